import { toNumber } from "../../exact.ts";
import { countedWork, isWorkUnit } from "../../wording/counted-work.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { isBlank } from "../benefit-check.ts";
import { figure, isSaid } from "../figure.ts";

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
	find: (benefit) => (isSaid(benefit.baseline) ? undefined : { code: "no-baseline", ids: [benefit.id] }),
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
	find: (benefit) => (isSaid(benefit.target) ? undefined : { code: "no-target", ids: [benefit.id] }),
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
		const [from, to] = [figure(baseline), figure(target)];
		return from && to?.equals(from)
			? { code: "target-equals-baseline", ids: [id], values: { target: toNumber(to) } }
			: undefined;
	},
};

export const noSource: BenefitCheck = {
	rule: {
		id: "benefit/no-source",
		looksAt: "benefit",
		severity: "info",
		title: "The measure has no source.",
		why: "Two people who read it from two systems will report two figures.",
		source: SOURCE,
		fix: "Name the system, return or survey that the readings are taken from.",
		failing: { benefit: { measure: "Calls per week" } },
		passing: { benefit: { measure: "Calls per week", source: "Telephone system, weekly report" } },
	},
	find: ({ id, measure, source }) =>
		!isBlank(measure) && isBlank(source) ? { code: "no-source", ids: [id] } : undefined,
};

export const measureCountsOutputs: BenefitCheck = {
	rule: {
		id: "benefit/measure-counts-outputs",
		looksAt: "benefit",
		severity: "warning",
		title: "The measure counts things made, not what changed.",
		why: "It rises with every delivery, also when nothing improves for anybody.",
		source: "Practice: a relentless focus on outcomes rather than outputs.",
		fix: "Measure what the things are for: time saved, errors avoided, people helped.",
		failing: { benefit: { measure: "Number of user stories completed" } },
		passing: { benefit: { measure: "Share of tickets solved at the first contact" } },
	},
	find: ({ id, measure = "", unit = "" }) => {
		const counted = countedWork(measure)?.word ?? (isWorkUnit(unit) ? unit : undefined);
		return counted ? { code: "measure-counts-outputs", ids: [id], values: { counted } } : undefined;
	},
};
