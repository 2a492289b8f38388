import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { rankingFlips } from "../../../shared/domain/prioritisation/stability/ranking-flips.ts";
import { type StepPair, stepFlips } from "../../../shared/domain/prioritisation/stability/step-flips.ts";
import { stepFlipWords } from "../../../shared/ui/words/ranking-words.ts";
import { flipWords } from "../../../shared/ui/words/stability-words.ts";
import type { Basis } from "./basis.ts";
import { type RankedAsk, rankedWork } from "./ranked-work.ts";
import { nameIn } from "./ranking.ts";

export interface TurnsAsk extends RankedAsk {
	/** The cut-line stands after so many items. */
	readonly top: number;
}

/** The smallest changes that turn an order, in sentences: exact figures do not travel between threads. */
export interface RankingTurns {
	/** By the key of the one ahead: what turns it and the next one round. */
	readonly turns: Readonly<Record<string, string>>;
	/** The nearest change of any two neighbours, of weights only. */
	readonly nearest?: Turn;
	/** What moves work across the line. */
	readonly cut?: Turn;
	/** Only so many places were looked at. */
	readonly upTo?: number;
}

export interface Turn {
	readonly ahead: string;
	readonly words: string;
}

/** Neighbours beyond so many places are not looked at: exact arithmetic on thousands of pairs takes seconds. */
const MOST = 300;

/** What turns neighbours round: one weight of a weighted model, one step of one estimate of any other. */
export function rankingTurns(basis: Basis, ask: TurnsAsk): RankingTurns | undefined {
	const work = rankedWork(basis, ask);
	if (!work) return undefined;
	const { model, ranked } = work;
	const items = ranked.slice(0, MOST).map(({ item }) => ({ id: item.key as string, inputs: item.inputs ?? {} }));
	const top = Math.max(1, Math.floor(ask.top));
	const found = model.kind === "weighted" ? weightTurns(model, items, top) : stepTurns(model, items, top);
	return ranked.length > MOST ? { ...found, upTo: MOST } : found;
}

interface Item {
	readonly id: string;
	readonly inputs: Readonly<Record<string, number | null>>;
}

function stepTurns(model: ScoringModel, items: readonly Item[], top: number): RankingTurns {
	const pairs = stepFlips(model, items);
	const turn = (pair: StepPair): Turn => ({ ahead: pair.ahead, words: stepFlipWords(pair, (id) => nameIn(model, id)) });
	const cut = pairs[top - 1];
	return {
		turns: Object.fromEntries(pairs.map((pair) => [pair.ahead, turn(pair).words])),
		...(cut ? { cut: turn(cut) } : {}),
	};
}

function weightTurns(
	model: Extract<ScoringModel, { kind: "weighted" }>,
	items: readonly Item[],
	top: number,
): RankingTurns {
	const { criteria } = model;
	const rows = items.map(({ id, inputs }) => ({
		id,
		values: Object.fromEntries(criteria.map((c) => [c.id, inputs[c.id] ?? null])),
	}));
	const found = rankingFlips({ criteria, rows, ...(top < rows.length ? { top } : {}) });
	if (found.kind !== "value") return { turns: {} };
	const names = new Map(criteria.map((c) => [c.id, nameIn(model, c.id)]));
	const nameOf = (id: string) => names.get(id) ?? id;
	const { neighbours, nearest, cut } = found.value;
	return {
		turns: Object.fromEntries(neighbours.map((pair) => [pair.ahead, flipWords(pair, nameOf)])),
		...(nearest ? { nearest: { ahead: nearest.ahead, words: flipWords(nearest, nameOf) } } : {}),
		...(cut ? { cut: { ahead: cut.ahead, words: flipWords(cut, nameOf) } } : {}),
	};
}
