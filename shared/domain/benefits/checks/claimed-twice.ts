import { toNumber } from "../../exact.ts";
import { type BenefitCheck, indexOf } from "../benefit-check.ts";

/** As many others as are named one by one. */
const MOST_NAMED = 20;

export const claimedTwice: BenefitCheck = {
	rule: {
		id: "benefit/measure-claimed-twice",
		looksAt: "benefit",
		severity: "serious",
		title: "Another benefit claims the same measure in the same period, and together they claim more than all of it.",
		why: "The same improvement would be counted twice in the business case.",
		source: "Managing Successful Programmes: attribution; shares over one measure and period sum to at most 1.",
		fix: "Agree which share of the change each initiative brings, or merge the two benefits.",
		failing: {
			benefit: { id: "B-1" as never, measure: "Calls per week" },
			others: [{ id: "B-2" as never, measure: "calls  per week." }],
		},
		passing: {
			benefit: { id: "B-1" as never, measure: "Calls per week", work: [{ item: "PS-1" as never, share: 0.6 }] },
			others: [{ id: "B-2" as never, measure: "Calls per week", work: [{ item: "PS-2" as never, share: 0.4 }] }],
		},
	},
	find: ({ id }, context) => {
		const found = indexOf(context).overclaims.get(id);
		if (!found) return undefined;
		const others = found.claims.map((c) => c.benefit).filter((other) => other !== id);
		return {
			code: found.certain ? "measure-claimed-twice" : "measure-may-be-claimed-twice",
			ids: [id, ...others.slice(0, MOST_NAMED)],
			values: { total: toNumber(found.total), others: others.length, ...(found.on ? { on: found.on } : {}) },
		};
	},
};
