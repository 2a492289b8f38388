import { addMonths } from "../../dates.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { isSaid } from "../figure.ts";
import { type RetroFit, retroFit } from "../retro-fit.ts";

const SOURCE = "Managing Successful Programmes, benefit profile: measurement.";
/** A baseline from further back than this before the start says little of where the work began. */
const STALE_MONTHS = 12;

const CODES: Readonly<Record<RetroFit["why"], string>> = {
	"taken-after-start": "baseline-after-start",
	"taken-after-go-live": "baseline-after-go-live",
	"changed-after-start": "baseline-changed-after-start",
	stamped: "baseline-retro-fitted",
};

export const lateBaseline: BenefitCheck = {
	rule: {
		id: "benefit/baseline-after-start",
		looksAt: "benefit",
		severity: "warning",
		title: "The baseline was taken after the work began.",
		why: "A baseline fitted afterwards may already hold part of the effect, or be chosen to suit.",
		source: SOURCE,
		fix: "Take the value that stood before the start from a record, or keep the mark and say why.",
		failing: { benefit: { baseline: 4, baselineDate: "2026-03-02" as never, starts: "2026-03-01" as never } },
		passing: { benefit: { baseline: 4, baselineDate: "2026-03-01" as never, starts: "2026-03-01" as never } },
	},
	find: (benefit) => {
		const found = retroFit(benefit);
		if (!found) return undefined;
		const { date: baseline, why, limit } = found;
		return { code: CODES[why], ids: [benefit.id], values: { baseline, ...(limit ? { starts: limit } : {}) } };
	},
};

export const undatedBaseline: BenefitCheck = {
	rule: {
		id: "benefit/baseline-undated",
		looksAt: "benefit",
		severity: "info",
		title: "The baseline has no date.",
		why: "Nobody can tell whether it was taken before the work began.",
		source: SOURCE,
		fix: "Enter the day or the end of the period the baseline is of.",
		failing: { benefit: { baseline: 4 } },
		passing: { benefit: { baseline: 4, baselineDate: "2026-03-01" as never } },
	},
	find: ({ id, baseline, baselineDate }) =>
		isSaid(baseline) && !baselineDate ? { code: "baseline-undated", ids: [id] } : undefined,
};

export const staleBaseline: BenefitCheck = {
	rule: {
		id: "benefit/baseline-stale",
		looksAt: "benefit",
		severity: "warning",
		title: "The baseline is more than a year older than the start of the work.",
		why: "What changed before the work began would be counted as its effect.",
		source: SOURCE,
		fix: "Measure again just before the start, or show that the value held until then.",
		failing: { benefit: { baseline: 4, baselineDate: "2025-02-28" as never, starts: "2026-03-01" as never } },
		passing: { benefit: { baseline: 4, baselineDate: "2025-03-01" as never, starts: "2026-03-01" as never } },
	},
	find: ({ id, baseline, baselineDate, starts }) =>
		isSaid(baseline) && baselineDate && starts && addMonths(baselineDate, STALE_MONTHS) < starts
			? { code: "baseline-stale", ids: [id], values: { baseline: baselineDate, starts } }
			: undefined,
};
