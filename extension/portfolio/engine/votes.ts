import { toNumber } from "../../../shared/domain/exact.ts";
import type { End } from "../../../shared/domain/prioritisation/expression/range.ts";
import { inputsOf } from "../../../shared/domain/prioritisation/inputs-of.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { stepScale } from "../../../shared/domain/prioritisation/stability/step-scale.ts";
import { voteEffect } from "../../../shared/domain/prioritisation/votes/vote-effect.ts";
import { type VoteSpread, voteSpread } from "../../../shared/domain/prioritisation/votes/vote-spread.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { Basis } from "./basis.ts";
import { nameIn } from "./ranking.ts";
import { type Spreads, VotePeers } from "./vote-peers.ts";

/** One person's value of one input of one item; `null`: has not voted. */
export interface CastVote {
	readonly by: string;
	readonly item: string;
	readonly input: string;
	readonly value: number | null;
}

export interface VotesAsk {
	/** Id of a model of the register; absent or unknown: the first, and WSJF where there is none. */
	readonly model?: string | undefined;
	readonly votes: readonly CastVote[];
}

export interface VotedInput {
	readonly id: string;
	readonly name: string;
	readonly values: readonly { readonly by: string; readonly value: number }[];
	readonly absent: readonly string[];
	readonly median: number;
	readonly mean: number;
	readonly low: number;
	readonly high: number;
	/** Absent with one vote, which can neither agree nor disagree. */
	readonly spread?: {
		readonly lowerQuartile: number;
		readonly upperQuartile: number;
		/** −1 to 1; absent where the input has no steps, or somebody chose beside them. */
		readonly agreement?: number;
		/** Who stands farthest apart; empty where all agree. */
		readonly lowest: readonly string[];
		readonly highest: readonly string[];
	};
	/** From where to where its values are drawn. */
	readonly scale: readonly [number, number];
}

export interface VotedItem {
	readonly key: string;
	/** Absent for work that is not stored here. */
	readonly title?: string;
	/** By the medians of the votes. */
	readonly score?: number;
	/** From the lowest votes to the highest; `null`: without bound. */
	readonly range?: readonly [number | null, number | null];
	readonly ranks?: { readonly best: number; readonly atMedian: number; readonly worst: number; readonly of: number };
	/** Its rank by the stored inputs. */
	readonly now?: number;
	/** The input to talk about first. */
	readonly discuss?: VotedInput;
	readonly inputs: readonly VotedInput[];
	readonly missing: readonly string[];
	readonly fault?: { readonly input: string; readonly message: string };
}

export interface VotesView {
	readonly models: readonly { readonly id: string; readonly name: string }[];
	readonly model: { readonly id: string; readonly name: string; readonly isStored: boolean };
	/** What can be voted on, with the steps of its scale where it has some. */
	readonly inputs: readonly { readonly id: string; readonly name: string; readonly steps?: readonly number[] }[];
	/** Stored work to choose from. */
	readonly choices: readonly { readonly key: string; readonly title: string }[];
	/** Those that a conversation could move over most places first. */
	readonly items: readonly VotedItem[];
	/** Votes on something that this model does not ask for. */
	readonly aside: number;
}

const WSJF: ScoringModel = { kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 };
const MOST_CHOICES = 500;

/** What several people's votes say of each item, and what their spread means for the order. */
export function votes(basis: Basis, { model: asked, votes: cast }: VotesAsk): VotesView {
	const { models } = basis.register;
	const stored = models.find((m) => m.id === asked) ?? models[0];
	const model = stored ?? WSJF;
	const ids = inputsOf(model);
	const spreads = spreadsOf(
		model,
		cast.filter((v) => ids.includes(v.input)),
	);
	const peers = new VotePeers(basis, model, spreads);
	const items = [...spreads].map(([key, voted]) => itemOf(peers, model, key, voted, cast));
	return {
		models: models.map(({ id, name }) => ({ id, name })),
		model: { id: model.id, name: model.name, isStored: stored !== undefined },
		inputs: ids.map((id) => ({ id, name: nameIn(model, id), ...stepsOf(model, id) })),
		choices: peers.usual.slice(0, MOST_CHOICES).flatMap((key) => {
			const found = basis.items.get(key as ItemKey);
			return found ? [{ key, title: found.title }] : [];
		}),
		items: items.sort((a, b) => placesOf(b) - placesOf(a) || widthOf(b) - widthOf(a)),
		aside: cast.filter((v) => !ids.includes(v.input)).length,
	};
}

/** How many places lie between the ends of an item's votes. */
export const placesOf = ({ ranks }: VotedItem): number => (ranks ? ranks.worst - ranks.best : 0);

const widthOf = ({ range }: VotedItem): number => {
	const [low, high] = range ?? [0, 0];
	return low === null || high === null ? Number.POSITIVE_INFINITY : high - low;
};

function stepsOf(model: ScoringModel, id: string): { steps?: readonly number[] } {
	const scale = stepScale(model, id);
	return scale.kind === "ladder" ? { steps: scale.rungs } : {};
}

/** By item, by input. What nobody has voted on has no spread. */
function spreadsOf(model: ScoringModel, cast: readonly CastVote[]): Spreads {
	const byItem = new Map<string, Map<string, VoteSpread>>();
	for (const item of new Set(cast.map((v) => v.item))) {
		const own = cast.filter((v) => v.item === item);
		const found = new Map<string, VoteSpread>();
		for (const input of new Set(own.map((v) => v.input))) {
			const { steps = [] } = stepsOf(model, input);
			const given = own.filter((v) => v.input === input).map(({ by, value }) => ({ by, value }));
			const answer = voteSpread({ votes: given, ...(steps.length >= 3 ? { steps } : {}) });
			if (answer.kind === "value") found.set(input, answer.value);
		}
		if (found.size > 0) byItem.set(item, found);
	}
	return byItem;
}

function itemOf(
	peers: VotePeers,
	model: ScoringModel,
	key: string,
	voted: ReadonlyMap<string, VoteSpread>,
	cast: readonly CastVote[],
): VotedItem {
	const found = peers.item(key);
	const among = peers.among(key);
	const effect = voteEffect(model, found?.inputs ?? {}, voted, among.ladder);
	const inputs = inputsOf(model).flatMap((id) => {
		const spread = voted.get(id);
		return spread
			? [
					inputOf(
						model,
						id,
						spread,
						cast.filter((v) => v.item === key && v.input === id),
					),
				]
			: [];
	});
	const { value, missing = [], fault } = effect.score;
	const discuss = inputs.find((i) => i.id === effect.discuss);
	const now = peers.rankNow(key);
	return {
		key,
		...(found ? { title: found.title } : {}),
		...(value === undefined ? {} : { score: value }),
		...(effect.range ? { range: [endOf(effect.range.low), endOf(effect.range.high)] as const } : {}),
		...(effect.ranks ? { ranks: { ...effect.ranks, of: among.count + 1 } } : {}),
		...(now === undefined ? {} : { now }),
		...(discuss ? { discuss } : {}),
		inputs,
		missing: missing.map((id) => nameIn(model, id)),
		...(fault ? { fault: { input: nameIn(model, fault.path), message: fault.message } } : {}),
	};
}

const endOf = (end: End): number | null => (typeof end === "string" ? null : toNumber(end));

function inputOf(model: ScoringModel, id: string, found: VoteSpread, cast: readonly CastVote[]): VotedInput {
	const { spread, absent, median, mean, low, high } = found;
	const steps = stepsOf(model, id).steps ?? [];
	return {
		id,
		name: nameIn(model, id),
		values: cast.flatMap(({ by, value }) => (value === null ? [] : [{ by, value }])),
		absent,
		median: toNumber(median),
		mean: toNumber(mean),
		low: toNumber(low),
		high: toNumber(high),
		...(spread
			? {
					spread: {
						lowerQuartile: toNumber(spread.lowerQuartile),
						upperQuartile: toNumber(spread.upperQuartile),
						...(spread.agreement ? { agreement: toNumber(spread.agreement) } : {}),
						lowest: spread.lowest,
						highest: spread.highest,
					},
				}
			: {}),
		scale: [
			Math.min(toNumber(low), steps[0] ?? toNumber(low)),
			Math.max(toNumber(high), steps.at(-1) ?? toNumber(high)),
		],
	};
}
