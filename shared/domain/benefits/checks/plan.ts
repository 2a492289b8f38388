import { addMonths, compareDates } from "../../dates.ts";
import { sum, toNumber } from "../../exact.ts";
import type { Benefit, BenefitPeriod } from "../benefit.ts";
import { type BenefitCheck, factsOf } from "../benefit-check.ts";
import { isOpen } from "../benefit-facts.ts";
import { figure, isSaid } from "../figure.ts";

const SOURCE = "Managing Successful Programmes, benefit profile: plan, forecast and actual per period.";
const period = (quarter: 1 | 2, figures: Partial<BenefitPeriod>): BenefitPeriod =>
	quarter === 1
		? { starts: "2026-01-01" as never, ends: "2026-03-31" as never, ...figures }
		: { starts: "2026-04-01" as never, ends: "2026-06-30" as never, ...figures };

export const behindPlan: BenefitCheck = {
	rule: {
		id: "benefit/behind-plan",
		looksAt: "benefit",
		severity: "warning",
		title: "Less has arrived than was expected by the day of the newest figure.",
		why: "Found while the window is open, there is still time to do something about it.",
		source:
			"Practice: on-course test within the realisation window, with the tolerance of a tenth that key results have.",
		fix: "Ask the owner what holds it back, and agree what would bring it back or a lower target.",
		failing: { benefit: { nature: "cumulative", periods: [period(1, { plan: 100, actual: 89 })] } },
		passing: { benefit: { nature: "cumulative", periods: [period(1, { plan: 100, actual: 90 })] } },
	},
	find: (benefit, context) => {
		const { state, reasons } = factsOf(benefit, context).course;
		if (state !== "behind") return undefined;
		const code = benefit.type === "dis-benefit" ? "more-harm-than-planned" : "behind-plan";
		return { ...reasons[0], code, ids: [benefit.id] };
	},
};

export const forecastMissesTarget: BenefitCheck = {
	rule: {
		id: "benefit/forecast-below-target",
		looksAt: "benefit",
		severity: "warning",
		title: "By its own forecast the benefit will not reach its target.",
		why: "People already expect less than was promised; the board should hear it from them first.",
		source: SOURCE,
		fix: "Report the shortfall, and decide whether to act or to promise less.",
		failing: {
			benefit: { nature: "cumulative", target: 20, periods: [period(1, { plan: 20, forecast: 19 })] },
			today: "2026-02-01",
		},
		passing: {
			benefit: { nature: "cumulative", target: 20, periods: [period(1, { plan: 20, forecast: 20 })] },
			today: "2026-02-01",
		},
	},
	find: (benefit, context) => {
		const { forecast } = factsOf(benefit, context);
		if (forecast.kind !== "value" || forecast.value.by !== "stated" || forecast.value.meets) return undefined;
		const { value, share } = forecast.value;
		const values = { forecast: toNumber(value), share: toNumber(share), target: benefit.target ?? null };
		return { code: "forecast-below-target", ids: [benefit.id], values };
	},
};

export const planMissesTarget: BenefitCheck = {
	rule: {
		id: "benefit/plan-misses-target",
		looksAt: "benefit",
		severity: "warning",
		title: "The plan per period does not come out at the target.",
		why: "One of the two is wrong, and every comparison with it as well.",
		source: SOURCE,
		fix: "Make the periods sum to the target, or of a level end on it.",
		failing: {
			benefit: { nature: "cumulative", target: 0.3, periods: [period(1, { plan: 0.1 }), period(2, { plan: 0.1 })] },
		},
		passing: {
			benefit: { nature: "cumulative", target: 0.3, periods: [period(1, { plan: 0.1 }), period(2, { plan: 0.2 })] },
		},
	},
	find: (benefit) => {
		const target = figure(benefit.target);
		const plan = planned(benefit);
		if (!target || !plan || plan.equals(target)) return undefined;
		const values = { plan: toNumber(plan), target: toNumber(target) };
		return { code: "plan-misses-target", ids: [benefit.id], values };
	},
};

/** All of a flow's plan, or where a level's plan ends; `undefined` where a figure it needs is missing. */
function planned({ nature, periods = [] }: Benefit) {
	if (nature !== "cumulative") return figure([...periods].sort((a, b) => compareDates(a.ends, b.ends)).at(-1)?.plan);
	const plans = periods.flatMap((p) => figure(p.plan) ?? []);
	return plans.length > 0 && plans.length === periods.length ? sum(plans) : undefined;
}

export const periodUnread: BenefitCheck = {
	rule: {
		id: "benefit/period-without-actual",
		looksAt: "benefit",
		severity: "warning",
		title: "A planned period ended more than a month ago and has no actual.",
		why: "What is not entered is missing, and the benefit cannot be held against its plan.",
		source: SOURCE,
		fix: "Enter the actual of the period, also where it is nothing.",
		failing: { benefit: { periods: [period(1, { plan: 100 })] }, today: "2026-05-01" },
		passing: { benefit: { periods: [period(1, { plan: 100 })] }, today: "2026-04-30" },
	},
	find: (benefit, { today }) => {
		if (!isOpen(benefit)) return undefined;
		const isRead = ({ starts, ends, actual }: BenefitPeriod) =>
			isSaid(actual) ||
			(benefit.nature !== "cumulative" && benefit.readings.some((r) => r.date >= starts && r.date <= ends));
		const unread = benefit.periods?.find((p) => isSaid(p.plan) && addMonths(p.ends, 1) < today && !isRead(p));
		return unread ? { code: "period-without-actual", ids: [benefit.id], values: { ended: unread.ends } } : undefined;
	},
};

export const periodsOverlap: BenefitCheck = {
	rule: {
		id: "benefit/periods-overlap",
		looksAt: "benefit",
		severity: "warning",
		title: "Two periods of the profile share a day.",
		why: "What arrives on that day would be counted in both.",
		source: SOURCE,
		fix: "Let each period begin on the day after the one before it ends.",
		failing: { benefit: { periods: [period(1, {}), { ...period(2, {}), starts: "2026-03-31" as never }] } },
		passing: { benefit: { periods: [period(2, {}), period(1, {})] } },
	},
	find: ({ id, periods = [], financialProfile = [] }) => {
		const day = sharedDay(periods) ?? sharedDay(financialProfile);
		return day ? { code: "periods-overlap", ids: [id], values: { day } } : undefined;
	},
};

/** Sorted by their first days, the first period that begins before all earlier ones have ended. */
function sharedDay(periods: readonly BenefitPeriod[]) {
	const inOrder = [...periods].sort((a, b) => compareDates(a.starts, b.starts));
	return inOrder.find(({ starts }, i) => inOrder.slice(0, i).some((p) => p.ends >= starts))?.starts;
}
