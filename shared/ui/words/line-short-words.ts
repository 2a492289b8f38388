import type { LineReason, LineState } from "../../domain/alignment/line-of-sight.ts";

/** Small on purpose: every page of a host carries these; the sentences come when somebody asks. No imports at run time. */
const STATES: Readonly<Record<LineState, string>> = {
	aligned: "Aligned",
	inherited: "Inherited",
	unaligned: "Not aligned",
	exempt: "Exempt",
	unknown: "Unknown",
};

const REASONS: Readonly<Record<LineReason["code"], string>> = {
	"stated-by-label": "by label",
	"stated-by-field": "by field",
	"stated-by-mention": "by mention",
	"inherited-from": "from parent",
	"belongs-by-decision": "decided",
	"belongs-by-link": "by a link",
	"decided-by": "decided",
	"exempt-by-label": "by label",
	"exempt-by-decision": "decided",
	"exempt-inherited": "from parent",
	"nothing-names-a-target": "no link",
	"unknown-target": "unknown target",
	"parent-not-read": "parent not read",
	"parent-cycle": "parents form a loop",
	"no-register": "no objectives yet",
	"not-read": "not read",
};

export const stateWords = (state: LineState): string => STATES[state];

/** A few words for a tooltip; nothing for a code this version does not know. */
export const reasonShort = (code: string): string =>
	Object.hasOwn(REASONS, code) ? REASONS[code as LineReason["code"]] : "";
