import type { KeyName } from "../page-keys.ts";
import type { HostKind, PagePart } from "../page-settings.ts";

export const HOST_NAMES: Readonly<Record<HostKind, string>> = {
	"jira-cloud": "Jira Cloud",
	"jira-data-center": "Jira Data Center",
	"azure-devops": "Azure DevOps",
};

export const PART_WORDS: Readonly<Record<PagePart, readonly [name: string, what: string]>> = {
	badge: ["Badge", "Which objective each card or row serves. The strip and the filter count what badges know."],
	rank: ["Rank on the badge", "Its place among all scored work, and whether that place is firm."],
	benefit: ["Benefit mark on the badge", "Whether its benefits are defined, arriving or late."],
	strip: [
		"Strip above columns",
		"How much of a column or swimlane serves an objective, and what is in progress for which.",
	],
	filter: ["Filter", "Dims every card but those you look for."],
	panel: ["Window of an item", "All about one item in a window of its own, with benefits and decisions."],
	keys: ["Keys on the page", "The keys below. Without them, badges are still reached by Tab."],
};

export const KEY_WORDS: Readonly<Record<KeyName, string>> = {
	why: "Why? For the card that has the focus or lies under the pointer",
	panel: "All about that item, in a window of its own",
	filter: "Dim every card but those you look for; again, or Escape, ends it",
};

/** The signs on a badge: as drawn, the class they are drawn with, and in words. */
export const MARK_WORDS = [
	["#3", "rank", "Third by score, firmly on its side of the cut-line, or not tested yet"],
	["~3", "rank", "Third by score, but an estimate one step off may put it on the other side of the cut-line"],
	["B", "defined", "A benefit is defined, and nothing is due yet"],
	["+", "arriving", "What was expected by now, or more, has arrived"],
	["!", "late", "A reading is overdue, or less has arrived than expected"],
	["–", "missing", "No benefit is defined, neither for it nor for work above it"],
] as const;
