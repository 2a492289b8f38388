import { DOWN } from "../expression/range.ts";
import { classOf } from "../methods/class-of.ts";
import { inputAt, type ScoreInputs, scoreBy } from "../score-by.ts";
import { ScoreLadder, type Standing } from "../score-ladder.ts";
import { MOSCOW_INPUT, type ScoringModel } from "../scoring-model.ts";
import type { Happened } from "./rank-change-parts.ts";

/** A portfolio and its model on one date. */
export interface RankedPortfolio {
	readonly model: ScoringModel;
	readonly items: readonly { readonly id: string; readonly inputs: ScoreInputs }[];
}

/** Before and after. */
type Both<T> = readonly [T, T];
type When = 0 | 1;
type Maybe = Standing | undefined;

const both = <T>(make: (when: When) => T): Both<T> => [make(0), make(1)];
const when = (happened: boolean): When => (happened ? 1 : 0);

interface Ladder {
	readonly ladder: ScoreLadder;
	readonly size: number;
}

function ladderOf(standings: Iterable<Maybe>): Ladder {
	const known = [...standings].filter((s) => s !== undefined);
	return { ladder: new ScoreLadder(known), size: known.length };
}

/** How many of a ladder rank before an item; one without a standing ranks behind all. */
const aheadOf = ({ ladder, size }: Ladder, standing: Maybe): number => (standing ? ladder.ahead(standing) : size);

const isAhead = (a: Maybe, b: Maybe): boolean =>
	a !== undefined && (b === undefined || new ScoreLadder([a]).ahead(b) > 0);

/** Where an item stands by a model. In a class but without a score it is behind all of its class, ahead of the next. */
function standingBy(model: ScoringModel, inputs: ScoreInputs): Maybe {
	const answer = scoreBy(model, inputs);
	if (answer.kind === "value") return answer.value;
	const kind =
		model.kind === "moscow" && answer.kind === "missing" ? classOf(inputAt(inputs, MOSCOW_INPUT)) : undefined;
	return kind && { score: DOWN, class: kind };
}

/**
 * Ranks in portfolios that are part before and part after: items that stayed, with either model and either inputs, with
 * or without the new ones, with or without the removed ones.
 */
export class RankHybrids {
	/** The items in both, by id: where they stand by model, then by inputs. */
	private readonly stayed: ReadonlyMap<string, Both<Both<Maybe>>>;
	/** By model, then by the inputs of the others. */
	private readonly rivals: Both<Both<Ladder>>;
	/** By model. */
	private readonly added: Both<Ladder>;
	private readonly removed: Both<Ladder>;

	constructor(dates: Both<RankedPortfolio>) {
		const inputs = both((t) => new Map(dates[t].items.map((i) => [i.id, i.inputs])));
		const stand = (model: When, given: ScoreInputs | undefined): Maybe => standingBy(dates[model].model, given ?? {});
		const standings = (id: string): Both<Both<Maybe>> => {
			const [was, is] = both((t) => inputs[t].get(id));
			const of = (model: When): Both<Maybe> => {
				const standing = stand(model, was);
				return [standing, is === was ? standing : stand(model, is)];
			};
			const before = of(0);
			return [before, dates[0].model === dates[1].model ? before : of(1)];
		};
		const only = (t: When) => [...inputs[t].keys()].filter((id) => !inputs[t === 0 ? 1 : 0].has(id));
		this.stayed = new Map([...inputs[0].keys()].filter((id) => inputs[1].has(id)).map((id) => [id, standings(id)]));
		const all = [...this.stayed.values()];
		this.rivals = both((model) => both((t) => ladderOf(all.map((of) => of[model][t]))));
		this.added = both((model) => ladderOf(only(1).map((id) => stand(model, inputs[1].get(id)))));
		this.removed = both((model) => ladderOf(only(0).map((id) => stand(model, inputs[0].get(id)))));
	}

	/** The ids in both portfolios, in the order they had before. */
	ids(): IterableIterator<string> {
		return this.stayed.keys();
	}

	/** Whether the item had a rank before, or has one after. */
	isRanked(id: string, t: When): boolean {
		const standing = this.stayed.get(id)?.[t][t];
		return standing !== undefined && standing.score !== DOWN;
	}

	/**
	 * An item's rank by what has happened: every count it is made of is taken once. Where the item has no score in between
	 * it stands behind every scored one.
	 */
	ranksOf(id: string): (happened: Happened) => number {
		const counts = both((model) => {
			const mine = this.stayed.get(id)?.[model];
			return both((own) => {
				const standing = mine?.[own];
				return {
					// The item itself stands among its rivals, with the inputs of their date.
					rivals: both(
						(others) => aheadOf(this.rivals[model][others], standing) - (isAhead(mine?.[others], standing) ? 1 : 0),
					),
					added: aheadOf(this.added[model], standing),
					removed: aheadOf(this.removed[model], standing),
				};
			});
		});
		return ({ weights, ownInputs, otherInputs, newItems, removedItems }) => {
			const { rivals, added, removed } = counts[when(weights)][when(ownInputs)];
			return 1 + rivals[when(otherInputs)] + (newItems ? added : 0) + (removedItems ? 0 : removed);
		};
	}
}
