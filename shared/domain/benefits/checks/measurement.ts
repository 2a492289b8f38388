import { compareDates } from "../../dates.ts";
import { exact } from "../../exact.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { isBlank } from "../benefit-check.ts";

const isAbsent = (x: number | null | undefined): x is null | undefined => x === undefined || x === null;
const SOURCE = "Managing Successful Programmes, benefit profile: measurement.";

export const noMeasure: BenefitCheck = {
	rule: {
		id: "benefit/no-measure",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit has no measure.",
		why: "What is not measured cannot be shown to have arrived.",
		source: "Managing Successful Programmes, DOAM: description, observation, attribution, measurement.",
		fix: "Say what is counted, in which unit and from which source.",
		failing: { benefit: {} },
		passing: { benefit: { measure: "Average days to first payment" } },
	},
	find: (benefit) => (isBlank(benefit.measure) ? { code: "no-measure", ids: [benefit.id] } : undefined),
};

export const noBaseline: BenefitCheck = {
	rule: {
		id: "benefit/no-baseline",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit has no baseline.",
		why: "Without where it started, no later reading can show a change.",
		source: SOURCE,
		fix: "Measure once now and record value and date; it is then marked as taken late.",
		failing: { benefit: { baseline: null } },
		passing: { benefit: { baseline: 0 } },
	},
	find: (benefit) => (isAbsent(benefit.baseline) ? { code: "no-baseline", ids: [benefit.id] } : undefined),
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
	find: ({ id, baselineDate, starts }) =>
		baselineDate && starts && compareDates(baselineDate, starts) > 0
			? { code: "baseline-after-start", ids: [id], values: { baseline: baselineDate, starts } }
			: undefined,
};

export const noTarget: BenefitCheck = {
	rule: {
		id: "benefit/no-target",
		looksAt: "benefit",
		severity: "serious",
		title: "The benefit has no target.",
		why: "Without one, any result can be called a success.",
		source: SOURCE,
		fix: "Agree the value to reach with the benefit owner.",
		failing: { benefit: {} },
		passing: { benefit: { target: 12 } },
	},
	find: (benefit) => (isAbsent(benefit.target) ? { code: "no-target", ids: [benefit.id] } : undefined),
};

export const noDistance: BenefitCheck = {
	rule: {
		id: "benefit/target-equals-baseline",
		looksAt: "benefit",
		severity: "warning",
		title: "The target equals the baseline.",
		why: "Nothing would change, so nothing can be realised.",
		source: SOURCE,
		fix: "Set a target that differs, or record it as a measure to keep watching.",
		failing: { benefit: { baseline: 0.3, target: 0.3 } },
		passing: { benefit: { baseline: 0.3, target: 0.31 } },
	},
	find: ({ id, baseline, target }) => {
		if (isAbsent(baseline) || isAbsent(target)) return undefined;
		const goal = exact(target);
		return goal && exact(baseline)?.equals(goal)
			? { code: "target-equals-baseline", ids: [id], values: { target } }
			: undefined;
	},
};
