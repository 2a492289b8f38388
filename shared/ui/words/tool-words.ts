import type { SourceKind } from "../../domain/work-items/work-item.ts";

/** Small on purpose: the card on a page carries it. */
const TOOLS: Readonly<Record<SourceKind, string>> = {
	"jira-cloud": "Jira",
	"jira-data-center": "Jira",
	"azure-devops": "Azure DevOps",
	sheet: "a workbook",
};

/** @example toolWords("azure-devops") //=> "Azure DevOps" */
export const toolWords = (source: SourceKind): string => TOOLS[source];
