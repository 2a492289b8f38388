import type { Coverage, WorkTotals } from "../assessment.ts";
import { exact, toNumber, ZERO } from "../exact.ts";
import type { Register } from "../register.ts";
import type { ItemKey, TargetId } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import type { LineOfSight, LineState } from "./line-of-sight.ts";
import type { TargetIndex } from "./target-index.ts";
import { Totals } from "./work-totals.ts";

export interface TargetWork {
	readonly live: WorkTotals;
	readonly all: WorkTotals;
}

export const STATES = ["aligned", "inherited", "unaligned", "exempt", "unknown"] as const;
const perState = (): Record<LineState, Totals> => ({
	aligned: new Totals(),
	inherited: new Totals(),
	unaligned: new Totals(),
	exempt: new Totals(),
	unknown: new Totals(),
});

const isLive = ({ statusCategory }: WorkItem): boolean => statusCategory !== "done";

/**
 * Coverage both ways in the making: work with no objective, and objectives and key results with no live work. It is told of
 * leaves only (items without children that were read), so that an epic and its stories are never counted twice.
 */
export class CoverageTally {
	private readonly all = perState();
	private readonly live = perState();
	private readonly targets = new Map<TargetId, { live: Totals; all: Totals }>();
	private readonly orphans = new Set<ItemKey>();
	private readonly shares = new Map<string, number>();

	constructor(private readonly index: TargetIndex) {
		for (const id of index.byId.keys()) this.targets.set(id, { live: new Totals(), all: new Totals() });
	}

	/** Counts a leaf in (1) or, exactly as it was counted in, out again (-1). */
	count(item: WorkItem, line: LineOfSight, sign: 1 | -1): void {
		const isLiveItem = isLive(item);
		this.all[line.state].add(item, 1, sign);
		if (isLiveItem) this.live[line.state].add(item, 1, sign);
		if (line.state === "unaligned" && isLiveItem) {
			if (sign === 1) this.orphans.add(item.key);
			else this.orphans.delete(item.key);
		}
		for (const link of line.links) {
			const share = this.shareOf(link.share);
			const objective = this.index.byId.get(link.target)?.objective;
			for (const id of objective && objective !== link.target ? [link.target, objective] : [link.target]) {
				const totals = this.targets.get(id);
				totals?.all.add(item, share, sign);
				if (isLiveItem) totals?.live.add(item, share, sign);
			}
		}
	}

	/** What serves one objective (its key results' work included) or key result. */
	workOf(id: TargetId): TargetWork {
		const totals = this.targets.get(id);
		return { live: (totals?.live ?? new Totals()).done(), all: (totals?.all ?? new Totals()).done() };
	}

	/** Live work only, by state. */
	liveByState(): Record<LineState, WorkTotals> {
		return finish(this.live);
	}

	coverage(register: Register, tree: Pick<Coverage, "cycles" | "missingParents" | "duplicates">): Coverage {
		const unserved = <T extends TargetId>(ids: readonly T[]) =>
			ids.filter((id) => this.targets.get(id)?.live.isEmpty ?? true);
		return {
			byState: finish(this.all),
			orphans: [...this.orphans],
			unservedObjectives: unserved(register.objectives.map((o) => o.id)),
			unservedKeyResults: unserved(register.keyResults.map((k) => k.id)),
			cycles: tree.cycles,
			missingParents: tree.missingParents,
			duplicates: tree.duplicates,
		};
	}

	private shareOf(text: string): number {
		const known = this.shares.get(text) ?? toNumber(exact(text) ?? ZERO);
		this.shares.set(text, known);
		return known;
	}
}

const finish = (totals: Record<LineState, Totals>): Record<LineState, WorkTotals> => ({
	aligned: totals.aligned.done(),
	inherited: totals.inherited.done(),
	unaligned: totals.unaligned.done(),
	exempt: totals.exempt.done(),
	unknown: totals.unknown.done(),
});
