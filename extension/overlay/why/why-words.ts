import type { LineReason } from "../../../shared/domain/alignment/line-of-sight.ts";

type Write = (ids: readonly string[], values: Readonly<Record<string, string | number | null>>) => string;

const REASONS: Readonly<Record<LineReason["code"], Write>> = {
	"stated-by-label": ([id]) => `Its label names ${id}.`,
	"stated-by-field": ([id]) => `Its objective field names ${id}.`,
	"stated-by-mention": ([id]) => `Its title or description mentions ${id}.`,
	"inherited-from": ([id]) => `It is part of ${id}, which is aligned.`,
	"decided-by": (_, v) =>
		`${v.by} decided this${v.at ? ` on ${String(v.at).slice(0, 10)}` : ""}${v.why ? `: ${v.why}` : "."}`,
	"exempt-by-label": (_, v) => `Its label “${v.label}” marks run-the-business work.`,
	"exempt-by-decision": (_, v) => `${v.by} marked it as run-the-business work${v.why ? `: ${v.why}` : "."}`,
	"exempt-inherited": ([id]) => `It is part of ${id}, which is run-the-business work.`,
	"nothing-names-a-target": (ids) =>
		ids.length > 1
			? `Neither it nor its parents (${ids.slice(1).join(", ")}) name an objective or key result.`
			: "It names no objective or key result, and it has no parent.",
	"unknown-target": (_, v) => `It names “${v.text}”, which the register does not have.`,
	"parent-not-read": ([, parent]) => `Its parent ${parent} could not be read, so what it inherits is not known.`,
	"parent-cycle": () => "Its parents form a circle, so nothing can be inherited.",
	"no-register": () => "There are no objectives in Sightline yet.",
	"not-read": () => "Jira did not give this work item: it may be gone, or you may not see it.",
};

/** A reason in a sentence. */
export const reasonWords = ({ code, ids = [], values = {} }: LineReason): string => REASONS[code](ids, values);

/** How long ago, in words a person uses. */
export function ageWords(at: string | undefined, now: number): string {
	const minutes = Math.floor((now - Date.parse(at ?? "")) / 60_000);
	if (!Number.isFinite(minutes)) return "age not known";
	if (minutes < 1) return "read just now";
	if (minutes < 60) return `read ${minutes} min ago`;
	const hours = Math.floor(minutes / 60);
	return hours < 48 ? `read ${hours} h ago` : `read ${Math.floor(hours / 24)} days ago`;
}
