import type { LineState } from "../../shared/domain/alignment/line-of-sight.ts";
import type { BadgeView } from "../messages.ts";

const SHORT: Record<LineState, string> = {
	aligned: "",
	inherited: "",
	unaligned: "No objective",
	exempt: "Exempt",
	unknown: "Unknown",
};

const FULL: Record<LineState, string> = {
	aligned: "Aligned to",
	inherited: "Inherits its alignment to",
	unaligned: "Serves no objective",
	exempt: "Exempt: run-the-business work",
	unknown: "Not known which objective it serves",
};

/** What the pill says: the target that most of the work serves, or the state. */
export function badgeText({ state, targets }: BadgeView): string {
	const more = targets.length > 1 ? ` +${targets.length - 1}` : "";
	return targets[0] === undefined ? SHORT[state] || "Unknown" : `${targets[0]}${more}`;
}

/** The whole badge in words, for screen readers and the tooltip. */
export function badgeLabel({ key, state, targets, decided, benefit, rank, of }: BadgeView): string {
	const parts = [
		`${key}: ${FULL[state]}${targets.length > 0 ? ` ${targets.join(", ")}` : ""}${decided ? ", decided by a person" : ""}`,
		rank === undefined ? "" : `rank ${rank}${of === undefined ? "" : ` of ${of}`}`,
		benefit === undefined ? "" : "its benefits need attention",
		"press for why",
	];
	return `Sightline, ${parts.filter((p) => p !== "").join("; ")}`;
}
