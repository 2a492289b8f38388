import type { BenefitCheck } from "../benefit-check.ts";
import { figure } from "../figure.ts";

const SOURCE = "Managing Successful Programmes, benefit profile: financial value and cost to realise.";

export const valueWithoutProfile: BenefitCheck = {
	rule: {
		id: "benefit/value-without-profile",
		looksAt: "benefit",
		severity: "info",
		title: "Money is promised, and nothing says in which periods it arrives.",
		why: "Without dates it can neither be discounted nor set against a budget.",
		source: SOURCE,
		fix: "Spread the value over the periods in which it is expected.",
		failing: { benefit: { financialValue: 1000 } },
		passing: {
			benefit: {
				financialValue: 1000,
				financialProfile: [{ starts: "2026-01-01" as never, ends: "2026-12-31" as never, plan: 1000 }],
			},
		},
	},
	find: ({ id, financialValue, financialProfile = [] }) =>
		figure(financialValue) && financialValue !== 0 && financialProfile.length === 0
			? { code: "value-without-profile", ids: [id], values: { value: financialValue ?? null } }
			: undefined,
};

export const intangibleWithMoney: BenefitCheck = {
	rule: {
		id: "benefit/intangible-with-money",
		looksAt: "benefit",
		severity: "warning",
		title: "An intangible benefit claims money.",
		why: "What cannot be measured cannot be banked; the business case would rest on a wish.",
		source: "Managing Successful Programmes: tangible and intangible benefits.",
		fix: "Call it tangible and say how the money is measured, or take the money out.",
		failing: { benefit: { type: "intangible", financialValue: 1000 } },
		passing: { benefit: { type: "intangible", financialValue: 0 } },
	},
	find: ({ id, type, financialValue }) =>
		type === "intangible" && figure(financialValue) && financialValue !== 0
			? { code: "intangible-with-money", ids: [id], values: { value: financialValue ?? null } }
			: undefined,
};

export const costAboveValue: BenefitCheck = {
	rule: {
		id: "benefit/cost-above-value",
		looksAt: "benefit",
		severity: "serious",
		title: "It costs more to realise than it is worth.",
		why: "Other reasons may stand behind it, but then they should be said.",
		source: SOURCE,
		fix: "Find a cheaper way, drop it, or say what it brings beside money.",
		failing: { benefit: { financialValue: 1000, costToRealise: 1000.5 } },
		passing: { benefit: { financialValue: 1000, costToRealise: 1000 } },
	},
	find: ({ id, type, financialValue, costToRealise }) => {
		const [value, cost] = [figure(financialValue), figure(costToRealise)];
		// A dis-benefit is worth nothing to begin with: what is spent on it keeps a loss small.
		if (!value || !cost || type === "dis-benefit" || cost.compare(value) <= 0) return undefined;
		const values = { value: financialValue ?? null, cost: costToRealise ?? null };
		return { code: "cost-above-value", ids: [id], values };
	},
};
