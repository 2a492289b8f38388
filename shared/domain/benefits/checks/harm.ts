import { toNumber } from "../../exact.ts";
import { type BenefitCheck, factsOf, isBlank } from "../benefit-check.ts";
import { figure, isSaid } from "../figure.ts";

const SOURCE = "Managing Successful Programmes: dis-benefits are measured and managed as benefits are.";
const harm = { type: "dis-benefit", baseline: 100 } as const;

export const harmUnmitigated: BenefitCheck = {
	rule: {
		id: "benefit/dis-benefit-without-mitigation",
		looksAt: "benefit",
		severity: "warning",
		title: "Nothing says what is done to keep the dis-benefit small.",
		why: "A loss that is known and left alone grows.",
		source: SOURCE,
		fix: "Say what is done about it, or that it is accepted and by whom.",
		failing: { benefit: { type: "dis-benefit" } },
		passing: { benefit: { type: "dis-benefit", mitigation: "Two more call handlers for the first quarter" } },
	},
	find: ({ id, type, mitigation }) =>
		type === "dis-benefit" && isBlank(mitigation) ? { code: "dis-benefit-without-mitigation", ids: [id] } : undefined,
};

export const harmGrows: BenefitCheck = {
	rule: {
		id: "benefit/dis-benefit-grows",
		looksAt: "benefit",
		severity: "serious",
		title: "The dis-benefit is larger than was accepted.",
		why: "It eats into what the benefits bring, and nobody agreed to that.",
		source: SOURCE,
		fix: "Act on it, or have the larger loss accepted by those who decide.",
		failing: { benefit: { ...harm, target: 120, readings: [{ date: "2026-03-01" as never, value: 121 }] } },
		passing: { benefit: { ...harm, target: 120, readings: [{ date: "2026-03-01" as never, value: 120 }] } },
	},
	find: (benefit, context) => {
		if (benefit.type !== "dis-benefit") return undefined;
		const { realised, latest } = factsOf(benefit, context);
		if (realised.kind === "value") {
			const { unclamped, actual, against } = realised.value;
			const values = { actual: toNumber(actual), accepted: toNumber(against) };
			return unclamped.compare(1) > 0 ? { code: "dis-benefit-grows", ids: [benefit.id], values } : undefined;
		}
		// Where no size was accepted, any growth is more than that.
		const [from, now] = [figure(benefit.baseline), figure(latest?.value)];
		if (!from || !now || !benefit.direction || isSaid(benefit.target)) return undefined;
		const isWorse = now.compare(from) * (benefit.direction === "increase" ? 1 : -1) > 0;
		const values = { actual: toNumber(now), accepted: toNumber(from) };
		return isWorse ? { code: "dis-benefit-grows", ids: [benefit.id], values } : undefined;
	},
};
