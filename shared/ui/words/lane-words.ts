import { countWords, figureWords, percentWords } from "./number-words.ts";

/** What is known of a lane; see `LaneView` of the messages. */
export interface LaneFacts {
	readonly seen: number;
	readonly unread: number;
	readonly count?: number;
	readonly isWhole: boolean;
	readonly basis: "estimate" | "count";
	readonly shares: Readonly<Record<"aligned" | "inherited" | "unaligned" | "exempt" | "unknown", number>>;
	readonly items: number;
	readonly unestimated: number;
}

/** What serves an objective, stated or inherited. */
export const alignedShare = ({ shares }: Pick<LaneFacts, "shares">): number =>
	Math.min(1, shares.aligned + shares.inherited);

/**
 * The figure on the strip.
 * @example laneFigureWords(facts) //=> "72% aligned"
 */
export const laneFigureWords = (facts: LaneFacts): string =>
	facts.items === 0 ? "Nothing to count" : `${percentWords(alignedShare(facts))} aligned`;

/**
 * What was counted, in few words.
 * @example laneCountWords({ seen: 9, count: 112, isWhole: false }) //=> "9 of 112 cards"
 * @example laneCountWords({ seen: 9, count: 112, isWhole: true }) //=> "all 112 cards"
 * @example laneCountWords({ seen: 9, isWhole: false }) //=> "9 cards drawn"
 */
export function laneCountWords({ seen, count, isWhole }: Pick<LaneFacts, "seen" | "count" | "isWhole">): string {
	const all = count ?? seen;
	if (isWhole) return all === 1 ? "its one card" : `all ${countWords(all, "card")}`;
	if (count !== undefined && count > seen) return `${figureWords(seen, 0)} of ${countWords(count, "card")}`;
	return `${countWords(seen, "card")} drawn`;
}

/**
 * The whole strip in words: for screen readers, and for whoever asks.
 * @example laneSentence(facts) //=> "72% of the effort serves an objective, 28% serves none; by estimate, over 9 of 112 cards."
 */
export function laneSentence(facts: LaneFacts): string {
	const { shares, basis, unestimated, unread, items } = facts;
	const over = `over ${laneCountWords(facts)}`;
	const waiting = unread > 0 ? ` ${countWords(unread, "card")} not read yet.` : "";
	if (items === 0) return `Nothing to count, ${over}.${waiting}`;
	const parts = [
		`${percentWords(alignedShare(facts))} of the effort serves an objective`,
		shares.unaligned > 0 ? `${percentWords(shares.unaligned)} serves none` : "",
		shares.exempt > 0 ? `${percentWords(shares.exempt)} is run-the-business work` : "",
		shares.unknown > 0 ? `${percentWords(shares.unknown)} is not known` : "",
	].filter((p) => p !== "");
	const by =
		basis === "count"
			? "each card counted as one"
			: unestimated > 0
				? `by estimate, which ${countWords(unestimated, "card")} ${unestimated === 1 ? "has" : "have"} not`
				: "by estimate";
	return `${parts.join(", ")}; ${by}, ${over}.${waiting}`;
}
