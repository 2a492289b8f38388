import type { Benefit } from "../benefits/benefit.ts";
import type { BenefitContext, BenefitExample } from "../benefits/benefit-check.ts";
import { BENEFIT_CHECKS } from "../benefits/benefit-checks.ts";
import { parseIsoDate } from "../dates.ts";
import type { BenefitId, IsoDate } from "../units.ts";
import type { CheckFamily } from "./check.ts";
import { EXAMPLE_DAY } from "./example-day.ts";

const whole = (part: Partial<Benefit>): Benefit => ({
	id: "B-1" as BenefitId,
	title: "Fewer repeat calls",
	readings: [],
	work: [],
	...part,
});

export const BENEFIT_FAMILY: CheckFamily<Benefit, BenefitContext, BenefitExample> = {
	kind: "benefit",
	checks: BENEFIT_CHECKS,
	setUp({ benefit, others = [], today, targets = [], done, cycleEnds }) {
		const record = whole(benefit);
		return {
			record,
			context: {
				today: (parseIsoDate(today) ?? EXAMPLE_DAY) as IsoDate,
				targets: new Set(targets),
				benefits: [record, ...others.map(whole)],
				isDone: (item) => done?.includes(item) ?? false,
				...(cycleEnds ? { cycleEnds: new Map(Object.entries(cycleEnds) as [string, IsoDate][]) } : {}),
			},
		};
	},
};
