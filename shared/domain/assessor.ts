import { CoverageTally } from "./alignment/coverage.ts";
import { LineFinder } from "./alignment/line-finder.ts";
import { sameLine } from "./alignment/same-line.ts";
import { targetIndex } from "./alignment/target-index.ts";
import type { Assessment, ItemAssessment } from "./assessment.ts";
import { BenefitLedger } from "./benefit-ledger.ts";
import { summarise } from "./insight/summary.ts";
import { cascade } from "./okr/cascade.ts";
import { Ranking } from "./ranking.ts";
import type { Register } from "./register.ts";
import { type RegisterStanding, standingOf } from "./register-standing.ts";
import type { BenefitId, IsoDate, ItemKey } from "./units.ts";
import { Forest } from "./work-items/forest.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/** All that follows from one register and one day; made anew when either changes. */
interface Frame {
	readonly register: Register;
	readonly forest: Forest;
	readonly standing: RegisterStanding;
	readonly tally: CoverageTally;
	readonly ranking: Ranking;
	readonly ledger: BenefitLedger;
	finder: LineFinder;
	/** Leaves that the tally holds. */
	readonly counted: Set<ItemKey>;
	/** Items that themselves name a target nobody knows. */
	readonly unknownTargets: Set<ItemKey>;
	readonly withBenefits: Set<ItemKey>;
	readonly items: Map<ItemKey, ItemAssessment>;
	newestWork: IsoDate | undefined;
}

/**
 * An assessment that keeps up with changes: only what a change touches is judged again, and the answer is the one that
 * `assess` gives for everything. The `items` of earlier assessments are the same map, brought up to date, and the scores in
 * it the same objects, with the ranks as they are now.
 */
export class Assessor {
	private frame: Frame;
	private current: Assessment;

	constructor(
		register: Register,
		items: readonly WorkItem[],
		private readonly today: IsoDate,
	) {
		this.frame = this.build(register, items);
		this.current = this.finish();
	}

	get assessment(): Assessment {
		return this.current;
	}

	/** Items as they are now, and the keys of those that are gone. */
	take(changed: readonly WorkItem[], removed: readonly ItemKey[] = []): Assessment {
		const { forest, ranking, ledger } = this.frame;
		const before = new Map<ItemKey, WorkItem>();
		const dirty = new Set<ItemKey>();
		const touch = (key: ItemKey | undefined) => key !== undefined && forest.items.has(key) && dirty.add(key);
		const moved: ItemKey[] = [];
		let reread = false;
		for (const key of removed) {
			const item = forest.items.get(key);
			if (!item) continue;
			this.forget(item);
			forest.remove(key);
			touch(item.parent);
			for (const child of forest.childrenOf(key)) touch(child);
			reread ||= ledger.names(key);
		}
		for (const item of changed) {
			const known = forest.items.get(item.key);
			if (known && !before.has(item.key)) before.set(item.key, known);
			forest.put(item);
			ranking.put(item, known);
			touch(item.key);
			if (known?.parent !== item.parent || !known) {
				moved.push(item.key);
				touch(known?.parent);
				touch(item.parent);
			}
			if (!known) for (const child of forest.childrenOf(item.key)) touch(child);
			reread ||= ledger.names(item.key);
			if (known?.updated === this.frame.newestWork && (item.updated ?? "") < (known?.updated ?? ""))
				this.frame.newestWork = undefined;
		}
		// A circle changes what stands below it in ways of its own: everything is looked at again.
		if (forest.cycles.length > 0 || moved.some((key) => forest.closesCycle(key)))
			return this.rebuild(this.frame.register, [...forest.items.values()]);
		this.frame.newestWork = newest(this.frame.newestWork, this.frame.newestWork ? changed : forest.items.values());
		if (reread) ledger.assess();
		ranking.settle();
		this.judge(dirty, before);
		if (reread) for (const key of this.frame.withBenefits) this.refresh(key);
		this.current = this.finish();
		return this.current;
	}

	/** Another register; one that differs in its decisions only costs no more than the items decided of. */
	use(register: Register): Assessment {
		const { frame } = this;
		const { decisions: _, ...others } = register;
		const { decisions: __, ...known } = frame.register;
		if (frame.forest.cycles.length > 0 || JSON.stringify(others) !== JSON.stringify(known))
			return this.rebuild(register, [...frame.forest.items.values()]);
		const was = frame.finder.decisions;
		const finder = new LineFinder(register, targetIndex(register));
		const keys = new Set([...was.keys(), ...finder.decisions.keys()]);
		const changed = [...keys].filter((k) => JSON.stringify(was.get(k)) !== JSON.stringify(finder.decisions.get(k)));
		this.frame = { ...frame, register, finder };
		this.judge(new Set(changed.filter((k) => frame.forest.items.has(k))), new Map());
		this.current = this.finish();
		return this.current;
	}

	private rebuild(register: Register, items: readonly WorkItem[]): Assessment {
		this.frame = this.build(register, items);
		this.current = this.finish();
		return this.current;
	}

	private build(register: Register, given: readonly WorkItem[]): Frame {
		const forest = new Forest(given);
		const index = targetIndex(register);
		const ranking = new Ranking(register.models[0], this.today);
		for (const item of forest.items.values()) ranking.put(item, undefined);
		ranking.settle();
		this.frame = {
			register,
			forest,
			ranking,
			standing: standingOf(register, this.today),
			tally: new CoverageTally(index),
			ledger: new BenefitLedger(register, forest.items, this.today),
			finder: new LineFinder(register, index),
			counted: new Set(),
			unknownTargets: new Set(),
			withBenefits: new Set(),
			items: new Map(),
			newestWork: newest(undefined, forest.items.values()),
		};
		for (const key of forest.topDown) this.judgeOne(key, undefined);
		return this.frame;
	}

	/** Judges what is dirty, parents first, and whatever hangs below what changed. */
	private judge(dirty: Set<ItemKey>, before: Map<ItemKey, WorkItem>): void {
		const { forest } = this.frame;
		const queue = [...dirty];
		for (const start of queue) {
			const chain: ItemKey[] = [];
			for (let at: ItemKey | undefined = start; at !== undefined && dirty.has(at); at = forest.items.get(at)?.parent)
				chain.push(at);
			for (const key of chain.reverse()) {
				dirty.delete(key);
				const changed = this.judgeOne(key, before.get(key));
				before.delete(key);
				if (!changed) continue;
				for (const child of forest.childrenOf(key)) {
					if (dirty.has(child)) continue;
					dirty.add(child);
					queue.push(child);
				}
			}
		}
	}

	/** One item anew; true where what its children inherit has changed. `before`: the item as it was counted. */
	private judgeOne(key: ItemKey, before: WorkItem | undefined): boolean {
		const { forest, finder, tally, ledger, ranking, counted, unknownTargets, withBenefits, items } = this.frame;
		const item = forest.items.get(key);
		if (!item) return false;
		const known = items.get(key);
		const above = item.parent === undefined ? undefined : items.get(item.parent);
		const found = finder.find(item, forest, above?.line);
		const isSame = known !== undefined && sameLine(known.line, found);
		const line = isSame ? known.line : found;
		const benefits = ledger.of(key, above?.benefits);
		if (known && counted.delete(key)) tally.count(before ?? item, known.line, -1);
		if (!forest.hasChildren(key)) {
			counted.add(key);
			tally.count(item, line, 1);
		}
		const isLost = line.path.length === 1 && line.reasons.some((r) => r.code === "unknown-target");
		if (isLost) unknownTargets.add(key);
		else unknownTargets.delete(key);
		if (benefits.length > 0) withBenefits.add(key);
		else withBenefits.delete(key);
		const score = ranking.scoreOf(key);
		const findings = ledger.findingsOf(benefits);
		items.set(key, score ? { key, line, score, benefits, findings } : { key, line, benefits, findings });
		return !isSame || !sameIds(known.benefits, benefits);
	}

	/** The same line with its score and findings as they are now. */
	private refresh(key: ItemKey): void {
		const { items, ranking, ledger } = this.frame;
		const known = items.get(key);
		if (!known) return;
		const { line, benefits } = known;
		const score = ranking.scoreOf(key);
		const findings = ledger.findingsOf(benefits);
		items.set(key, score ? { key, line, score, benefits, findings } : { key, line, benefits, findings });
	}

	private forget(item: WorkItem): void {
		const { tally, ranking, counted, unknownTargets, withBenefits, items } = this.frame;
		const known = items.get(item.key);
		if (known && counted.delete(item.key)) tally.count(item, known.line, -1);
		ranking.remove(item.key);
		for (const set of [unknownTargets, withBenefits]) set.delete(item.key);
		items.delete(item.key);
		if (this.frame.newestWork === item.updated) this.frame.newestWork = undefined;
	}

	private finish(): Assessment {
		const { register, forest, standing, tally, ledger, unknownTargets, items, newestWork } = this.frame;
		const { keyResults, objectives } = standing.withWork(tally);
		const coverage = tally.coverage(register, forest);
		const benefits = ledger.assessed;
		const summary = summarise({
			register,
			items: forest.items,
			coverage,
			liveByState: tally.liveByState(),
			objectives,
			keyResults,
			benefits,
			unknownTargets: [...unknownTargets],
			newestWork,
			today: this.today,
		});
		return {
			today: this.today,
			items,
			objectives,
			keyResults,
			benefits,
			benefitPortfolio: ledger.portfolio,
			coverage,
			cascade: cascade(register.objectives),
			chainBreaks: standing.breaks,
			findings: [...standing.findings, ...ledger.findings],
			summary,
		};
	}
}

function newest(known: IsoDate | undefined, items: Iterable<WorkItem>): IsoDate | undefined {
	let newest = known;
	for (const { updated } of items) if (updated && (!newest || updated > newest)) newest = updated;
	return newest;
}

const sameIds = (a: readonly BenefitId[], b: readonly BenefitId[]): boolean =>
	a === b || (a.length === b.length && a.every((id, i) => id === b[i]));
