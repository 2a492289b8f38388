import type { BenefitAssessment } from "../../../shared/domain/assessment.ts";
import type { Benefit } from "../../../shared/domain/benefits/benefit.ts";
import type { CourseState } from "../../../shared/domain/benefits/benefit-course.ts";
import type { BenefitPortfolio } from "../../../shared/domain/benefits/benefit-portfolio.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import type { Basis } from "./basis.ts";
import { benefitsByObjective, type ObjectiveMap } from "./benefits-by-objective.ts";
import { type DoubleClaim, doubleClaims } from "./double-claims.ts";

/** One benefit as declared, and how it stands. */
export interface BenefitLine {
	readonly benefit: Benefit;
	readonly standing: BenefitAssessment;
}

/** Benefits (not dis-benefits, not lapsed ones) by course; `notLive` and `late` are among them. */
export interface BenefitCounts extends Readonly<Record<CourseState, number>> {
	/** Unknown because nothing went live yet: no fault of anybody's. */
	readonly notLive: number;
	/** A reading that was due is missing. */
	readonly late: number;
	readonly retroFitted: number;
}

export interface BenefitsAnswer extends BenefitPortfolio {
	readonly today: IsoDate;
	readonly gains: readonly BenefitLine[];
	readonly losses: readonly BenefitLine[];
	readonly lapsed: readonly BenefitLine[];
	readonly counts: BenefitCounts;
	readonly maps: readonly ObjectiveMap[];
	readonly claims: readonly DoubleClaim[];
	/** Titles of objectives, key results and benefits by id, and of the work they name by key. */
	readonly names: Readonly<Record<string, string>>;
}

/** How all benefits of the register stand, alone and together. */
export function benefits({ register, items, assessment, today }: Basis, _ask: Record<string, never>): BenefitsAnswer {
	const lines = register.benefits.flatMap((benefit): BenefitLine[] => {
		const standing = assessment.benefits.get(benefit.id);
		return standing ? [{ benefit, standing }] : [];
	});
	const lapsed = lines.filter((l) => l.benefit.status === "lapsed");
	const current = lines.filter((l) => l.benefit.status !== "lapsed");
	const gains = current.filter((l) => l.benefit.type !== "dis-benefit");
	const work = register.benefits.flatMap((b) => b.work.flatMap((w) => items.get(w.item) ?? []));
	return {
		...assessment.benefitPortfolio,
		today,
		gains,
		losses: current.filter((l) => l.benefit.type === "dis-benefit"),
		lapsed,
		counts: countsOf(gains),
		maps: benefitsByObjective(register),
		claims: doubleClaims(register.benefits, today),
		names: Object.fromEntries([
			...work.map((item) => [item.key, item.title]),
			...[...register.objectives, ...register.keyResults, ...register.benefits].map((r) => [r.id, r.title]),
		]),
	};
}

function countsOf(gains: readonly BenefitLine[]): BenefitCounts {
	const count = (is: (standing: BenefitAssessment) => boolean) => gains.filter((l) => is(l.standing)).length;
	return {
		"on-course": count((s) => s.course.state === "on-course"),
		behind: count((s) => s.course.state === "behind"),
		ahead: count((s) => s.course.state === "ahead"),
		unknown: count((s) => s.course.state === "unknown"),
		notLive: count((s) => s.course.state === "unknown" && s.window?.state === "not-live"),
		late: count((s) => s.late),
		retroFitted: count((s) => s.retroFitted !== undefined),
	};
}
