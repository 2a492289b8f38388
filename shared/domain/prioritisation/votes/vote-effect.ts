import type { ItemScore } from "../../assessment.ts";
import { toNumber } from "../../exact.ts";
import { type End, type Range, widthOfRange } from "../expression/range.ts";
import { inputsOf } from "../inputs-of.ts";
import type { ScoreInputs } from "../score-by.ts";
import { scoreItem } from "../score-item.ts";
import type { Ladder, Standing } from "../score-ladder.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { type InputRange, scoreRange } from "./score-range.ts";
import type { VoteSpread } from "./vote-spread.ts";

/** What several people's votes do to one item's score and place. */
export interface VoteEffect {
	/** By the medians of the votes. */
	readonly score: ItemScore;
	/** From the lowest votes to the highest; absent where there is no score to be moved. */
	readonly range?: Range;
	/** Ranks among the others, from 1, while the votes run from end to end. */
	readonly ranks?: { readonly best: number; readonly atMedian: number; readonly worst: number };
	/** The input whose votes, by themselves, move the item over most places, else its score most: talk about it first. */
	readonly discuss?: string;
}

/**
 * The score by the medians of the votes, and how far the votes from lowest to highest move it, and the item's rank, through
 * the model. `inputs` hold what was not voted on. `others`: the scores of the rest of the portfolio.
 */
export function voteEffect(
	model: ScoringModel,
	inputs: ScoreInputs,
	votes: ReadonlyMap<string, VoteSpread>,
	others: Ladder,
): VoteEffect {
	const voted = inputsOf(model).flatMap((id): [string, VoteSpread][] => {
		const found = votes.get(id);
		return found ? [[id, found]] : [];
	});
	const atMedian = { ...inputs, ...Object.fromEntries(voted.map(([id, { median }]) => [id, toNumber(median)])) };
	const score = scoreItem(model, atMedian);
	const range = score.exact === undefined ? undefined : scoreRange(model, atMedian, new Map(voted));
	if (!range) return { score };
	const inClass = score.class ? { class: score.class } : {};
	const standing = (end: End): Standing => ({ score: end, ...inClass });
	const rankOf = (end: End): number => others.ahead(standing(end)) + 1;
	const middle = scoreRange(model, atMedian, new Map<string, InputRange>());
	const discuss = mostMoving(voted, (id, spread) => {
		const own = scoreRange(model, atMedian, new Map([[id, spread]])) ?? range;
		return { places: others.between(standing(own.low), standing(own.high)), width: widthOfRange(own) };
	});
	return {
		score,
		range,
		ranks: { best: rankOf(range.high), atMedian: rankOf(middle?.low ?? range.low), worst: rankOf(range.low) },
		...(discuss ? { discuss } : {}),
	};
}

interface Move {
	readonly places: number;
	readonly width: number;
}

function mostMoving(
	voted: readonly (readonly [string, VoteSpread])[],
	moveOf: (id: string, spread: VoteSpread) => Move,
): string | undefined {
	let most: (Move & { readonly id: string }) | undefined;
	for (const [id, spread] of voted) {
		const move = moveOf(id, spread);
		const isMore = !most || move.places > most.places || (move.places === most.places && move.width > most.width);
		if (isMore && move.width > 0) most = { id, ...move };
	}
	return most?.id;
}
