import type { Score } from "../score.ts";
import { type ScoreInputs, scoreBy } from "../score-by.ts";
import { ScoreLadder } from "../score-ladder.ts";
import type { ScoringModel } from "../scoring-model.ts";
import type { Happened } from "./rank-change-parts.ts";

/** A portfolio and its model on one date. */
export interface RankedPortfolio {
	readonly model: ScoringModel;
	readonly items: readonly { readonly id: string; readonly inputs: ScoreInputs }[];
}

/** Before and after. */
type Both<T> = readonly [T, T];
type MaybeScore = Score | undefined;

const both = <T>(make: (when: 0 | 1) => T): Both<T> => [make(0), make(1)];
const when = (happened: boolean): 0 | 1 => (happened ? 1 : 0);
const ladderOf = (scores: Iterable<MaybeScore>): Ladder => {
	const known = [...scores].filter((s) => s !== undefined);
	return { ladder: new ScoreLadder(known), size: known.length };
};

interface Ladder {
	readonly ladder: ScoreLadder;
	readonly size: number;
}

/** How many of a ladder rank before a score; a missing one ranks behind all. */
const aheadOf = ({ ladder, size }: Ladder, score: MaybeScore): number => (score ? ladder.ahead(score) : size);

/**
 * Ranks in portfolios that are part before and part after: items that stayed, with either model and either inputs, with
 * or without the new ones, with or without the removed ones.
 */
export class RankHybrids {
	/** The items in both, by id: their scores by model, then by inputs. */
	private readonly stayed: ReadonlyMap<string, Both<Both<MaybeScore>>>;
	/** By model, then by the inputs of the others. */
	private readonly rivals: Both<Both<Ladder>>;
	/** By model. */
	private readonly added: Both<Ladder>;
	private readonly removed: Both<Ladder>;

	constructor(dates: Both<RankedPortfolio>) {
		const inputs = both((t) => new Map(dates[t].items.map((i) => [i.id, i.inputs])));
		const scored = (model: 0 | 1, given: ScoreInputs | undefined): MaybeScore => {
			const answer = scoreBy(dates[model].model, given ?? {});
			return answer.kind === "value" ? answer.value : undefined;
		};
		const shared = [...inputs[0].keys()].filter((id) => inputs[1].has(id));
		const only = (t: 0 | 1) => [...inputs[t].keys()].filter((id) => !inputs[t === 0 ? 1 : 0].has(id));
		this.stayed = new Map(shared.map((id) => [id, both((model) => both((t) => scored(model, inputs[t].get(id))))]));
		const all = [...this.stayed.values()];
		this.rivals = both((model) => both((t) => ladderOf(all.map((of) => of[model][t]))));
		this.added = both((model) => ladderOf(only(1).map((id) => scored(model, inputs[1].get(id)))));
		this.removed = both((model) => ladderOf(only(0).map((id) => scored(model, inputs[0].get(id)))));
	}

	/** The ids in both portfolios, in the order they had before. */
	ids(): IterableIterator<string> {
		return this.stayed.keys();
	}

	/** Whether the item had a rank before, or has one after. */
	isRanked(id: string, t: 0 | 1): boolean {
		return this.stayed.get(id)?.[t][t] !== undefined;
	}

	/** The item's rank once these causes have happened. Without a score in between it stands behind every scored one. */
	rank(id: string, { weights, ownInputs, otherInputs, newItems, removedItems }: Happened): number {
		const model = when(weights);
		const scores = this.stayed.get(id)?.[model];
		const mine = scores?.[when(ownInputs)];
		const others = when(otherInputs);
		const rivals = this.rivals[model][others];
		// The item itself stands among them, with the inputs of the others' date.
		const ahead = aheadOf(rivals, mine) - (this.isAhead(scores?.[others], mine) ? 1 : 0);
		const fresh = newItems ? aheadOf(this.added[model], mine) : 0;
		const gone = removedItems ? 0 : aheadOf(this.removed[model], mine);
		return 1 + ahead + fresh + gone;
	}

	private isAhead(a: MaybeScore, b: MaybeScore): boolean {
		return a !== undefined && (b === undefined || new ScoreLadder([a]).ahead(b) > 0);
	}
}
