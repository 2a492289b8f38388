import { exact, ONE, sum } from "../../exact.ts";
import type { IsoDate } from "../../units.ts";
import type { Benefit } from "../benefit.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { benefitWindow } from "../benefit-window.ts";

/** Case, spacing and punctuation do not make two measures of one. */
const measureOf = ({ measure = "" }: Benefit): string =>
	measure
		.toLowerCase()
		.replace(/[^\p{L}\p{N}%£€$]+/gu, " ")
		.trim();

/** What one benefit claims of its measure: the shares of its work, all of it where none is said. */
const claimOf = ({ work }: Benefit) =>
	work.some((w) => w.share !== undefined) ? sum(work.map((w) => exact(w.share ?? 0) ?? ONE)) : ONE;

/** Two windows that share a day; where one is not known, they may. */
function overlap(a: Benefit, b: Benefit, today: IsoDate): boolean {
	const [one, other] = [benefitWindow(a, today), benefitWindow(b, today)];
	if (!one?.opens || !one.closes || !other?.opens || !other.closes) return true;
	return one.opens <= other.closes && other.opens <= one.closes;
}

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
	find: (benefit, { benefits, today }) => {
		const measure = measureOf(benefit);
		if (measure === "") return undefined;
		const others = benefits.filter(
			(b) => b.id !== benefit.id && measureOf(b) === measure && overlap(benefit, b, today),
		);
		if (others.length === 0 || sum([benefit, ...others].map(claimOf)).compare(1) <= 0) return undefined;
		return { code: "measure-claimed-twice", ids: [benefit.id, ...others.map((b) => b.id)] };
	},
};
