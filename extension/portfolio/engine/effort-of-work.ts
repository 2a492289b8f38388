import { type Exact, exact, toNumber, ZERO } from "../../../shared/domain/exact.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import { hierarchy } from "../../../shared/domain/work-items/hierarchy.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { isOpen } from "../../../shared/domain/work-items/work-levels.ts";

/** What is still to be done of a piece of work, as estimated, by whom it is assigned to. */
export interface Effort {
	/** `null`: nobody is named. In the order met. */
	readonly by: readonly { readonly who: string | null; readonly amount: number }[];
	/** Open pieces without an estimate: their effort is not known, and not nought. */
	readonly unestimated: number;
}

/** The effort of any item: that of the open leaves below it; its own where none of them has an estimate. */
export function effortOfWork(items: Iterable<WorkItem>): (key: ItemKey) => Effort {
	const { items: byKey, children } = hierarchy([...items]);
	return (key) => {
		// A set may grow while it is walked, and holds whatever a circle of parents comes back to once.
		const walk = new Set([key]);
		for (const at of walk) for (const child of children.get(at) ?? []) walk.add(child);
		const leaves = [...walk].filter((k) => !children.has(k)).flatMap((k) => byKey.get(k) ?? []);
		const open = leaves.filter(isOpen);
		const estimated = open.filter(hasEstimate);
		const own = byKey.get(key);
		if (estimated.length === 0 && own && hasEstimate(own)) return { by: summed([own]), unestimated: 0 };
		return { by: summed(estimated), unestimated: open.length - estimated.length };
	};
}

const hasEstimate = ({ estimate }: WorkItem): boolean => estimate !== undefined && estimate >= 0;

function summed(items: readonly WorkItem[]): Effort["by"] {
	const totals = new Map<string | null, Exact>();
	for (const { assignee, estimate = 0 } of items) {
		const who = assignee?.trim() || null;
		totals.set(who, (totals.get(who) ?? ZERO).add(exact(estimate) ?? ZERO));
	}
	return [...totals].map(([who, amount]) => ({ who, amount: toNumber(amount) }));
}
