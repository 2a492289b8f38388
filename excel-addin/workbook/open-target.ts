import type { OpenColumns } from "./open-columns.ts";
import { openRange } from "./open-range.ts";
import { openTable } from "./open-table.ts";
import type { ScoreTarget } from "./score-target.ts";

/** Queues the reading of just the columns that are needed, so that wide tables cost no more than narrow ones. */
export function openTarget(
	context: Excel.RequestContext,
	target: ScoreTarget,
	headings: readonly string[],
): OpenColumns {
	return target.kind === "table" ? openTable(context, target, headings) : openRange(context, target, headings);
}
