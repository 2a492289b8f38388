import { openTarget } from "./open-target.ts";
import { OWN_HEADINGS, ownColumns } from "./own-columns.ts";
import type { ColumnSnapshot } from "./own-snapshot.ts";
import { runExcel } from "./run-excel.ts";
import { type ScoreSummary, scoreSummary } from "./score-summary.ts";
import { scoreTable } from "./score-table.ts";
import type { ScoreTarget } from "./score-target.ts";
import type { ScoringPlan } from "./table-inputs.ts";
import { answered, refused, type WorkbookAnswer } from "./workbook-problem.ts";
import { writeColumns } from "./write-columns.ts";

export interface ScoredPortfolio {
	readonly summary: ScoreSummary;
	/** Headings written, new ones and those that were there from before. */
	readonly written: readonly string[];
	/** What stood in our columns before, for Restore. */
	readonly before: ColumnSnapshot;
	readonly target: ScoreTarget;
}

/**
 * Scores a portfolio table in place: read, compute, write; two awaited round trips whatever the number of rows. Only
 * Sightline's own columns are written, beside the table; run again, the same columns are written again.
 */
export function scorePortfolio(target: ScoreTarget, plan: ScoringPlan): Promise<WorkbookAnswer<ScoredPortfolio>> {
	return runExcel(
		async (context) => {
			const open = openTarget(context, target, [...plan.labels, ...plan.sources.map((s) => s.heading)]);
			await context.sync();
			const columns = open.read();
			if (!columns.ok) return columns;
			const rows = scoreTable(plan, columns.value);
			if (rows.length === 0) return refused("table-gone");
			const wanted = ownColumns(plan, rows).filter(
				(c) => c.heading !== OWN_HEADINGS.interval || plan.model.kind === "weighted" || open.hasOwn("interval"),
			);
			const written = writeColumns(context, target, open, wanted);
			await context.sync();
			return answered({
				summary: scoreSummary(rows),
				written: written.headings,
				before: written.before,
				target: { ...target, marks: written.marks },
			});
		},
		{ oneUndoStep: true },
	);
}
