import { CoverageTally } from "./alignment/coverage.ts";
import { LineFinder } from "./alignment/line-finder.ts";
import { targetIndex } from "./alignment/target-index.ts";
import type { Assessment } from "./assessment.ts";
import { BenefitLedger } from "./benefit-ledger.ts";
import { MOST_EVIDENCE } from "./insight/decisions-needed.ts";
import { summarise } from "./insight/summary.ts";
import { type Due, ItemJudge } from "./item-judge.ts";
import { type Cascade, cascade } from "./okr/cascade.ts";
import { type Entered, enteredInForce, withEntered } from "./prioritisation/entered-inputs.ts";
import { Ranking } from "./ranking.ts";
import type { Register } from "./register.ts";
import { type RegisterStanding, standingOf } from "./register-standing.ts";
import type { Finding } from "./rules/rule.ts";
import type { IsoDate, ItemKey } from "./units.ts";
import { Forest } from "./work-items/forest.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/** All that follows from one register and one day; made anew when either changes. */
interface Frame {
	readonly register: Register;
	readonly entered: Entered;
	readonly forest: Forest;
	readonly standing: RegisterStanding;
	readonly cascade: Cascade;
	readonly tally: CoverageTally;
	readonly ranking: Ranking;
	readonly ledger: BenefitLedger;
	readonly judge: ItemJudge;
	findings: readonly Finding[];
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

	/** The work as it is now: one map for as long as no parents form a circle. */
	get items(): ReadonlyMap<ItemKey, WorkItem> {
		return this.frame.forest.items;
	}

	/** Items as they are now, and the keys of those that are gone. */
	take(given: readonly WorkItem[], removed: readonly ItemKey[] = []): Assessment {
		const { frame } = this;
		const changed = overlaid(given, frame.entered);
		const { forest, ranking, ledger, judge } = frame;
		const due = new Map<ItemKey, Due>();
		const moved: ItemKey[] = [];
		let reread = false;
		for (const key of removed) {
			const item = forest.items.get(key);
			if (!item) continue;
			judge.forget(item);
			ranking.remove(key);
			forest.remove(key);
			due.delete(key);
			judge.touch(item.parent, due);
			for (const child of forest.childrenOf(key)) judge.touch(child, due);
			reread ||= ledger.names(key);
			if (isLatest(item, frame)) frame.newestWork = undefined;
		}
		for (const item of changed) {
			const { key, parent } = item;
			const known = forest.put(item);
			ranking.put(item, known);
			if (known && isLatest(known, frame) && (item.updated ?? "") < (known.updated ?? "")) frame.newestWork = undefined;
			else if (frame.newestWork && item.updated && item.updated > frame.newestWork) frame.newestWork = item.updated;
			const isMoved = !known || known.parent !== parent;
			const already = due.get(key);
			if (already) already.item = item;
			else if (isMoved || !judge.recount(known, item)) due.set(key, { item, was: known, isMoved });
			if (isMoved) {
				moved.push(key);
				for (const other of [key, known?.parent, parent]) judge.touch(other, due);
				if (!known) for (const child of forest.childrenOf(key)) judge.touch(child, due);
			}
			reread ||= (!known || isDone(known) !== isDone(item)) && ledger.names(key);
		}
		// A circle changes what stands below it in ways of its own: everything is looked at again.
		if (forest.cycles.length > 0 || moved.some((key) => forest.closesCycle(key)))
			return this.rebuild(frame.register, [...forest.items.values()]);
		frame.newestWork ??= newest(forest.items.values());
		if (reread) ledger.assess();
		ranking.settle();
		judge.judge(due);
		if (reread) {
			judge.refreshFindings();
			frame.findings = [...frame.standing.findings, ...ledger.findings];
		}
		this.current = this.finish(this.current);
		return this.current;
	}

	/** Another register; one that differs in its decisions only costs no more than the items decided of. */
	use(register: Register): Assessment {
		const { frame } = this;
		const { judge } = frame;
		const { decisions: _, ...others } = register;
		const { decisions: __, ...known } = frame.register;
		if (frame.forest.cycles.length > 0 || JSON.stringify(others) !== JSON.stringify(known))
			return this.rebuild(register, [...frame.forest.items.values()]);
		const was = judge.finder.decisions;
		judge.finder = new LineFinder(register, targetIndex(register));
		const { decisions } = judge.finder;
		const due = new Map<ItemKey, Due>();
		for (const key of new Set([...was.keys(), ...decisions.keys()]))
			if (JSON.stringify(was.get(key)) !== JSON.stringify(decisions.get(key))) judge.touch(key, due);
		this.frame = { ...frame, register };
		judge.judge(due);
		this.current = this.finish(this.current);
		return this.current;
	}

	private rebuild(register: Register, items: readonly WorkItem[]): Assessment {
		this.frame = this.build(register, items);
		this.current = this.finish();
		return this.current;
	}

	private build(register: Register, given: readonly WorkItem[]): Frame {
		const entered = enteredInForce(register.entered);
		const forest = new Forest(overlaid(given, entered));
		const index = targetIndex(register);
		const ranking = new Ranking(register.models[0], this.today);
		for (const item of forest.items.values()) if (item.inputs) ranking.put(item, undefined);
		ranking.settle();
		const standing = standingOf(register, this.today);
		const tally = new CoverageTally(index);
		const ledger = new BenefitLedger(register, forest.items, this.today);
		const judge = new ItemJudge(forest, tally, ranking, ledger, new LineFinder(register, index));
		judge.judgeAll();
		return {
			register,
			entered,
			forest,
			ranking,
			standing,
			cascade: cascade(register.objectives),
			tally,
			ledger,
			judge,
			findings: [...standing.findings, ...ledger.findings],
			newestWork: newest(forest.items.values()),
		};
	}

	/** `before`: an assessment by the same frame. */
	private finish(before?: Assessment): Assessment {
		const { register, forest, standing, tally, ledger, judge, newestWork } = this.frame;
		const { keyResults, objectives } = standing.withWork(tally, before);
		const coverage = tally.coverage(register, forest);
		const benefits = ledger.assessed;
		const summary = summarise({
			register,
			coverage,
			largestOrphans: tally.largestOrphans(MOST_EVIDENCE),
			liveByState: tally.liveByState(),
			objectives,
			keyResults,
			benefits,
			unknownTargets: [...judge.unknownTargets],
			newestWork,
			today: this.today,
		});
		return {
			today: this.today,
			items: judge.items,
			objectives,
			keyResults,
			benefits,
			benefitPortfolio: ledger.portfolio,
			coverage,
			cascade: this.frame.cascade,
			chainBreaks: standing.breaks,
			findings: this.frame.findings,
			summary,
		};
	}
}

/** What people entered wins over what sites say; without any, nothing is looked at. */
const overlaid = (items: readonly WorkItem[], entered: Entered): readonly WorkItem[] =>
	entered.size === 0 && items.every((i) => i.hostInputs === undefined)
		? items
		: items.map((i) => withEntered(i, entered));

const isDone = ({ statusCategory }: WorkItem): boolean => statusCategory === "done";

/** Whether it may be the only one of the newest date: where it is older or gone, that date is sought again. */
const isLatest = ({ updated }: WorkItem, { newestWork }: Frame): boolean => updated === newestWork;

function newest(items: Iterable<WorkItem>): IsoDate | undefined {
	let newest: IsoDate | undefined;
	for (const { updated } of items) if (updated && (!newest || updated > newest)) newest = updated;
	return newest;
}
