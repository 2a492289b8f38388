import type { DiscoveredFields, NamedField } from "./field-map.ts";

/** Words by which people call such fields; what is found by them is offered, and never taken unasked. */
const CALLED: readonly (readonly [use: string, among: "numbers" | "texts", called: RegExp])[] = [
	["userBusinessValue", "numbers", /\b(?:business|user|customer)?[ -]?(?:business )?value\b/i],
	["timeCriticality", "numbers", /\b(?:time|urgen)[ -]?(?:criticality|cy)|\burgency\b/i],
	["riskReduction", "numbers", /\brisk\b|\bopportunity enablement\b/i],
	["jobSize", "numbers", /\b(?:job|t-shirt)[ -]?size\b|^size$/i],
	["reach", "numbers", /\breach\b/i],
	["impact", "numbers", /\bimpact\b/i],
	["confidence", "numbers", /\bconfidence\b/i],
	["effort", "numbers", /\beffort\b/i],
	["ease", "numbers", /\bease\b/i],
	["costOfDelayPerWeek", "numbers", /\bcost of delay\b/i],
	["weeks", "numbers", /\b(?:duration|weeks)\b/i],
	["cost", "numbers", /\b(?:budget|cost)\b(?! of delay)/i],
	["objective", "texts", /\b(?:objective|okr|key result)s?\b/i],
];

/** Names that every process of Azure DevOps has: they are the same in every language. */
const KNOWN: Readonly<Record<string, string>> = {
	userBusinessValue: "Microsoft.VSTS.Common.BusinessValue",
	timeCriticality: "Microsoft.VSTS.Common.TimeCriticality",
};

export interface LikelyField extends NamedField {
	/** By a name that the product itself gave, or by how people called it. */
	readonly by: "known-name" | "called-so";
}

/**
 * The field that is likely to carry a use, to be confirmed; `undefined` where none or several are. Names are free and
 * translated, so nothing is read by this before a person has agreed.
 * @example likelyField({ numbers: [{ id: "cf_9", name: "Job size" }], texts: [] }, "jobSize")
 * //=> { id: "cf_9", name: "Job size", by: "called-so" }
 */
export function likelyField(
	found: Pick<DiscoveredFields, "numbers" | "texts">,
	use: string,
	ownName?: string,
): LikelyField | undefined {
	const known = found.numbers.find((f) => f.id === KNOWN[use]);
	if (known) return { ...known, by: "known-name" };
	const same = found.numbers.filter((f) => f.name.trim().toLowerCase() === (ownName ?? "").trim().toLowerCase());
	const called = CALLED.find(([of]) => of === use);
	const alike = called ? found[called[1]].filter((f) => called[2].test(f.name)) : [];
	const [one, ...others] = same.length > 0 ? same : alike;
	return one && others.length === 0 ? { ...one, by: "called-so" } : undefined;
}
