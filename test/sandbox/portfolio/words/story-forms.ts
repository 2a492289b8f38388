/** How a story's title is made: `{thing}` from its epic, `{who}` and `{where}` from its project. */
export const STORY_FORMS = [
	"Draft {thing}",
	"Agree {thing} with {who}",
	"Test {thing} with {who}",
	"Pilot {thing} in {where}",
	"Roll out {thing} to {where}",
	"Simplify {thing}",
	"Cost {thing} for {where}",
	"Explain {thing} to {who}",
	"Check {thing} against last year",
	"Ask {who} about {thing}",
	"Improve {thing}",
	"Set a standard for {thing}",
	"Collect examples of {thing}",
	"Hand over {thing} to {who}",
] as const;

export const TASK_FORMS = [
	"Book time with {who} on {thing}",
	"Clean up the records behind {thing}",
	"Write the privacy note for {thing}",
	"Plan {thing} for the spring",
] as const;

export const BUG_FORMS = [
	"{Thing}: wrong date shown",
	"{Thing}: not readable on a phone",
	"{Thing}: last entry is lost on save",
	"{Thing}: names with accents are refused",
	"{Thing}: sent twice to {who}",
] as const;

export const STORY_TEXTS = [
	"{Who} told us where this holds them up. Done when two of them have used it for a week.",
	"Part of the plan agreed in September. Done when it is in use in {where} and the old way is switched off.",
	"Came out of the last review. Done when the change is live and the first month has been read.",
	"Needed before the winter. Done when {who} have signed it off.",
] as const;
