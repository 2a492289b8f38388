import { othersOf } from "../../../shared/domain/prioritisation/ask-next-overall.ts";
import { inputsOf } from "../../../shared/domain/prioritisation/inputs-of.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { type CloseCall, evenOdds } from "../../../shared/domain/prioritisation/stability/close-calls.ts";
import {
	type EstimateItem,
	estimateStability,
} from "../../../shared/domain/prioritisation/stability/estimate-stability.ts";
import { rankStability } from "../../../shared/domain/prioritisation/stability/rank-stability.ts";
import { SAFE_SHARE } from "../../../shared/domain/prioritisation/stability/safe-share.ts";
import { stepScale } from "../../../shared/domain/prioritisation/stability/step-scale.ts";
import type { LineVerdict } from "../../../shared/ui/words/ranking-words.ts";
import type { Basis } from "./basis.ts";
import { type Freedom, freedomOf, weightings } from "./freedom.ts";
import { type RankedAsk, type RankedWork, rankedWork } from "./ranked-work.ts";
import { nameIn } from "./ranking.ts";

export interface StabilityAsk extends RankedAsk {
	/** The cut-line stands after so many items. */
	readonly top: number;
	/** What may turn out otherwise; estimates for a model without weights. */
	readonly freedom?: Freedom | undefined;
}

/** One item under test. Chances 0..1. */
export interface TestedItem {
	readonly first: number;
	readonly above: number;
	readonly best: number;
	readonly worst: number;
	readonly mean: number;
	/** Chance of each place, or of equally many neighbouring places; absent for a large portfolio. */
	readonly strip?: readonly number[];
	readonly likeliest?: { readonly rank: number; readonly chance: number };
}

export interface StabilityView {
	readonly freedom: Freedom;
	/** What one step is, by input, where estimates may be off. */
	readonly steps?: readonly { readonly name: string; readonly rungs?: readonly number[] }[];
	readonly method: { readonly method: "exact" | "sampled"; readonly samples: number; readonly seed: number };
	/** The largest standard error of any chance here. */
	readonly error: number;
	readonly count: number;
	readonly items: Readonly<Record<string, TestedItem>>;
	readonly verdict: LineVerdict;
	readonly close?: {
		readonly count: number;
		/** Those with the line between them, then those nearest to each other; only so many. */
		readonly shown: readonly CloseCall[];
	};
	/** Why it could not be tested. */
	readonly refused?: string;
}

const SEED = 1;
/** Draws for a portfolio of everyday size; a large one gets fewer, and says so. */
const SAMPLES = 10_000;
const WORK = 10_000_000;
const FEWEST_SAMPLES = 1_000;
const STRIP_BARS = 40;
const PAIRS_SHOWN = 8;

/** How much of the order holds where weights or estimates may be otherwise: SMAA over weights, or estimates a step off. */
export function rankingStability(basis: Basis, ask: StabilityAsk): StabilityView | undefined {
	const work = rankedWork(basis, ask);
	if (!work || work.ranked.length === 0) return undefined;
	const freedom = freedomOf(work.model, ask.freedom);
	const all = [...work.ranked, ...work.unscored.filter((w) => !w.score.fault)];
	const samples = Math.max(FEWEST_SAMPLES, Math.min(SAMPLES, Math.floor(WORK / all.length)));
	const top = Math.max(1, Math.floor(ask.top));
	const run = { top, samples, seed: SEED };
	const tested = freedom === "estimates" ? byEstimates(work, all, run) : byWeights(work.model, all, freedom, run);
	if ("refused" in tested) return { freedom, ...NOTHING, count: all.length, refused: tested.refused };
	const { method, items, pairwise, largestError } = tested;
	return {
		freedom,
		...(freedom === "estimates" ? { steps: stepsOf(work.model) } : {}),
		method: { method, samples, seed: SEED },
		error: largestError,
		count: items.length,
		items: Object.fromEntries(items.map((i) => [i.id, testedItem(i)])),
		verdict: verdictOf(work, top, new Map(items.map((i) => [i.id, i.aboveCut ?? 0]))),
		...(pairwise
			? {
					close: closest(
						work,
						top,
						evenOdds(
							items.map((i) => i.id),
							pairwise,
						),
					),
				}
			: {}),
	};
}

const NOTHING = {
	method: { method: "exact", samples: 0, seed: SEED },
	error: 0,
	items: {},
	verdict: { safe: 0, shaky: 0, rising: 0 },
} as const;

interface Run {
	readonly top: number;
	readonly samples: number;
	readonly seed: number;
}

function byEstimates({ model }: RankedWork, all: RankedWork["ranked"], run: Run) {
	const items = all.map(({ item }) => ({ id: item.key, inputs: item.inputs ?? {} }));
	const { seen } = othersOf(
		model,
		items.map(({ id, inputs }) => ({ key: id, inputs })),
	);
	const found = estimateStability(model, items, { ...run, ...(seen ? { seen } : {}) });
	return { ...found, method: "sampled" as const };
}

function byWeights(model: ScoringModel, all: RankedWork["ranked"], freedom: Freedom, { top, samples, seed }: Run) {
	if (model.kind !== "weighted") return { refused: "This model has no weights." };
	const rows = all.map(({ item }) => ({
		id: item.key,
		values: Object.fromEntries(model.criteria.map((c) => [c.id, item.inputs?.[c.id] ?? null])),
	}));
	const criteria = model.criteria;
	const answer = rankStability({ criteria, rows, cut: { top }, samples, seed, ...weightings(criteria, freedom) });
	if (answer.kind === "fault") return { refused: answer.message };
	return answer.kind === "value" ? answer.value : { refused: "Something is missing." };
}

function testedItem({
	first,
	aboveCut = 0,
	bestRank,
	worstRank,
	meanRank,
	rankAcceptability,
}: EstimateItem): TestedItem {
	const tested = { first, above: aboveCut, best: bestRank, worst: worstRank, mean: meanRank };
	if (!rankAcceptability) return tested;
	const chance = Math.max(...rankAcceptability);
	return {
		...tested,
		strip: strip(rankAcceptability),
		likeliest: { rank: rankAcceptability.indexOf(chance) + 1, chance },
	};
}

/** Neighbouring places together where there are more than can be told apart in a small drawing. */
function strip(shares: readonly number[]): number[] {
	const per = Math.ceil(shares.length / STRIP_BARS);
	return Array.from({ length: Math.ceil(shares.length / per) }, (_, k) =>
		shares.slice(k * per, (k + 1) * per).reduce((a, b) => a + b, 0),
	);
}

const stepsOf = (model: ScoringModel): { readonly name: string; readonly rungs?: readonly number[] }[] =>
	inputsOf(model).map((id) => {
		const scale = stepScale(model, id);
		return { name: nameIn(model, id), ...(scale.kind === "ladder" ? { rungs: scale.rungs } : {}) };
	});

/** Others are those below the line and those without a score yet: what is missing may put them above it. */
function verdictOf({ ranked }: RankedWork, top: number, above: ReadonlyMap<string, number>): LineVerdict {
	const held = ranked.slice(0, top).map(({ item }) => item.key as string);
	const safe = held.filter((key) => (above.get(key) ?? 0) >= SAFE_SHARE).length;
	const others = [...above].filter(([key, chance]) => !held.includes(key) && chance > 1 - SAFE_SHARE);
	return { safe, shaky: held.length - safe, rising: others.length };
}

/** Close calls among ranked work; what has no score yet is not close to anything. */
function closest(
	{ ranked }: RankedWork,
	top: number,
	calls: readonly CloseCall[],
): { readonly count: number; readonly shown: readonly CloseCall[] } {
	const place = new Map<string, number>(ranked.map(({ item }, i) => [item.key, i]));
	const at = (id: string) => place.get(id) ?? -1;
	const between = calls.filter(({ a, b }) => at(a) >= 0 && at(b) >= 0);
	const crosses = ({ a, b }: CloseCall) => at(a) < top !== at(b) < top;
	const apart = ({ a, b }: CloseCall) => Math.abs(at(a) - at(b));
	const shown = [...between].sort(
		(x, y) => Number(crosses(y)) - Number(crosses(x)) || apart(x) - apart(y) || at(x.a) - at(y.a),
	);
	return { count: between.length, shown: shown.slice(0, PAIRS_SHOWN) };
}
