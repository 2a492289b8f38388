import { toNumber } from "../../exact.ts";
import { type BenefitCheck, factsOf } from "../benefit-check.ts";
import { figure } from "../figure.ts";

const SOURCE = "Managing Successful Programmes, benefit profile: measure, direction, baseline and target.";

export const directionConflict: BenefitCheck = {
	rule: {
		id: "benefit/direction-conflict",
		looksAt: "benefit",
		severity: "serious",
		title: "The target lies on the other side of the baseline than the direction says.",
		why: "Every figure made from it would call the worse the better.",
		source: SOURCE,
		fix: "Correct the direction, or swap baseline and target if they were mixed up.",
		failing: { benefit: { direction: "reduce", baseline: 20, target: 40 } },
		passing: { benefit: { direction: "reduce", baseline: 40, target: 20 } },
	},
	find: ({ id, direction, nature, baseline, target }) => {
		const [from, to] = [figure(baseline), figure(target)];
		if (!direction || !from || !to || nature === "cumulative") return undefined;
		const side = to.compare(from) * (direction === "increase" ? 1 : -1);
		return side < 0
			? {
					code: "direction-conflict",
					ids: [id],
					values: { direction, baseline: baseline ?? null, target: target ?? null },
				}
			: undefined;
	},
};

export const goingBackwards: BenefitCheck = {
	rule: {
		id: "benefit/going-backwards",
		looksAt: "benefit",
		severity: "serious",
		title: "The newest figure is worse than the baseline.",
		why: "The work may do harm, or the measure may be moved by something else; both need to be known now.",
		source:
			"Practice: track whether intended benefits materialise; show going backwards instead of a floor of nothing.",
		fix: "Find out what moved the measure, and say whether the benefit can still come.",
		failing: { benefit: { baseline: 40, target: 20, readings: [{ date: "2026-03-01" as never, value: 41 }] } },
		passing: { benefit: { baseline: 40, target: 20, readings: [{ date: "2026-03-01" as never, value: 40 }] } },
	},
	find: (benefit, context) => {
		const { realised } = factsOf(benefit, context);
		if (realised.kind !== "value" || benefit.type === "dis-benefit") return undefined;
		const { unclamped, actual, asOf } = realised.value;
		return unclamped.compare(0) < 0
			? { code: "going-backwards", ids: [benefit.id], values: { actual: toNumber(actual), asOf } }
			: undefined;
	},
};
