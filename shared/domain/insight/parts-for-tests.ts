import type { BenefitAssessment, KeyResultAssessment, ObjectiveAssessment, WorkTotals } from "../assessment.ts";
import { EMPTY_REGISTER, type Register } from "../register.ts";
import type { IsoDate } from "../units.ts";
import type { SummaryParts } from "./summary-parts.ts";

export const today = "2026-07-02" as IsoDate;
export const totals = (count = 0, estimate = 0, unestimated = 0): WorkTotals => ({
	count,
	estimate,
	unestimated,
	cost: 0,
	uncosted: 0,
});
export const NO_WORK = {
	aligned: totals(),
	inherited: totals(),
	unaligned: totals(),
	exempt: totals(),
	unknown: totals(),
};
const COVERAGE = {
	byState: NO_WORK,
	orphans: [],
	unservedObjectives: [],
	unservedKeyResults: [],
	cycles: [],
	missingParents: [],
	duplicates: [],
};

/** By id: what was found of some objectives, key results or benefits. */
export const standings = <S extends ObjectiveAssessment | KeyResultAssessment | BenefitAssessment>(
	found: Readonly<Record<string, Partial<S>>>,
) => new Map(Object.entries(found).map(([id, part]) => [id as S["id"], { id, ...part } as S]));

export const registerOf = (parts: { readonly [K in keyof Register]?: readonly object[] }): Register =>
	({ ...EMPTY_REGISTER, ...parts }) as Register;

type Given = Partial<Omit<SummaryParts, "coverage">> & { readonly coverage?: Partial<SummaryParts["coverage"]> };
/** A summary of nothing but what is given. */
export const partsOf = ({ coverage, ...given }: Given): SummaryParts => ({
	register: EMPTY_REGISTER,
	coverage: { ...COVERAGE, ...coverage },
	liveByState: NO_WORK,
	objectives: new Map(),
	keyResults: new Map(),
	benefits: new Map(),
	unknownTargets: [],
	newestWork: undefined,
	asOf: {},
	largestOrphans: [],
	today,
	...given,
});
