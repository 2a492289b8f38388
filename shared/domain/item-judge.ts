import type { CoverageTally } from "./alignment/coverage.ts";
import type { LineFinder } from "./alignment/line-finder.ts";
import type { LineOfSight } from "./alignment/line-of-sight.ts";
import { sameLine } from "./alignment/same-line.ts";
import type { ItemAssessment, ItemScore } from "./assessment.ts";
import type { BenefitLedger } from "./benefit-ledger.ts";
import type { Ranking } from "./ranking.ts";
import type { Finding } from "./rules/rule.ts";
import type { BenefitId, ItemKey } from "./units.ts";
import type { Forest } from "./work-items/forest.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const NONE: readonly never[] = [];

/** An item that is to be judged anew. */
export interface Due {
	item: WorkItem;
	/** As it was judged and counted last; absent where it is new. */
	readonly was: WorkItem | undefined;
	/** Something about it changed beside its own fields: its parent, its children, a decision. */
	isMoved: boolean;
	/** Only the line of its parent changed: nothing that the item says of itself has to be read again. */
	readonly isBelow?: true;
}

/** Judges work items one by one, parents before children, and keeps what it found: a change costs what it touches. */
export class ItemJudge {
	readonly items = new Map<ItemKey, ItemAssessment>();
	/** Items that themselves name a target nobody knows. */
	readonly unknownTargets = new Set<ItemKey>();
	private readonly withBenefits = new Set<ItemKey>();
	/** Items that the tally does not hold: those with children. All others it holds as they were judged last. */
	private readonly uncounted = new Set<ItemKey>();

	constructor(
		private readonly forest: Forest,
		private readonly tally: CoverageTally,
		private readonly ranking: Ranking,
		private readonly ledger: BenefitLedger,
		public finder: LineFinder,
	) {}

	/** Everything for the first time. */
	judgeAll(): void {
		const { forest, items, finder, ledger } = this;
		let parent: ItemKey | undefined;
		let above: ItemAssessment | undefined;
		for (const key of forest.topDown) {
			const item = forest.items.get(key);
			if (!item) continue;
			// Siblings come one after the other.
			if (!above || item.parent !== parent) {
				parent = item.parent;
				above = parent === undefined ? undefined : items.get(parent);
			}
			this.place(item, finder.find(item, forest, above?.line), ledger.of(key, above?.benefits));
		}
	}

	/** What is due, parents first, and whatever hangs below what changed. Empties the map. */
	judge(due: Map<ItemKey, Due>): void {
		// The map grows while it is walked: children of what changed come to its end.
		for (const start of due.values()) {
			for (const one of dueAbove(start, due)) this.judgeDue(one, due);
			this.judgeDue(start, due);
		}
	}

	private judgeDue(one: Due, due: Map<ItemKey, Due>): void {
		const { key } = one.item;
		due.delete(key);
		if (!this.judgeOne(one)) return;
		for (const child of this.forest.childrenOf(key)) {
			const item = this.forest.items.get(child);
			if (due.has(child)) this.touch(child, due);
			else if (item) due.set(child, { item, was: item, isMoved: true, isBelow: true });
		}
	}

	/** Has an item that is there judged anew. */
	touch(key: ItemKey | undefined, due: Map<ItemKey, Due>): void {
		if (key === undefined) return;
		const known = due.get(key);
		if (known) known.isMoved = true;
		else {
			const item = this.forest.items.get(key);
			if (item) due.set(key, { item, was: item, isMoved: true });
		}
	}

	/**
	 * Counts and keeps an item anew that differs from `was`, as it was counted last, in its amounts and its score only. False,
	 * and nothing is done, where its line of sight has to be found anew.
	 */
	recount(was: WorkItem, item: WorkItem): boolean {
		const { key } = item;
		const known = this.items.get(key);
		if (!known || !saysTheSame(was, item, known.line)) return false;
		if (!sameAmounts(was, item) && !this.uncounted.has(key)) this.tally.recount(was, item, known.line);
		if (known.score !== this.scoreOf(item)) this.keep(item, known.line, known.benefits);
		return true;
	}

	/** True where what its children inherit has changed. */
	private judgeOne({ item, was, isMoved, isBelow }: Due): boolean {
		const { key } = item;
		const known = this.items.get(key);
		if (was && !isMoved && this.recount(was, item)) return false;
		const above = item.parent === undefined ? undefined : this.items.get(item.parent);
		const found =
			isBelow && known
				? this.finder.findBelow(item, this.forest, above?.line, known.line)
				: this.finder.find(item, this.forest, above?.line);
		const isSame = known !== undefined && sameLine(known.line, found);
		const line = isSame ? known.line : found;
		const benefits = this.ledger.of(key, above?.benefits);
		if (isBelow && isSame && sameIds(known.benefits, benefits)) return false;
		if (known && was && !this.uncounted.delete(key)) this.tally.count(was, known.line, -1);
		this.place(item, line, benefits);
		return !isSame || !sameIds(known.benefits, benefits);
	}

	/** Counts an item that is not counted, if it is a leaf, and keeps what was found. */
	private place(item: WorkItem, line: LineOfSight, benefits: readonly BenefitId[]): void {
		const { key } = item;
		if (this.forest.hasChildren(key)) this.uncounted.add(key);
		else this.tally.count(item, line, 1);
		if (isLost(line)) this.unknownTargets.add(key);
		else if (this.unknownTargets.size > 0) this.unknownTargets.delete(key);
		if (benefits.length > 0) this.withBenefits.add(key);
		else if (this.withBenefits.size > 0) this.withBenefits.delete(key);
		this.keep(item, line, benefits);
	}

	private keep(item: WorkItem, line: LineOfSight, benefits: readonly BenefitId[]): void {
		const { key } = item;
		this.items.set(key, assessed(key, line, this.scoreOf(item), benefits, this.ledger.findingsOf(benefits)));
	}

	private scoreOf({ key, inputs }: WorkItem): ItemScore | undefined {
		return inputs && this.ranking.scoreOf(key);
	}

	/** The findings of benefits as they are now. */
	refreshFindings(): void {
		for (const key of this.withBenefits) {
			const known = this.items.get(key);
			if (!known) continue;
			const { line, score, benefits } = known;
			this.items.set(key, assessed(key, line, score, benefits, this.ledger.findingsOf(benefits)));
		}
	}

	/** An item that is gone, as it was judged last. */
	forget(item: WorkItem): void {
		const { key } = item;
		const known = this.items.get(key);
		if (known && !this.uncounted.delete(key)) this.tally.count(item, known.line, -1);
		this.unknownTargets.delete(key);
		this.withBenefits.delete(key);
		this.items.delete(key);
	}
}

/** What is due above an item without a gap, the highest first: it is judged before. */
function dueAbove({ item }: Due, due: ReadonlyMap<ItemKey, Due>): readonly Due[] {
	const first = item.parent === undefined ? undefined : due.get(item.parent);
	if (!first) return NONE;
	const chain: Due[] = [];
	for (let at: Due | undefined = first; at; at = at.item.parent === undefined ? undefined : due.get(at.item.parent))
		chain.push(at);
	return chain.reverse();
}

function assessed(
	key: ItemKey,
	line: LineOfSight,
	score: ItemScore | undefined,
	benefits: readonly BenefitId[],
	findings: readonly Finding[],
): ItemAssessment {
	return score ? { key, line, score, benefits, findings } : { key, line, benefits, findings };
}

/** True where nothing that a line of sight is read from differs. The date counts only as evidence of a stated line. */
const saysTheSame = (a: WorkItem, b: WorkItem, { state }: LineOfSight): boolean =>
	a.title === b.title &&
	a.text === b.text &&
	a.parent === b.parent &&
	a.parentBy === b.parentBy &&
	sameTexts(a.labels, b.labels) &&
	sameTexts(a.objectiveField, b.objectiveField) &&
	(a.updated === b.updated || state !== "aligned");

const sameAmounts = (a: WorkItem, b: WorkItem): boolean =>
	a.estimate === b.estimate &&
	a.cost === b.cost &&
	(a.statusCategory === b.statusCategory || (a.statusCategory === "done") === (b.statusCategory === "done"));

const isLost = ({ path, state, reasons }: LineOfSight): boolean =>
	path.length === 1 && state !== "unaligned" && reasons.some((r) => r.code === "unknown-target");

const sameTexts = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
	a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((text, i) => text === b[i]));

const sameIds = (a: readonly BenefitId[], b: readonly BenefitId[]): boolean => sameTexts(a, b);
