import { outputPhrase } from "../../wording/output-phrase.ts";
import type { BenefitCheck } from "../benefit-check.ts";
import { indexOf, isBlank } from "../benefit-check.ts";
import { doam } from "../doam.ts";
import { sameText } from "../same-text.ts";
import { changeTitle } from "../title-change.ts";

const DOAM = "Managing Successful Programmes, DOAM: description, observation, attribution, measurement.";

export const noDescription: BenefitCheck = {
	rule: {
		id: "benefit/no-description",
		looksAt: "benefit",
		severity: "info",
		title: "The benefit is not described beyond its title.",
		why: "Two people who read the title alone will expect two different things.",
		source: DOAM,
		fix: "Say in a sentence or two who gains what, compared with today.",
		failing: { benefit: { title: "Fewer repeat calls", description: "Fewer repeat calls." } },
		passing: { benefit: { description: "Residents whose first call is answered in full do not ring again." } },
	},
	find: (benefit) => {
		const reason = doam(benefit, false).description.reasons[0];
		return reason ? { code: `description-${reason}`, ids: [benefit.id] } : undefined;
	},
};

export const noOutcome: BenefitCheck = {
	rule: {
		id: "benefit/no-outcome",
		looksAt: "benefit",
		severity: "info",
		title: "The benefit names no observable outcome.",
		why: "Without something that can be seen to differ, the benefit rests on belief.",
		source: DOAM,
		fix: "Say what an observer would see done differently once the work is in use.",
		failing: { benefit: { outcome: "New customer portal launched" } },
		passing: { benefit: { outcome: "Residents settle their question in the first call" } },
	},
	find: ({ id, outcome = "" }) => {
		if (isBlank(outcome)) return { code: "no-outcome", ids: [id] };
		const made = outputPhrase(outcome);
		return made ? { code: "outcome-is-output", ids: [id], values: { word: made.word } } : undefined;
	},
};

export const titleWithoutChange: BenefitCheck = {
	rule: {
		id: "benefit/title-without-change",
		looksAt: "benefit",
		severity: "info",
		title: "The title does not begin with a change and what changes.",
		why: "“Waiting times” may go up or down; a list of such titles promises nothing.",
		source: "Managing Successful Programmes: benefit titles begin with a change word and a measure.",
		fix: "Begin with the change: fewer, more, faster, lower, and then what changes.",
		failing: { benefit: { title: "Waiting times for a first appointment" } },
		passing: { benefit: { title: "Shorter waiting times for a first appointment" } },
	},
	find: ({ id, title }) => {
		const { kind } = changeTitle(title);
		// A title that names an output has a finding of its own.
		if (kind === "change" || kind === "not-english" || outputPhrase(title)) return undefined;
		return { code: kind === "nothing-measured" ? "title-of-nothing" : "title-without-change", ids: [id] };
	},
};

export const sameTitle: BenefitCheck = {
	rule: {
		id: "benefit/same-title",
		looksAt: "benefit",
		severity: "warning",
		title: "Another benefit has the same title.",
		why: "Readings and decisions will be entered against the wrong one, or the benefit is listed twice.",
		source: "Practice: one entry per benefit in the benefits register.",
		fix: "Merge the two, or say in each title for whom or where it counts.",
		failing: { benefit: { title: "Fewer calls" }, others: [{ id: "B-2" as never, title: "fewer  calls." }] },
		passing: { benefit: { title: "Fewer calls" }, others: [{ id: "B-2" as never, title: "Fewer letters" }] },
	},
	find: ({ id, title }, context) => {
		const same = indexOf(context).byTitle.get(sameText(title)) ?? [];
		const others = same.filter((other) => other !== id);
		return others.length > 0 ? { code: "same-title", ids: [id, ...others.slice(0, 20)] } : undefined;
	},
};
