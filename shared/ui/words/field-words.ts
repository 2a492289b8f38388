import { countWords } from "./number-words.ts";

/** Why a field stands where it does, as `fieldUses` says it. */
interface FieldWhy {
	readonly code: string;
	readonly reason?: string;
	readonly unit?: string;
	readonly candidates?: number;
	readonly kind?: string;
}

const KINDS: Readonly<Record<string, string>> = {
	number: "a number",
	text: "a text or a choice",
	date: "a day",
};

/** Codes of `shared/sources/field-map.ts`. */
const TYPES: Readonly<Record<string, string>> = {
	"story-points-type": "Found: its type is that of story points",
	"board-estimation": "Found: the site’s boards estimate by it",
	"time-field": "Found: the site’s own field for estimated time, as no field has the type of story points",
	"system-field": "Found: the site’s own field for it",
};

/**
 * Why a field is read, or proposed, or missing, in one or two sentences.
 * @example fieldWhyWords({ code: "called-so" })
 * //=> "Its name says so. It is not read before you confirm it."
 */
export function fieldWhyWords({ code, reason = "", unit, candidates = 0, kind = "" }: FieldWhy): string {
	switch (code) {
		case "confirmed":
			return "Confirmed by you.";
		case "confirmed-none":
			return "You said that no field carries it.";
		case "gone":
			return "You confirmed this field, and the site does not list it any more: nothing is read from it. Choose another.";
		case "known-name":
			return "The product’s own field for it. It is not read before you confirm it.";
		case "called-so":
			return "Its name says so. It is not read before you confirm it.";
		case "found":
			return `${TYPES[reason] ?? "Found by its type"}${unit === undefined ? "" : `; it counts ${unit}`}.`;
		case "none-chosen":
			return `Nothing says which field carries it: ${countWords(candidates, "field")} could. Until you choose one, it is missing, which is not zero.`;
		case "no-candidates":
			return `The site has no field that could hold it: ${KINDS[kind] ?? "a value"} of one’s own. It is missing, which is not zero.`;
		default:
			return "";
	}
}

/**
 * What levels rest on where a project's set-up could not be read.
 * @example guessedLevelsWords(["Digital", "Homes"])
 * //=> "The levels of Digital and Homes are taken from the usual names of work item types, because you may not read the set-up of these projects."
 */
export function guessedLevelsWords(projects: readonly string[]): string {
	const shown = projects.slice(0, 3);
	const rest = projects.length - shown.length;
	const all = rest > 0 ? [...shown, countWords(rest, "other")] : shown;
	const list = all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : (all[0] ?? "");
	const these = projects.length === 1 ? "this project" : "these projects";
	return `The levels of ${list} are taken from the usual names of work item types, because you may not read the set-up of ${these}.`;
}
