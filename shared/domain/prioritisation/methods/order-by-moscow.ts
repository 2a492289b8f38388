import type { Exact } from "../../exact.ts";
import type { RankNumber } from "../rank.ts";
import { rankScores } from "../rank.ts";
import { MOSCOW_CLASSES, type MoscowClass } from "./moscow.ts";

export interface MoscowItem {
	readonly id: string;
	readonly class: MoscowClass;
	/** By any other method; `null` where it is missing. */
	readonly score: Exact | null;
}

export interface MoscowPlace {
	readonly id: string;
	readonly class: MoscowClass;
	/** From 1, ties shared; `null` where the score is missing: the class says how far up it can be, not the place in it. */
	readonly rank: RankNumber;
}

/**
 * Ordering by class, then by another score, highest first (reference 1.5): the class is no number, so nothing is added up
 * across classes. Every item of a higher class counts for the ranks below it, scored or not. Without a score: behind the
 * scored of its class, unranked. Equals keep the order they came in.
 * @example orderByMoscow([{ id: "a", class: "could", score: exact(9) }, { id: "b", class: "must", score: exact(1) }])
 * //=> b rank 1, a rank 2
 */
export function orderByMoscow(items: readonly MoscowItem[]): MoscowPlace[] {
	let ahead = 0;
	return MOSCOW_CLASSES.flatMap((kind) => {
		const peers = items.filter((item) => item.class === kind);
		const ranks = rankScores(peers.map((item) => item.score));
		const before = ahead;
		ahead += peers.length;
		return peers
			.map(({ id }, i): MoscowPlace => {
				const rank = ranks[i] ?? null;
				return { id, class: kind, rank: rank === null ? null : rank + before };
			})
			.sort((a, b) => (a.rank ?? Number.POSITIVE_INFINITY) - (b.rank ?? Number.POSITIVE_INFINITY) || 0);
	});
}
