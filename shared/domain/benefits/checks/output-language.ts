import { isEnglish } from "../../wording/is-english.ts";
import { outputPhrase } from "../../wording/output-phrase.ts";
import { wordsOf } from "../../wording/words-of.ts";
import type { BenefitCheck } from "../benefit-check.ts";

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
		const output = outputPhrase(title);
		if (!output || !isEnglish(wordsOf(title))) return undefined;
		return { code: "output-not-outcome", ids: [id], values: { word: output.word, at: output.at } };
	},
};
