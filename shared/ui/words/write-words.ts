import { countWords, figureWords } from "./number-words.ts";
import { problemWords, siteWords } from "./problem-words.ts";

/** What can be written, by its code in `extension/write-job.ts`. */
const RESULTS: Readonly<Record<string, string>> = {
	score: "Score",
	rank: "Rank",
	"objective-name": "Objective, by its name",
	"objective-id": "Objective, by its id",
	alignment: "Alignment",
	benefit: "Benefit mark",
};

export const resultWords = (result: string): string => (Object.hasOwn(RESULTS, result) ? RESULTS[result] : "") ?? "";

const OUTCOMES: Readonly<Record<string, string>> = {
	written: "Written",
	changed: "Left alone: it was changed meanwhile",
	refused: "Refused by the site",
	forbidden: "You may not edit it",
	gone: "Not there any more, or not visible to you",
	failed: "Failed",
};

/**
 * How one item fared.
 * @example outcomeWords({ outcome: "written", undone: "changed", why: "9" }) //=> "Not taken back: changed to “9” since"
 */
export function outcomeWords({
	outcome,
	undone,
	why,
}: {
	outcome?: string | undefined;
	undone?: string | undefined;
	why?: string | undefined;
}): string {
	const said = why === undefined || why === "" ? "" : why;
	if (undone === "written") return "Taken back";
	if (undone === "changed") return `Not taken back: changed${said ? ` to “${said}”` : ""} since`;
	if (undone !== undefined) return `Not taken back. ${OUTCOMES[undone] ?? ""}${said ? `: ${said}` : ""}`;
	if (outcome === undefined) return "Not written";
	if (outcome === "changed" && said) return `Left alone: it was changed to “${said}” meanwhile`;
	return `${OUTCOMES[outcome] ?? ""}${said ? `: ${said}` : ""}`;
}

const WHYS: Readonly<Record<string, string>> = {
	"not-editable": "its screen or type has no such field, or you may not edit it",
	"not-plain": "the field holds something that is no plain value",
	gone: "it is not there any more, or not visible to you",
};
export const refusalWords = (why: string): string => WHYS[why] ?? "it cannot be written";

/** A value as it stands in a field. */
export const valueWords = (value: string | number | null): string =>
	value === null ? "empty" : typeof value === "number" ? figureWords(value) : value;

const PROBLEMS: Readonly<Record<string, string>> = {
	cancelled: "You stopped it. What is not written yet was left as it is.",
	interrupted: "It was interrupted: the browser put Sightline to sleep or was closed. Nothing goes on without you.",
	conflict: "The site took none of it.",
	busy: "Another write is under way.",
	"not-this-one": "This is not the write that was looked at last. Look at it again.",
	"not-a-target": "This field cannot be written to. Choose another.",
	"too-many": "These are more than 2,000 items. Narrow them to a level, or to open work.",
	"not-a-site": "This site may not be read any more.",
};

/** Why a bulk write did not begin, or stopped, and what can be done. */
export function writeProblemWords(
	site: string,
	problem: { readonly code: string; readonly detail?: string | undefined },
	now: string,
): string {
	const own = PROBLEMS[problem.code];
	if (own !== undefined) return own;
	if (problem.code === "no-tab")
		return `No page of ${siteWords(site)} is open. Writes go through an open page, with your own sign-in: open one in a tab, then go on.`;
	const { code, detail } = problem;
	return `${problemWords(site, { code, ...(detail === undefined ? {} : { detail }) }, now).what} What is not written yet was left as it is.`;
}

interface Counted {
	readonly rows: readonly unknown[];
	readonly same: number;
	readonly without: number;
	readonly refused: readonly unknown[];
}

/**
 * What a bulk write would do, counted.
 * @example previewSentence({ rows: [1, 2], same: 3, without: 1, refused: [] })
 * //=> "2 items would change. 3 hold it already, 1 has no such result and is left as it is."
 */
export function previewSentence({ rows, same, without, refused }: Counted): string {
	const others = [
		same > 0 ? `${figureWords(same, 0)} ${same === 1 ? "holds" : "hold"} it already` : "",
		without > 0
			? `${figureWords(without, 0)} ${without === 1 ? "has no such result and is left as it is" : "have no such result and are left as they are"}`
			: "",
		refused.length > 0 ? `${figureWords(refused.length, 0)} cannot be written` : "",
	].filter((s) => s !== "");
	const first = rows.length === 0 ? "Nothing would change." : `${countWords(rows.length, "item")} would change.`;
	return others.length === 0 ? first : `${first} ${others.join(", ")}.`;
}
