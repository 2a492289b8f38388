import type { Assessment } from "../../../shared/domain/assessment.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { PanelChildren } from "../../panel-answer.ts";

/** Counts the work right below an item: all, done, and by what its line of sight says. */
export function childrenOf(
	key: ItemKey,
	items: ReadonlyMap<ItemKey, WorkItem>,
	{ items: assessed }: Pick<Assessment, "items">,
): PanelChildren {
	const byState = { aligned: 0, inherited: 0, unaligned: 0, exempt: 0, unknown: 0 };
	let count = 0;
	let done = 0;
	for (const item of items.values()) {
		if (item.parent !== key) continue;
		count++;
		if (item.statusCategory === "done") done++;
		byState[assessed.get(item.key)?.line.state ?? "unknown"]++;
	}
	return { count, done, byState };
}
