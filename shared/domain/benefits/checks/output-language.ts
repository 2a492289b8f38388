import type { BenefitCheck } from "../benefit-check.ts";

/** What people make. A title that only says this names an output. Stems, so that "launched" and "launching" count too. */
const OUTPUT = [
	"deliver",
	"launch",
	"implement",
	"build",
	"built",
	"install",
	"develop",
	"creat",
	"publish",
	"complet",
	"migrat",
	"deploy",
	"introduc",
	"upgrad",
	"replac",
	"procur",
	"provid",
	"produc",
	"releas",
	"integrat",
	"commission",
	"refurbish",
	"rollout",
	"roll out",
	"rolled out",
	"set up",
	"go live",
	"go-live",
	"design",
	"write",
	"written",
	"train",
	"hold",
];
/** What changes for somebody. Any of these makes the title an outcome, even beside an output. */
const CHANGE = [
	"reduc",
	"increas",
	"improv",
	"fewer",
	"less",
	"more",
	"faster",
	"quicker",
	"slower",
	"lower",
	"higher",
	"sav",
	"cut",
	"shorten",
	"rais",
	"avoid",
	"grow",
	"halv",
	"doubl",
	"better",
	"safer",
	"cheaper",
	"shorter",
	"longer",
	"earlier",
	"sooner",
	"down",
	"up from",
	"rise",
	"fall",
	"decreas",
	"gain",
	"stronger",
	"satisf",
	"prevent",
	"eliminat",
	"free up",
];

const holds = (stems: readonly string[], text: string) => stems.find((s) => new RegExp(`\\b${s}`, "u").test(text));

/** The output word of a title that promises no change, or `undefined`. */
export function outputWord(title: string): string | undefined {
	const text = title.toLowerCase();
	return holds(CHANGE, text) === undefined ? holds(OUTPUT, text) : undefined;
}

export const outputInsteadOfOutcome: BenefitCheck = {
	rule: {
		id: "benefit/output-not-outcome",
		looksAt: "benefit",
		severity: "warning",
		title: "The benefit names something delivered, not something changed.",
		why: "Outputs can all be delivered while nothing improves for anybody.",
		source: "Managing Successful Programmes: benefit titles begin with a change and a measure.",
		fix: "Say what becomes more, less, faster or cheaper, for whom.",
		failing: { benefit: { title: "New customer portal launched" } },
		passing: { benefit: { title: "Fewer repeat calls after the portal launch" } },
	},
	find: ({ id, title }) => {
		const word = outputWord(title);
		return word ? { code: "output-not-outcome", ids: [id], values: { word } } : undefined;
	},
};
