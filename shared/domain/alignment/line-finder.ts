import type { Decision, Register } from "../register.ts";
import type { ItemKey } from "../units.ts";
import type { Hierarchy } from "../work-items/hierarchy.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { decisionsInForce } from "./decisions-in-force.ts";
import type { LineOfSight } from "./line-of-sight.ts";
import { line, ownLine } from "./own-line.ts";
import type { TargetIndex } from "./target-index.ts";

/** No host nests deeper; a planted chain of 100,000 levels must not cost its square in memory. */
const LONGEST_PATH = 100;

/** Finds one item's line of sight, once that of its parent is known. */
export class LineFinder {
	readonly decisions: ReadonlyMap<ItemKey, Decision>;

	constructor(
		private readonly register: Register,
		private readonly index: TargetIndex,
	) {
		this.decisions = decisionsInForce(register.decisions);
	}

	/** `above`: the line of its parent; `undefined` where the item has none, or it was not read. */
	find(item: WorkItem, tree: Pick<Hierarchy, "items" | "inCycle">, above: LineOfSight | undefined): LineOfSight {
		if (this.index.byId.size === 0) return line(item, "unknown", [], [{ code: "no-register" }]);
		return ownLine(item, this.decisions.get(item.key), this.index, this.register) ?? fromParent(item, tree, above);
	}
}

function fromParent(
	{ key, parent }: WorkItem,
	tree: Pick<Hierarchy, "items" | "inCycle">,
	above: LineOfSight | undefined,
): LineOfSight {
	const itself = { key };
	if (parent === undefined) return line(itself, "unaligned", [], [{ code: "nothing-names-a-target", ids: [key] }]);
	if (!tree.items.has(parent)) return line(itself, "unknown", [], [{ code: "parent-not-read", ids: [key, parent] }]);
	// In a cycle every parent stands below its own child: there is nothing to inherit from.
	if (!above || tree.inCycle.has(key))
		return line(itself, "unknown", [], [{ code: "parent-cycle", ids: [key, parent] }]);
	const path = [key, ...above.path].slice(0, LONGEST_PATH);
	switch (above.state) {
		case "aligned":
		case "inherited": {
			const via = above.state === "aligned" ? parent : (above.links[0]?.via ?? parent);
			const links = above.links.map((l) => ({ ...l, how: "inherited" as const, via }));
			return { state: "inherited", links, reasons: [{ code: "inherited-from", ids: [via] }], path };
		}
		case "exempt": {
			const reason = above.reasons[0];
			const source = reason?.code === "exempt-inherited" ? (reason.ids?.[0] ?? parent) : parent;
			return { state: "exempt", links: [], reasons: [{ code: "exempt-inherited", ids: [source] }], path };
		}
		case "unknown":
			return { state: "unknown", links: [], reasons: above.reasons, path };
		case "unaligned":
			return { state: "unaligned", links: [], reasons: [{ code: "nothing-names-a-target", ids: path }], path };
	}
}
