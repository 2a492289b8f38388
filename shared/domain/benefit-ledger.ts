import type { BenefitAssessment } from "./assessment.ts";
import { type CheckResults, recheck, standingOf, withFindings } from "./benefits/assess-benefit.ts";
import type { Benefit } from "./benefits/benefit.ts";
import { type BenefitContext, factsOf, findingOf } from "./benefits/benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefits/benefit-checks.ts";
import { benefitFacts } from "./benefits/benefit-facts.ts";
import { benefitIndex } from "./benefits/benefit-index.ts";
import { benefitMoney } from "./benefits/benefit-money.ts";
import type { BenefitPortfolio } from "./benefits/benefit-portfolio.ts";
import { benefitsMap } from "./benefits/benefits-map.ts";
import { closureGuard } from "./benefits/closure-guard.ts";
import type { Register } from "./register.ts";
import type { Finding } from "./rules/rule.ts";
import type { BenefitId, IsoDate, ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const NONE: readonly never[] = [];

/** A benefit with all that does not change while the register does not. */
interface Judged {
	readonly benefit: Benefit;
	readonly standing: Omit<BenefitAssessment, "findings">;
	readonly results: CheckResults;
}

/** The benefits of a register, and which work brings them. */
export class BenefitLedger {
	assessed: ReadonlyMap<BenefitId, BenefitAssessment> = new Map();
	portfolio: BenefitPortfolio;
	private readonly named = new Map<ItemKey, BenefitId[]>();
	private readonly context: BenefitContext;
	private readonly judged: readonly Judged[];

	constructor(register: Register, items: ReadonlyMap<ItemKey, WorkItem>, today: IsoDate) {
		const { benefits, objectives, keyResults } = register;
		for (const { id, work } of benefits)
			for (const { item } of work) this.named.set(item, [...(this.named.get(item) ?? []), id]);
		this.context = {
			today,
			targets: new Set([...objectives, ...keyResults].map((t) => t.id)),
			benefits,
			isDone: (key) => {
				const item = items.get(key);
				return item && item.statusCategory === "done";
			},
			cycleEnds: cycleEndsOf(register),
			index: benefitIndex(benefits, today),
			facts: new Map(benefits.map((b) => [b.id, benefitFacts(b, today)])),
		};
		this.judged = benefits.map((benefit) => ({
			benefit,
			standing: standingOf(benefit, this.context),
			results: BENEFIT_CHECKS.map((check) => findingOf(check, benefit, this.context)),
		}));
		this.assessed = new Map(this.judged.map((j) => [j.benefit.id, withFindings(j.standing, j.results)]));
		this.portfolio = {
			money: benefitMoney(benefits),
			map: benefitsMap(benefits, objectives, keyResults),
			openAtClosure: this.openAtClosure(),
		};
	}

	/** Judges anew what hangs on work: whether it is done may have changed. All else stays as long as the register does. */
	assess(): void {
		this.assessed = new Map(
			this.judged.map(({ benefit, standing, results }) => [
				benefit.id,
				withFindings(standing, recheck(benefit, this.context, results)),
			]),
		);
		this.portfolio = { ...this.portfolio, openAtClosure: this.openAtClosure() };
	}

	private openAtClosure() {
		const { benefits, isDone } = this.context;
		return closureGuard(benefits, isDone, (benefit) => factsOf(benefit, this.context));
	}

	/** True where a benefit names this item as its work. */
	names(key: ItemKey): boolean {
		return this.named.has(key);
	}

	/** The benefits that name an item, before those of its parent. */
	of(key: ItemKey, above: readonly BenefitId[] = NONE): readonly BenefitId[] {
		const own = this.named.get(key);
		return own ? [...new Set([...own, ...above])] : above;
	}

	findingsOf(ids: readonly BenefitId[]): readonly Finding[] {
		return ids.length === 0 ? NONE : ids.flatMap((id) => this.assessed.get(id)?.findings ?? []);
	}

	get findings(): readonly Finding[] {
		return [...this.assessed.values()].flatMap((b) => b.findings);
	}
}

/** The last day of the cycle of each objective and of its key results; what has no known cycle is not in it. */
function cycleEndsOf({ cycles, objectives, keyResults }: Register): ReadonlyMap<string, IsoDate> {
	const ends = new Map(cycles.map((c) => [c.id, c.ends]));
	const found = new Map<string, IsoDate>();
	for (const { id, cycle } of objectives) {
		const end = cycle === undefined ? undefined : ends.get(cycle);
		if (end) found.set(id, end);
	}
	for (const { id, objective } of keyResults) {
		const end = found.get(objective);
		if (end) found.set(id, end);
	}
	return found;
}
