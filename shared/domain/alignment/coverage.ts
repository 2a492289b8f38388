import type { Coverage, WorkTotals } from "../assessment.ts";
import { exact, toNumber, ZERO } from "../exact.ts";
import type { Register } from "../register.ts";
import type { ItemKey, TargetId } from "../units.ts";
import type { Hierarchy } from "../work/hierarchy.ts";
import type { WorkItem } from "../work/work-item.ts";
import type { LineOfSight, LineState } from "./line-of-sight.ts";
import type { TargetIndex } from "./target-index.ts";
import { Totals } from "./work-totals.ts";

export interface TargetWork {
	readonly live: WorkTotals;
	readonly all: WorkTotals;
}

export interface CoverageAnswer {
	readonly coverage: Coverage;
	/** Per objective (its key results' work included) and per key result. */
	readonly byTarget: ReadonlyMap<TargetId, TargetWork>;
	/** Live work only, by state. */
	readonly liveByState: Readonly<Record<LineState, WorkTotals>>;
}

export const STATES = ["aligned", "inherited", "unaligned", "exempt", "unknown"] as const;
const perState = (): Record<LineState, Totals> => ({
	aligned: new Totals(),
	inherited: new Totals(),
	unaligned: new Totals(),
	exempt: new Totals(),
	unknown: new Totals(),
});

export const isLive = ({ statusCategory }: WorkItem): boolean => statusCategory !== "done";

/**
 * Coverage both ways: work with no objective, and objectives and key results with no live work. Amounts are counted on
 * leaves (items without children that were read), so that an epic and its stories are never counted twice.
 */
export function coverageOf(
	register: Register,
	tree: Hierarchy,
	lines: ReadonlyMap<ItemKey, LineOfSight>,
	index: TargetIndex,
): CoverageAnswer {
	const all = perState();
	const live = perState();
	const targets = new Map<TargetId, { live: Totals; all: Totals }>();
	for (const id of index.byId.keys()) targets.set(id, { live: new Totals(), all: new Totals() });
	const orphans: ItemKey[] = [];
	const shares = new Map<string, number>();
	const shareOf = (text: string): number => {
		const known = shares.get(text) ?? toNumber(exact(text) ?? ZERO);
		shares.set(text, known);
		return known;
	};
	for (const item of tree.items.values()) {
		const line = lines.get(item.key);
		if (!line || tree.children.has(item.key)) continue;
		all[line.state].add(item);
		if (isLive(item)) live[line.state].add(item);
		if (line.state === "unaligned" && isLive(item)) orphans.push(item.key);
		for (const link of line.links) {
			const share = shareOf(link.share);
			const objective = index.byId.get(link.target)?.objective;
			for (const id of objective && objective !== link.target ? [link.target, objective] : [link.target]) {
				const totals = targets.get(id);
				totals?.all.add(item, share);
				if (isLive(item)) totals?.live.add(item, share);
			}
		}
	}
	const byTarget = new Map([...targets].map(([id, t]) => [id, { live: t.live.done(), all: t.all.done() }]));
	const unserved = <T extends TargetId>(ids: readonly T[]) =>
		ids.filter((id) => (byTarget.get(id)?.live.count ?? 0) === 0);
	return {
		byTarget,
		liveByState: finish(live),
		coverage: {
			byState: finish(all),
			orphans,
			unservedObjectives: unserved(register.objectives.map((o) => o.id)),
			unservedKeyResults: unserved(register.keyResults.map((k) => k.id)),
			cycles: tree.cycles,
			missingParents: tree.missingParents,
			duplicates: tree.duplicates,
		},
	};
}

const finish = (totals: Record<LineState, Totals>): Record<LineState, WorkTotals> =>
	Object.fromEntries(STATES.map((s) => [s, totals[s].done()])) as Record<LineState, WorkTotals>;
