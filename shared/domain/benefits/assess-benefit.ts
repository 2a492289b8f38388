import type { BenefitAssessment } from "../assessment.ts";
import { compareDates, latest } from "../dates.ts";
import { toNumber } from "../exact.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitContext, findingOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitRealisation } from "./benefit-realisation.ts";
import { benefitWindow } from "./benefit-window.ts";

/** Where one benefit stands on a day: how much has arrived, its window, what is due or late, and what the checks find. */
export function assessBenefit(benefit: Benefit, context: BenefitContext): BenefitAssessment {
	const { today } = context;
	const seen = benefit.readings.filter((r) => compareDates(r.date, today) <= 0);
	const asOf = latest(seen.map((r) => r.date));
	const actual = seen.filter((r) => r.date === asOf).at(-1)?.value ?? null;
	const window = benefitWindow(benefit, today);
	const due = nextDue(window?.due ?? [], window?.missed ?? [], today);
	return {
		id: benefit.id,
		...realisation(benefit, actual),
		...(window?.opens && window.closes ? { window: { ...window, opens: window.opens, closes: window.closes } } : {}),
		...(due && window?.state !== "not-live" && isOpen(benefit) ? { nextDue: due } : {}),
		late: (window?.missed.length ?? 0) > 0 && isOpen(benefit),
		...(asOf ? { asOf } : {}),
		findings: BENEFIT_CHECKS.map((check) => findingOf(check, benefit, context)).filter((f) => f !== undefined),
	};
}

const isOpen = ({ status }: Benefit): boolean => status === undefined || status === "planned" || status === "live";

/** The earliest missed date, else the first one from today on. */
const nextDue = (due: readonly IsoDate[], missed: readonly IsoDate[], today: IsoDate): IsoDate | undefined =>
	missed[0] ?? due.find((date) => date >= today);

function realisation(benefit: Benefit, actual: number | null): Partial<BenefitAssessment> {
	const answer = benefitRealisation({ baseline: benefit.baseline ?? null, target: benefit.target ?? null, actual });
	if (answer.kind === "value")
		return { realised: toNumber(answer.value.realised), unclamped: toNumber(answer.value.unclamped) };
	return { missing: answer.kind === "missing" ? answer.missing.map((m) => (m === "actual" ? "reading" : m)) : [] };
}
