import type { LineReason, LineState } from "../../domain/alignment/line-of-sight.ts";

const STATES: Readonly<Record<LineState, string>> = {
	aligned: "This work serves an objective directly.",
	inherited: "This work serves an objective through the work it belongs to.",
	unaligned: "Everything was read, and nothing links this work to an objective.",
	exempt: "Run-the-business work: it need not serve an objective.",
	unknown: "It cannot be told whether this work serves an objective.",
};

type Figures = NonNullable<LineReason["values"]>;
type Words = (ids: readonly string[], values: Figures) => string;

const REASONS: Readonly<Record<LineReason["code"], Words>> = {
	"stated-by-label": (ids) => `A label on this item names ${list(ids)}.`,
	"stated-by-field": (ids) => `The objective field of this item names ${list(ids)}.`,
	"stated-by-mention": (ids) => `The text of this item mentions ${list(ids)}.`,
	"inherited-from": (ids) => `It belongs to ${list(ids)}, which serves an objective.`,
	"belongs-by-decision": (ids, v) => `${who(v)} decided that it belongs to ${list(ids)}.${why(v)}`,
	"belongs-by-link": (ids, v) =>
		`${LINKS[String(v.link)] ?? "A link"} leads to ${list(ids)}, in another tool or site, as the work above it.`,
	"decided-by": (ids, v) =>
		`${who(v)} decided that it serves ${list(ids) || "a target that is not in the register"}.${why(v)}`,
	"exempt-by-label": (_, v) => `Its label ${quoted(v.label)} marks run-the-business work.`,
	"exempt-by-decision": (_, v) => `${who(v)} decided that it is run-the-business work.${why(v)}`,
	"exempt-inherited": (ids) => `It belongs to ${list(ids)}, which is run-the-business work.`,
	"nothing-names-a-target": (ids) =>
		ids.length > 1
			? `Neither this item nor the work above it (${list(ids.slice(1))}) names an objective or key result.`
			: "No label, field, text or decision names an objective or key result, and it has no parent.",
	"unknown-target": (_, v) => `It names ${quoted(v.text)}, which is not in the register.`,
	"parent-not-read": (ids) =>
		`Its parent ${ids[1] ?? ""} has not been read yet, or is not visible to you.`.replace("  ", " "),
	"parent-cycle": () => "The work above it leads back to itself, so no objective can be found.",
	"no-register": () => "There are no objectives in the register yet.",
	"not-read": () => "This item has not been read yet.",
};

const LINKS: Readonly<Record<string, string>> = {
	field: "A field",
	hyperlink: "A hyperlink",
	"remote-link": "A remote link",
};

export const stateSentence = (state: LineState): string => STATES[state];

/**
 * One reason as a full sentence.
 * @example reasonSentence({ code: "stated-by-label", ids: ["KR-3"] }) //=> "A label on this item names KR-3."
 */
export const reasonSentence = ({ code, ids = [], values = {} }: LineReason): string =>
	wordsOf(code)?.(ids, values) ?? "A newer version of Sightline gave a reason that this one has no words for.";

const wordsOf = (code: string): Words | undefined =>
	Object.hasOwn(REASONS, code) ? REASONS[code as LineReason["code"]] : undefined;

function list(ids: readonly string[]): string {
	// A site that tells two keys apart is not part of the key.
	const shown = ids.slice(0, 4).map((id) => id.replace(/@.*$/, ""));
	const rest = ids.length - shown.length;
	if (rest > 0) return `${shown.join(", ")} and ${rest} more`;
	return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}` : (shown[0] ?? "");
}
const quoted = (text: string | number | null | undefined): string => `“${text ?? ""}”`;
const who = ({ by }: Figures): string => (by ? String(by) : "Somebody");
const why = (values: Figures): string => (values.why ? ` Reason given: ${values.why}` : "");
