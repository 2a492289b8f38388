import { businessAsUsual } from "../../wording/business-as-usual.ts";
import { isEnglish } from "../../wording/is-english.ts";
import { moonshot } from "../../wording/moonshot.ts";
import { numberIn } from "../../wording/number-in.ts";
import { outputPhrase } from "../../wording/output-phrase.ts";
import { twoInOne } from "../../wording/two-in-one.ts";
import { takesPart } from "../../wording/vague-verb.ts";
import { wordsOf } from "../../wording/words-of.ts";
import { inTitle, type ObjectiveCheck } from "./okr-check.ts";

/** More than this, and people read an objective out instead of knowing it. */
export const MOST_WORDS = 15;
export const MOST_CHARACTERS = 100;

export const objectiveOutput: ObjectiveCheck = {
	rule: {
		id: "objective/output-language",
		looksAt: "objective",
		severity: "warning",
		title: "The objective names something to make, not something to change.",
		why: "The thing can be made on time and in full while nothing is better for anybody.",
		source: "Outcomes over outputs: common practice for objectives and key results.",
		fix: "Ask what will be different for whom once it is there, and write that; the thing itself is work that serves it.",
		failing: { record: { title: "Launch the new resident portal" } },
		passing: { record: { title: "Launch sites feel safe and welcoming to every visitor" } },
	},
	find: (objective) => inTitle(objective, "objective-output-language", outputPhrase),
};

export const objectiveNumber: ObjectiveCheck = {
	rule: {
		id: "objective/number",
		looksAt: "objective",
		severity: "warning",
		title: "The objective has a figure in it.",
		why: "An objective says where to go and why; figures are for its key results, which can change without it.",
		source: "Objectives are qualitative, key results are measured: Doerr, Measure What Matters.",
		fix: "Move the figure into a key result, and say in the objective what reaching it would mean.",
		failing: { record: { title: "Increase recycling to 60 %" } },
		passing: { record: { title: "Vision 2030 is felt on every street" } },
	},
	find: (objective) => inTitle(objective, "objective-number", numberIn),
};

export const objectiveTooLong: ObjectiveCheck = {
	rule: {
		id: "objective/too-long",
		looksAt: "objective",
		severity: "info",
		title: `The objective is longer than ${MOST_WORDS} words or ${MOST_CHARACTERS} characters.`,
		why: "An objective works when everybody can say it by heart; nobody learns a paragraph.",
		source: "Inspirational, recitable objectives: common practice; the two limits are this product's own.",
		fix: "Keep the change and for whom; move how, with whom and where into the description or the key results.",
		failing: {
			record: {
				title:
					"Transform the way in which the council, its partners and the voluntary sector jointly plan and provide early help to families",
			},
		},
		passing: { record: { title: "Make every resident proud to live in a clean, green borough" } },
	},
	find: ({ id, title }) => {
		const words = wordsOf(title);
		const characters = [...title.trim()].length;
		if ((words.length <= MOST_WORDS && characters <= MOST_CHARACTERS) || !isEnglish(words)) return undefined;
		return { code: "objective-too-long", ids: [id], values: { words: words.length, characters } };
	},
};

export const objectiveAsUsual: ObjectiveCheck = {
	rule: {
		id: "objective/business-as-usual",
		looksAt: "objective",
		severity: "warning",
		title: "The objective is to go on as before.",
		why: "Running the business matters and is watched by KPIs; an objective is for what should be different.",
		source: "Health is not change: key results for change, KPIs for running the business.",
		fix: "Write it down as a KPI with a healthy band, or say what should be better by the end of the cycle.",
		failing: { record: { title: "Continue to deliver statutory services" } },
		passing: { record: { title: "Help more students continue to postgraduate study" } },
	},
	find: (objective) => inTitle(objective, "objective-business-as-usual", businessAsUsual),
};

export const objectiveVague: ObjectiveCheck = {
	rule: {
		id: "objective/vague",
		looksAt: "objective",
		severity: "warning",
		title: "The objective says what to take part in, not what should be different.",
		why: "Whoever works with, looks into or supports something has done so on the first day, whatever comes of it.",
		source: "Objectives state a desired end: common practice for objectives and key results.",
		fix: "Name the change that the work together, the look or the support is meant to bring.",
		failing: { record: { title: "Work with partners on the digital agenda" } },
		passing: { record: { title: "Partners choose to work with us first" } },
	},
	find: (objective) => inTitle(objective, "objective-vague", takesPart),
};

export const objectiveTwoInOne: ObjectiveCheck = {
	rule: {
		id: "objective/two-in-one",
		looksAt: "objective",
		severity: "info",
		title: "The objective is two objectives joined by “and”.",
		why: "One can be reached and the other missed, and then nobody can say how the objective stands.",
		source: "One aim to an objective: common practice for objectives and key results.",
		fix: "Keep the more important one, or make two, each with key results of its own.",
		failing: { record: { title: "Grow recurring revenue and reduce churn" } },
		passing: { record: { title: "Attract and keep the best engineers in the north" } },
	},
	find: (objective) => inTitle(objective, "objective-two-in-one", twoInOne),
};

export const moonshotCommitted: ObjectiveCheck = {
	rule: {
		id: "objective/moonshot-committed",
		looksAt: "objective",
		severity: "warning",
		title: "The objective is committed, and worded as a moonshot.",
		why: "A committed objective is expected in full; a moonshot is reached in part, and counts as a success at 0.7.",
		source: "Committed and aspirational OKRs: the Google playbook, published by whatmatters.com.",
		fix: "Call it aspirational, or say the part of it that people stand for.",
		failing: { record: { title: "End homelessness once and for all", ambition: "committed" } },
		passing: { record: { title: "End homelessness once and for all", ambition: "aspirational" } },
	},
	find: (objective) =>
		objective.ambition === "committed" ? inTitle(objective, "objective-moonshot-committed", moonshot) : undefined,
};
