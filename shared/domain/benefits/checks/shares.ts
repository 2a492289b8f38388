import { sum, toNumber } from "../../exact.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { figure } from "../figure.ts";

const SOURCE = "Managing Successful Programmes, DOAM: attribution.";

export const sharesAboveOne: BenefitCheck = {
	rule: {
		id: "benefit/shares-above-one",
		looksAt: "benefit",
		severity: "serious",
		title: "The shares of the work that brings the benefit sum to more than 1.",
		why: "The pieces of work together would be credited with more than there is.",
		source: SOURCE,
		fix: "Agree the shares again, so that they sum to at most 1.",
		failing: {
			benefit: {
				work: [
					{ item: "PS-1" as never, share: 0.7 },
					{ item: "PS-2" as never, share: 0.4 },
				],
			},
		},
		passing: {
			benefit: {
				work: [
					{ item: "PS-1" as never, share: 0.7 },
					{ item: "PS-2" as never, share: 0.3 },
				],
			},
		},
	},
	find: ({ id, work }) => {
		const total = sum(work.flatMap((w) => figure(w.share) ?? []));
		return total.compare(1) > 0
			? { code: "shares-above-one", ids: [id, ...work.map((w) => w.item)], values: { total: toNumber(total) } }
			: undefined;
	},
};

export const shareNotSaid: BenefitCheck = {
	rule: {
		id: "benefit/share-not-said",
		looksAt: "benefit",
		severity: "info",
		title: "Several pieces of work bring the benefit, and not each says its share.",
		why: "Nobody can tell what would be lost if one of them were stopped.",
		source: SOURCE,
		fix: "Say which share of the change each piece of work is expected to bring.",
		failing: { benefit: { work: [{ item: "PS-1" as never, share: 0.5 }, { item: "PS-2" as never }] } },
		passing: { benefit: { work: [{ item: "PS-1" as never }] } },
	},
	find: ({ id, work }) => {
		const without = work.filter((w) => w.share === undefined).map((w) => w.item);
		return work.length > 1 && without.length > 0 ? { code: "share-not-said", ids: [id, ...without] } : undefined;
	},
};

export const nothingBringsIt: BenefitCheck = {
	rule: {
		id: "benefit/no-work",
		looksAt: "benefit",
		severity: "warning",
		title: "Nothing is named that brings the benefit.",
		why: "A change that no work is said to cause would have come anyway, or will not come.",
		source: SOURCE,
		fix: "Name the work items, or at least the outputs, that are to bring it.",
		failing: { benefit: { work: [], outputs: [] } },
		passing: { benefit: { work: [], outputs: ["New triage line"] } },
	},
	find: ({ id, work, outputs = [] }) =>
		work.length === 0 && outputs.length === 0 ? { code: "no-work", ids: [id] } : undefined,
};
