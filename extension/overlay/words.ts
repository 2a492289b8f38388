import type { BenefitMark } from "../../shared/domain/benefits/benefit-mark.ts";
import { shownKey } from "../../shared/domain/work-items/shown-key.ts";
import { reasonShort, stateWords } from "../../shared/ui/words/line-short-words.ts";
import type { BadgeView, RankFirmness } from "../messages.ts";

/** The second mark of a badge: each a sign of its own, so that colour never says it alone. */
export const BENEFIT_MARKS = { missing: "–", defined: "B", arriving: "+", late: "!" } as const satisfies Record<
	BenefitMark,
	string
>;

const BENEFITS = {
	missing: "no benefit defined",
	defined: "benefit defined",
	arriving: "benefit arriving",
	late: "benefit late",
} as const satisfies Record<BenefitMark, string>;

/** A rank that an estimate one step off may put on the other side of the cut-line is only about right. */
export const rankText = (rank: number, firmness: RankFirmness | undefined): string =>
	`${firmness?.isFirm === false ? "~" : "#"}${rank}`;

/**
 * How firm a rank is.
 * @example firmnessWords({ above: 62, cut: 10, isFirm: false }) //=> "not firm: in the top 10 in 62% of trials"
 */
export const firmnessWords = ({ above, cut, isFirm }: RankFirmness): string =>
	`${isFirm ? "firm" : "not firm"}: in the top ${cut} in ${above}% of trials`;

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
 * @example badgeLabel({ key: "PS-1", state: "aligned", targets: ["KR-3"], reason: "stated-by-label", decided: false, rank: 2, of: 9, score: "4.5" })
 * //=> "PS-1: Aligned, serves KR-3 (by label); rank 2 of 9, score 4.5. Sightline: press for why"
 */
export function badgeLabel({
	key,
	state,
	targets,
	reason,
	decided,
	benefit,
	rank,
	of,
	score,
	firmness,
}: BadgeView): string {
	const how = reasonShort(reason);
	const serves = targets.length > 0 ? `, serves ${targets.join(", ")}` : "";
	const parts = [
		`${shownKey(key)}: ${stateWords(state)}${serves}${how ? ` (${how})` : ""}`,
		decided && reason !== "decided-by" && reason !== "exempt-by-decision" ? "decided by a person" : "",
		rank === undefined ? "" : `rank ${rank}${of === undefined ? "" : ` of ${of}`}${score ? `, score ${score}` : ""}`,
		firmness ? firmnessWords(firmness) : "",
		benefit === undefined ? "" : BENEFITS[benefit],
	];
	return `${parts.filter((p) => p !== "").join("; ")}. Sightline: press for why`;
}
