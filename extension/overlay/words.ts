import { shownKey } from "../../shared/domain/work-items/shown-key.ts";
import { reasonShort, stateWords } from "../../shared/ui/words/line-words.ts";
import type { BadgeView } from "../messages.ts";

/** The second mark of a badge, by the worst finding among the item's benefits: each a sign of its own. */
export const BENEFIT_MARKS = { info: "i", warning: "!", serious: "‼" } as const satisfies Record<
	NonNullable<BadgeView["benefit"]>,
	string
>;

const BENEFITS = {
	info: "a note on its benefits",
	warning: "its benefits have a warning",
	serious: "its benefits have a serious finding",
} as const satisfies Record<NonNullable<BadgeView["benefit"]>, string>;

/** What the pill says: the target that most of the work serves, or the state. */
export function badgeText({ state, targets }: Pick<BadgeView, "state" | "targets">): string {
	const [first] = targets;
	if (first !== undefined) return targets.length > 1 ? `${first} +${targets.length - 1}` : first;
	if (state === "unaligned") return "No objective";
	// Its shape is a sign that text can hold; the others are drawn.
	return state === "unknown" ? `? ${stateWords(state)}` : stateWords(state);
}

/**
 * The whole badge in words, for screen readers and the tooltip.
 * @example badgeLabel({ key: "PS-1", state: "aligned", targets: ["KR-3"], reason: "stated-by-label", decided: false, rank: 2, of: 9 })
 * //=> "PS-1: Aligned, serves KR-3 (by label); rank 2 of 9. Sightline: press for why"
 */
export function badgeLabel({ key, state, targets, reason, decided, benefit, rank, of }: BadgeView): string {
	const how = reasonShort(reason);
	const serves = targets.length > 0 ? `, serves ${targets.join(", ")}` : "";
	const parts = [
		`${shownKey(key)}: ${stateWords(state)}${serves}${how ? ` (${how})` : ""}`,
		decided && reason !== "decided-by" && reason !== "exempt-by-decision" ? "decided by a person" : "",
		rank === undefined ? "" : `rank ${rank}${of === undefined ? "" : ` of ${of}`}`,
		benefit === undefined ? "" : BENEFITS[benefit],
	];
	return `${parts.filter((p) => p !== "").join("; ")}. Sightline: press for why`;
}
