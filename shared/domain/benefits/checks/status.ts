import { toNumber } from "../../exact.ts";
import { type BenefitCheck, factsOf, isBlank } from "../benefit-check.ts";

export const realisedBelowTarget: BenefitCheck = {
	rule: {
		id: "benefit/realised-below-target",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit is called realised, and its newest figure has not reached the target.",
		why: "A promise would be reported as kept that was not.",
		source: "Practice: whether intended benefits materialise is told by readings, not by status.",
		fix: "Keep it open, or close it and say how much of it arrived.",
		failing: {
			benefit: { status: "realised", baseline: 40, target: 20, readings: [{ date: "2026-03-01" as never, value: 21 }] },
		},
		passing: {
			benefit: { status: "realised", baseline: 40, target: 20, readings: [{ date: "2026-03-01" as never, value: 20 }] },
		},
	},
	find: (benefit, context) => {
		const { realised } = factsOf(benefit, context);
		if (benefit.status !== "realised" || benefit.type === "dis-benefit" || realised.kind !== "value") return undefined;
		const { unclamped, actual, against } = realised.value;
		if (unclamped.compare(1) >= 0) return undefined;
		const values = { actual: toNumber(actual), target: toNumber(against) };
		return { code: "realised-below-target", ids: [benefit.id], values };
	},
};

export const lapsedWithoutReason: BenefitCheck = {
	rule: {
		id: "benefit/lapsed-without-reason",
		looksAt: "benefit",
		severity: "warning",
		title: "The benefit has lapsed, and nobody says why.",
		why: "What was promised to the board went away, and the next plan will promise it again.",
		source: "Practice: benefits tracked from initiation to after delivery.",
		fix: "Say in one sentence why it will not come, and who accepted that.",
		failing: { benefit: { status: "lapsed" } },
		passing: { benefit: { status: "lapsed", statusReason: "The service was transferred to the health trust" } },
	},
	find: ({ id, status, statusReason, history = [] }) => {
		if (status !== "lapsed" || !isBlank(statusReason)) return undefined;
		const isSaid = history.some((c) => c.field === "status" && c.to === "lapsed" && !isBlank(c.why));
		return isSaid ? undefined : { code: "lapsed-without-reason", ids: [id] };
	},
};
