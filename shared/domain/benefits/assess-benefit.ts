import type { BenefitAssessment } from "../assessment.ts";
import { toNumber } from "../exact.ts";
import type { Finding } from "../rules/rule.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitContext, factsOf, findingOf, indexOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import type { BenefitCourse } from "./benefit-course.ts";
import { type BenefitFacts, isOpen } from "./benefit-facts.ts";
import type { CourseFigures } from "./benefit-figures.ts";
import { doam } from "./doam.ts";
import { goLiveHistory } from "./go-live-history.ts";
import { retroFit } from "./retro-fit.ts";

/** What the checks say of one benefit, each in its place in the catalogue. */
export type CheckResults = readonly (Finding | undefined)[];

/** Where one benefit stands on a day: how much has arrived, its window, what is due or late, and what the checks find. */
export function assessBenefit(benefit: Benefit, context: BenefitContext): BenefitAssessment {
	return withFindings(
		standingOf(benefit, context),
		BENEFIT_CHECKS.map((check) => findingOf(check, benefit, context)),
	);
}

export const withFindings = (
	standing: Omit<BenefitAssessment, "findings">,
	results: CheckResults,
): BenefitAssessment => ({
	...standing,
	findings: results.filter((f) => f !== undefined),
});

/** The checks whose answer hangs on work items asked anew, the others as they were. */
export const recheck = (benefit: Benefit, context: BenefitContext, before: CheckResults): CheckResults =>
	BENEFIT_CHECKS.map((check, i) => (check.watchesWork ? findingOf(check, benefit, context) : before[i]));

/** All but the findings: what the profile itself tells on the day. */
export function standingOf(benefit: Benefit, context: BenefitContext): Omit<BenefitAssessment, "findings"> {
	const facts = factsOf(benefit, context);
	const { window, latest, course } = facts;
	const due = nextDue(window?.due ?? [], window?.missed ?? [], context.today);
	const asOf = facts.realised.kind === "value" ? facts.realised.value.asOf : latest?.date;
	const stamp = retroFit(benefit);
	return {
		id: benefit.id,
		...realisation(facts),
		...(window ? { window } : {}),
		...(due && window?.state !== "not-live" && isOpen(benefit) ? { nextDue: due } : {}),
		late: (window?.missed.length ?? 0) > 0 && isOpen(benefit),
		...(asOf ? { asOf } : {}),
		course: courseView(course),
		...forecastOf(facts),
		...(stamp ? { retroFitted: stamp } : {}),
		goLive: goLiveHistory(benefit),
		...earlierReadings(benefit, window?.opens),
		doam: doam(benefit, indexOf(context).overclaims.has(benefit.id)),
	};
}

/** The earliest missed date, else the first one from today on. */
const nextDue = (due: readonly IsoDate[], missed: readonly IsoDate[], today: IsoDate): IsoDate | undefined =>
	missed[0] ?? due.find((date) => date >= today);

function realisation({ realised }: BenefitFacts): Partial<BenefitAssessment> {
	if (realised.kind !== "value") return { missing: realised.kind === "missing" ? realised.missing : [] };
	const { unclamped, actual, against } = realised.value;
	return {
		realised: toNumber(realised.value.realised),
		unclamped: toNumber(unclamped),
		toDate: { actual: toNumber(actual), against: toNumber(against) },
	};
}

function courseView({ state, arrived, expected, by, asOf, reasons }: BenefitCourse): CourseFigures {
	return {
		state,
		...(arrived ? { arrived: toNumber(arrived) } : {}),
		...(expected ? { expected: toNumber(expected) } : {}),
		...(by ? { by } : {}),
		...(asOf ? { asOf } : {}),
		reasons,
	};
}

function forecastOf({ forecast }: BenefitFacts): Pick<BenefitAssessment, "forecast"> {
	if (forecast.kind !== "value") return {};
	const { value, share, meets, by } = forecast.value;
	return { forecast: { value: toNumber(value), share: toNumber(share), meets, by } };
}

/** Readings from before the window: kept, and serving no due date of it. */
function earlierReadings(
	{ readings }: Benefit,
	opens: IsoDate | undefined,
): Pick<BenefitAssessment, "earlierReadings"> {
	const count = opens ? readings.filter((r) => r.date < opens).length : 0;
	return count > 0 ? { earlierReadings: count } : {};
}
