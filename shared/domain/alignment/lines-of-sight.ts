import type { Register } from "../register.ts";
import type { ItemKey } from "../units.ts";
import type { Hierarchy } from "../work/hierarchy.ts";
import { decisionsInForce } from "./decisions-in-force.ts";
import type { LineOfSight } from "./line-of-sight.ts";
import { line, ownLine } from "./own-line.ts";
import { type TargetIndex, targetIndex } from "./target-index.ts";

/** No host nests deeper; a planted chain of 100,000 levels must not cost its square in memory. */
const LONGEST_PATH = 100;

/**
 * The line of sight of every item: decided by a person, else stated on it, else inherited from the nearest ancestor that
 * has one. An item whose ancestry was not read, or runs in a circle, is unknown and not unaligned. One pass, parents first.
 */
export function linesOfSight(
	register: Register,
	tree: Hierarchy,
	index: TargetIndex = targetIndex(register),
): Map<ItemKey, LineOfSight> {
	const decisions = decisionsInForce(register.decisions);
	const lines = new Map<ItemKey, LineOfSight>();
	const hasTargets = index.byId.size > 0;
	for (const key of tree.topDown) {
		const item = tree.items.get(key);
		if (!item) continue;
		if (!hasTargets) {
			lines.set(key, line(item, "unknown", [], [{ code: "no-register" }]));
			continue;
		}
		const own = ownLine(item, decisions.get(key), index, register);
		lines.set(key, own ?? fromParent(key, tree, lines));
	}
	return lines;
}

function fromParent(key: ItemKey, tree: Hierarchy, lines: ReadonlyMap<ItemKey, LineOfSight>): LineOfSight {
	const parent = tree.items.get(key)?.parent;
	const itself = { key };
	if (parent === undefined) return line(itself, "unaligned", [], [{ code: "nothing-names-a-target", ids: [key] }]);
	if (!tree.items.has(parent)) return line(itself, "unknown", [], [{ code: "parent-not-read", ids: [key, parent] }]);
	const above = lines.get(parent);
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
