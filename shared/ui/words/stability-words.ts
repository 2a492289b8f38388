import { toNumber } from "../../domain/exact.ts";
import type { CloseCall } from "../../domain/prioritisation/stability/close-calls.ts";
import type { RankChange } from "../../domain/prioritisation/stability/explain-rank-change.ts";
import type { KendallTau } from "../../domain/prioritisation/stability/kendall-tau.ts";
import { CAUSES, type Cause } from "../../domain/prioritisation/stability/rank-change-parts.ts";
import type { PairFlip } from "../../domain/prioritisation/stability/ranking-flips.ts";
import type { ItemStability, Stability } from "../../domain/prioritisation/stability/stability.ts";
import { countWords, figureWords, percentWords } from "./number-words.ts";

/** What people call an item or a criterion; the id itself where it has no name. */
export type NameOf = (id: string) => string;

/** The half-width of a 95 % interval in standard errors. */
const NINETY_FIVE = 1.96;

/**
 * @example firstWords({ first: 0.43, error: { first: 0 } }) //=> "First in 43% of all weightings."
 */
export function firstWords({ first, error }: Pick<ItemStability, "first" | "error">): string {
	if (first === 0) return error.first === 0 ? "Never first, whatever the weights." : "Never first in any draw.";
	if (first === 1) return error.first === 0 ? "First, whatever the weights." : "First in every draw.";
	return `First in ${percentWords(first)} of all weightings${marginWords(error.first)}.`;
}

const marginWords = (error: number): string =>
	error === 0 ? "" : `, give or take ${figureWords(error * NINETY_FIVE * 100, 1)} points`;

/**
 * @example cutWords({ aboveCut: 0.8, error: { first: 0, aboveCut: 0 } }) //=> "Above the line in 80% of all weightings."
 */
export function cutWords({ aboveCut, error }: Pick<ItemStability, "aboveCut" | "error">): string | undefined {
	if (aboveCut === undefined) return undefined;
	return `Above the line in ${percentWords(aboveCut)} of all weightings${marginWords(error.aboveCut ?? 0)}.`;
}

/**
 * @example methodWords({ method: "sampled", samples: 10000, seed: 1 }) //=> "From 10,000 draws, seed 1."
 */
export const methodWords = ({ method, samples, seed }: Pick<Stability, "method" | "samples" | "seed">): string =>
	method === "exact" ? "Exact: no draws were needed." : `From ${countWords(samples, "draw")}, seed ${seed}.`;

/**
 * What turns two neighbours round.
 * @example flipWords(pair, nameOf) //=> "Flips with B if Reach weighs 0.12 more."
 */
export function flipWords({ behind, tied, flip }: PairFlip, nameOf: NameOf): string {
	if (tied) return `Level with ${nameOf(behind)}.`;
	if (!flip) return `No single weight brings ${nameOf(behind)} ahead.`;
	const change = toNumber(flip.change);
	const by = Math.abs(change) < 0.005 ? "under 0.01" : figureWords(Math.abs(change));
	return `Flips with ${nameOf(behind)} if ${nameOf(flip.criterion)} weighs ${by} ${change < 0 ? "less" : "more"}.`;
}

/**
 * @example closeCallWords({ a: "A", b: "B", because: "even-odds", chance: 0.43 }, nameOf) //=> "A and B are too close to call: A is ahead in 43% of all weightings."
 */
export function closeCallWords({ a, b, because, chance }: CloseCall, nameOf: NameOf): string {
	const why =
		because === "even-odds" && chance !== undefined
			? `${nameOf(a)} is ahead in ${percentWords(chance)} of all weightings`
			: "their scores may turn out either way";
	return `${nameOf(a)} and ${nameOf(b)} are too close to call: ${why}.`;
}

/**
 * @example agreementWords({ tau: 1, items: 5 }) //=> "Same order of 5 items."
 */
export function agreementWords({ tau, items }: Pick<KendallTau, "tau" | "items">): string {
	if (tau === null) return "Cannot be compared: too few items are told apart.";
	const of = countWords(items, "item");
	if (tau === 1) return `Same order of ${of}.`;
	if (tau === -1) return `Opposite order of ${of}.`;
	return `Agreement ${figureWords(tau)} over ${of} (1 the same order, 0 none, -1 the opposite).`;
}

const CAUSE: Readonly<Record<Cause, string>> = {
	weights: "the weights",
	ownInputs: "its own inputs",
	otherInputs: "the inputs of others",
	newItems: "new items",
	removedItems: "removed items",
};

/**
 * Why a rank changed, the largest part first; parts of less than 0.05 places in all directions are left out.
 * @example rankChangeWords(change) //=> "Fell from 1 to 3: new items +1.5, its own inputs +0.5."
 */
export function rankChangeWords({ before, after, change, parts }: RankChange): string {
	const moved = CAUSES.map((cause) => ({ cause, by: toNumber(parts[cause]) }))
		.filter(({ by }) => Math.abs(by) >= 0.05)
		.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))
		.map(({ cause, by }) => `${CAUSE[cause]} ${by > 0 ? "+" : ""}${figureWords(by, 1)}`);
	const what = change === 0 ? `Still at ${after}` : `${change > 0 ? "Fell" : "Rose"} from ${before} to ${after}`;
	return moved.length === 0 ? `${what}.` : `${what}: ${moved.join(", ")}.`;
}
