import type { Coverage, WorkTotals } from "../assessment.ts";
import { exact, toNumber, ZERO } from "../exact.ts";
import type { Register } from "../register.ts";
import type { ItemKey, TargetId } from "../units.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import type { LineOfSight, LineState } from "./line-of-sight.ts";
import { OrphanList } from "./orphan-list.ts";
import type { TargetIndex } from "./target-index.ts";
import { Totals } from "./work-totals.ts";

export interface TargetWork {
	readonly live: WorkTotals;
	readonly all: WorkTotals;
}

interface Sums {
	readonly live: Totals;
	readonly all: Totals;
}

interface Served extends Sums {
	/** Of a key result: what serves its objective, where the register has that. */
	above: Served | undefined;
	/** As plain data, until something changes it. */
	work: TargetWork | undefined;
}

export const STATES = ["aligned", "inherited", "unaligned", "exempt", "unknown"] as const;
const perState = <T>(make: (state: LineState) => T): Record<LineState, T> => ({
	aligned: make("aligned"),
	inherited: make("inherited"),
	unaligned: make("unaligned"),
	exempt: make("exempt"),
	unknown: make("unknown"),
});
const noSums = (): Sums => ({ live: new Totals(), all: new Totals() });

const isLive = ({ statusCategory }: WorkItem): boolean => statusCategory !== "done";

/**
 * Coverage both ways in the making: work with no objective, and objectives and key results with no live work. It is told of
 * leaves only (items without children that were read), so that an epic and its stories are never counted twice.
 */
export class CoverageTally {
	private readonly byState = perState(noSums);
	private readonly targets = new Map<TargetId, Served>();
	private readonly orphans = new OrphanList();
	private readonly shares = new Map<string, number>();

	constructor({ byId }: TargetIndex) {
		for (const id of byId.keys()) this.targets.set(id, { ...noSums(), above: undefined, work: undefined });
		for (const [id, { objective }] of byId) {
			const served = this.targets.get(id);
			if (served && objective !== id) served.above = this.targets.get(objective);
		}
	}

	/** Counts a leaf in (1) or, exactly as it was counted in, out again (-1). */
	count(item: WorkItem, line: LineOfSight, sign: 1 | -1): void {
		if (sign === 1) this.recount(undefined, item, line);
		else this.recount(item, undefined, line);
	}

	/** A leaf with the same line that was counted as `was`, and now is as `item` says: only what differs is summed again. */
	recount(was: WorkItem | undefined, item: WorkItem | undefined, line: LineOfSight): void {
		const wasLive = was !== undefined && isLive(was);
		const nowLive = item !== undefined && isLive(item);
		const isResized = was?.estimate !== item?.estimate || was?.cost !== item?.cost || !was || !item;
		if (!isResized && wasLive === nowLive) return;
		const move = (to: Sums, share: number) => {
			if (isResized) to.all.replace(was, item, share);
			to.live.replace(wasLive ? was : undefined, nowLive ? item : undefined, share);
		};
		move(this.byState[line.state], 1);
		if (line.state === "unaligned") {
			if (was && wasLive) this.orphans.delete(was.key);
			if (item && nowLive) this.orphans.add(item);
		}
		for (const { target, share: text } of line.links) {
			const share = this.shareOf(text);
			const served = this.targets.get(target);
			for (const one of [served, served?.above]) {
				if (!one) break;
				one.work = undefined;
				move(one, share);
			}
		}
	}

	/** What serves one objective (its key results' work included) or key result: the same object while that is so. */
	workOf(id: TargetId): TargetWork {
		const served = this.targets.get(id);
		if (!served) return { live: new Totals().done(), all: new Totals().done() };
		served.work ??= { live: served.live.done(), all: served.all.done() };
		return served.work;
	}

	/** Live work only, by state. */
	liveByState(): Record<LineState, WorkTotals> {
		return perState((state) => this.byState[state].live.done());
	}

	/** The unaligned live items with the largest estimates. */
	largestOrphans(most: number): readonly ItemKey[] {
		return this.orphans.largest(most);
	}

	coverage(register: Register, tree: Pick<Coverage, "cycles" | "missingParents" | "duplicates">): Coverage {
		const unserved = <T extends TargetId>(ids: readonly T[]) =>
			ids.filter((id) => this.targets.get(id)?.live.isEmpty ?? true);
		return {
			byState: perState((state) => this.byState[state].all.done()),
			orphans: this.orphans.keys,
			unservedObjectives: unserved(register.objectives.map((o) => o.id)),
			unservedKeyResults: unserved(register.keyResults.map((k) => k.id)),
			cycles: tree.cycles,
			missingParents: tree.missingParents,
			duplicates: tree.duplicates,
		};
	}

	private shareOf(text: string): number {
		const known = this.shares.get(text);
		if (known !== undefined) return known;
		const share = toNumber(exact(text) ?? ZERO);
		this.shares.set(text, share);
		return share;
	}
}
