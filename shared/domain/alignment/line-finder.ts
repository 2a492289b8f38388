import type { Decision, Register } from "../register.ts";
import type { ItemKey } from "../units.ts";
import type { Hierarchy } from "../work-items/hierarchy.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { decisionsInForce } from "./decisions-in-force.ts";
import { LabelReader } from "./label-reader.ts";
import type { LineOfSight, LineReason } from "./line-of-sight.ts";
import { line, ownLine, wordOf } from "./own-line.ts";
import type { TargetIndex } from "./target-index.ts";

/** No host nests deeper; a planted chain of 100,000 levels must not cost its square in memory. */
const LONGEST_PATH = 100;
const NONE: readonly never[] = [];

type Tree = Pick<Hierarchy, "items" | "inCycle">;
/** What the children of one item all inherit; without reasons where each child's own path is the reason. */
type Heritage = Pick<LineOfSight, "state" | "links"> & Partial<Pick<LineOfSight, "reasons">>;

/** Finds one item's line of sight, once that of its parent is known. */
export class LineFinder {
	readonly decisions: ReadonlyMap<ItemKey, Decision>;
	private readonly labels: LabelReader;
	/** Of the last parent asked for: siblings come one after the other, and share what they inherit. */
	private last: { readonly above: LineOfSight; readonly heritage: Heritage } | undefined;

	constructor(
		register: Register,
		private readonly index: TargetIndex,
	) {
		this.decisions = decisionsInForce(register.decisions);
		this.labels = new LabelReader(register);
	}

	/** `above`: the line of its parent; `undefined` where the item has none, or it was not read. */
	find(item: WorkItem, tree: Tree, above: LineOfSight | undefined): LineOfSight {
		if (this.index.byId.size === 0) return line(item, "unknown", NONE, [{ code: "no-register" }]);
		const decision = this.decisions.size === 0 ? undefined : this.decisions.get(item.key);
		// Put under other work by a person: then what it says itself does not count.
		if (decision?.kind === "belong") return { ...this.placed(item, tree, above, decision), decision: decision.id };
		return ownLine(item, decision, this.index, this.labels) ?? this.placed(item, tree, above);
	}

	/** The same for an item whose line was `known`, where nothing has changed since but the line `above` it. */
	findBelow(item: WorkItem, tree: Tree, above: LineOfSight | undefined, known: LineOfSight): LineOfSight {
		if (known.decision !== undefined) return this.find(item, tree, above);
		if (known.path.length > 1) return this.placed(item, tree, above);
		return known.state === "aligned" || known.state === "exempt" ? known : this.find(item, tree, above);
	}

	/** By the work above it, with how it came to that where its own tool does not say. */
	private placed(item: WorkItem, tree: Tree, above: LineOfSight | undefined, decision?: Decision): LineOfSight {
		const found = this.fromParent(item, tree, above);
		const { parent, parentBy } = item;
		if (parent === undefined || parentBy === undefined) return found;
		const reason: LineReason = decision
			? { code: "belongs-by-decision", ids: [parent], values: wordOf(decision) }
			: { code: "belongs-by-link", ids: [parent], values: { link: parentBy } };
		return { ...found, reasons: [reason, ...found.reasons] };
	}

	private fromParent({ key, parent }: WorkItem, tree: Tree, above: LineOfSight | undefined): LineOfSight {
		const itself = { key };
		if (parent === undefined) return line(itself, "unaligned", NONE, [{ code: "nothing-names-a-target", ids: [key] }]);
		// In a cycle every parent stands below its own child: there is nothing to inherit from.
		if (!above || tree.inCycle.has(key)) {
			const code = tree.items.has(parent) ? "parent-cycle" : "parent-not-read";
			return line(itself, "unknown", NONE, [{ code, ids: [key, parent] }]);
		}
		if (this.last?.above !== above) this.last = { above, heritage: heritageOf(above, parent) };
		const { state, links, reasons } = this.last.heritage;
		const path = [key, ...above.path.slice(0, LONGEST_PATH - 1)];
		return { state, links, reasons: reasons ?? [{ code: "nothing-names-a-target", ids: path }], path };
	}
}

function heritageOf(above: LineOfSight, parent: ItemKey): Heritage {
	switch (above.state) {
		case "aligned":
			return {
				state: "inherited",
				links: above.links.map((l) => ({ ...l, how: "inherited", via: parent })),
				reasons: [{ code: "inherited-from", ids: [parent] }],
			};
		case "inherited":
			return above;
		case "exempt":
			return above.reasons.some((r) => r.code === "exempt-inherited")
				? above
				: { state: "exempt", links: NONE, reasons: [{ code: "exempt-inherited", ids: [parent] }] };
		case "unknown":
			return { state: "unknown", links: NONE, reasons: above.reasons };
		case "unaligned":
			return { state: "unaligned", links: NONE };
	}
}
