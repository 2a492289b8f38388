import type { Rule } from "../../domain/rules/rule.ts";

const LOOKS_AT: Readonly<Record<Rule["looksAt"], string>> = {
	objective: "Objectives",
	"key-result": "Key results",
	kpi: "KPIs",
	benefit: "Benefits",
	"work-item": "Work items",
	register: "The register",
};

/** What a rule looks at, in the plural: a heading, or a choice in a list. */
export const looksAtWords = (looksAt: Rule["looksAt"]): string => LOOKS_AT[looksAt];
