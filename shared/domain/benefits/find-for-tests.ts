import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitContext, findingOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitOf, day } from "./benefit-for-tests.ts";

/** For tests: what stands around a benefit. */
export interface Around {
	readonly others?: readonly Benefit[];
	readonly today?: string;
	readonly done?: readonly string[];
	readonly cycleEnds?: readonly (readonly [string, string])[];
}

export function contextOf(benefit: Benefit, { others = [], today = "2026-11-24", done = [], cycleEnds = [] }: Around) {
	return {
		today: day(today),
		targets: new Set(["O-1"]),
		benefits: [benefit, ...others],
		isDone: (item) => done.includes(item),
		cycleEnds: new Map(cycleEnds as [string, IsoDate][]),
	} satisfies BenefitContext;
}

/** The finding of one rule, by the end of its id. */
export function find(rule: string, part: object, around: Around = {}) {
	const check = BENEFIT_CHECKS.find((c) => c.rule.id === `benefit/${rule}`);
	if (!check) throw new Error(`no rule ${rule}`);
	const benefit = benefitOf(part);
	return findingOf(check, benefit, contextOf(benefit, around));
}
export const code = (rule: string, part: object, around?: Around) => find(rule, part, around)?.code;
export const values = (rule: string, part: object, around?: Around) => find(rule, part, around)?.values;
/** One reading. */
export const at = (date: string, value: number) => ({ readings: [{ date, value }] });
