import type { Rule, Severity } from "../../shared/domain/rules/rule.ts";
import { exampleLines } from "../../shared/ui/words/example-words.ts";

/** What a person asked for; an empty text and `undefined` ask for nothing. */
export interface RuleFilter {
	readonly text: string;
	readonly looksAt?: Rule["looksAt"] | undefined;
	readonly severity?: Severity | undefined;
	/** Only rules that object to something now. */
	readonly firing: boolean;
}

export const ALL_RULES: RuleFilter = { text: "", firing: false };

/** All that a rule says, its examples too, as one text to search in. */
const textOf = ({ id, title, why, source, fix, failing, passing }: Rule): string =>
	[
		id,
		title,
		why,
		source,
		fix,
		...[failing, passing].flatMap((e) => exampleLines(e).map((l) => `${l.label} ${l.text}`)),
	]
		.join("\n")
		.toLowerCase();

/** The rules a filter lets through, in their order: every word of its text is found in the rule, in any order. */
export function filterRules(
	rules: readonly Rule[],
	{ text, looksAt, severity, firing }: RuleFilter,
	count: (rule: Rule) => number,
): readonly Rule[] {
	const words = text
		.toLowerCase()
		.split(/\s+/)
		.filter((w) => w !== "");
	return rules.filter((rule) => {
		if (looksAt !== undefined && rule.looksAt !== looksAt) return false;
		if (severity !== undefined && rule.severity !== severity) return false;
		if (firing && count(rule) === 0) return false;
		if (words.length === 0) return true;
		const said = textOf(rule);
		return words.every((w) => said.includes(w));
	});
}
