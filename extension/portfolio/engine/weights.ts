import { toNumber } from "../../../shared/domain/exact.ts";
import type { Ahp } from "../../../shared/domain/prioritisation/methods/ahp.ts";
import { groupJudgement } from "../../../shared/domain/prioritisation/methods/group-judgement.ts";
import {
	matrixOfPairs,
	type PairJudgement,
	stepBetween,
} from "../../../shared/domain/prioritisation/methods/judged-pairs.ts";
import { cell, type Matrix } from "../../../shared/domain/prioritisation/methods/judgement-matrix.ts";
import { judgementToReview } from "../../../shared/domain/prioritisation/methods/judgement-to-review.ts";
import type { RANDOM_INDEX_TABLE } from "../../../shared/domain/prioritisation/methods/random-index.ts";
import type { Triad } from "../../../shared/domain/prioritisation/methods/worst-triad.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { criteriaOf } from "../../../shared/domain/prioritisation/weigh-model.ts";
import { OWN_CRITERIA, weightsOf100 } from "../weights/model-weights.ts";
import type { Basis } from "./basis.ts";
import { type OrderShift, orderShift } from "./order-shift.ts";
import { nameIn } from "./ranking.ts";

export interface WeightsAsk {
	/** Id of a weighted model of the register; absent or unknown: the first, and where there is none, the user's own criteria. */
	readonly of?: string | undefined;
	/** Criteria of the user's own, by name. */
	readonly own: readonly string[];
	/** Who judged what, by the id of the model, or of the user's own criteria. */
	readonly sets: readonly {
		readonly of: string;
		readonly judges: readonly { readonly name: string; readonly pairs: readonly PairJudgement[] }[];
	}[];
}

/** Three judgements as a chain: x over y, y over z, and what was said of x and z; each as many times as important. */
export interface TriadView {
	readonly names: readonly [x: string, y: string, z: string];
	readonly xy: number;
	readonly yz: number;
	readonly xz: number;
}

/** The judgement to look at first, and what it could be. */
export interface ReviewView {
	readonly a: string;
	readonly b: string;
	readonly from: number;
	readonly to: number;
	readonly ratio: number;
	readonly accepted: boolean;
}

export interface JudgedWeights {
	/** In the order of the criteria; absent where the judgements contradict each other too much. */
	readonly weights?: readonly number[];
	readonly ratio: number;
	readonly table: typeof RANDOM_INDEX_TABLE;
	readonly triad?: TriadView;
	readonly review?: ReviewView;
}

export interface Difference {
	readonly a: string;
	readonly b: string;
	/** How many times apart the two ends lie; above 1. */
	readonly ratio: number;
	readonly least: { readonly times: number; readonly who: readonly string[] };
	readonly most: { readonly times: number; readonly who: readonly string[] };
}

export interface WeightsView {
	/** Id of the model whose criteria these are, or of the user's own. */
	readonly set: string;
	readonly models: readonly { readonly id: string; readonly name: string }[];
	/** Absent: the user's own criteria. */
	readonly model?: { readonly id: string; readonly name: string; readonly version: number };
	readonly criteria: readonly { readonly id: string; readonly name: string; readonly now?: number }[];
	readonly pairs: number;
	readonly judges: readonly { readonly name: string; readonly done: number; readonly result?: JudgedWeights }[];
	/** Of those who judged every pair; absent while there is nobody. */
	readonly group?: JudgedWeights & { readonly of: readonly string[] };
	/** Widest apart first, of pairs on which judges differ. */
	readonly differences: readonly Difference[];
	/** What the group's weights do to the model's order. */
	readonly shift?: OrderShift;
	/** Why nothing can be worked out. */
	readonly refused?: string;
}

/** Weights of criteria from comparisons of two at a time, by each judge and by all together. */
export function weights(basis: Basis, { of, own, sets }: WeightsAsk): WeightsView {
	const models = basis.register.models.filter((m) => criteriaOf(m));
	const model = of === OWN_CRITERIA ? undefined : (models.find((m) => m.id === of) ?? models[0]);
	const criteria = model ? criteriaNow(model) : own.map((name) => ({ id: name, name }));
	const ids = criteria.map((c) => c.id);
	const set = model?.id ?? OWN_CRITERIA;
	const judges = sets.find((s) => s.of === set)?.judges ?? [];
	const pairs = (ids.length * Math.max(0, ids.length - 1)) / 2;
	const judged = judges.map(({ name, pairs: given }) => ({
		name,
		done: doneOf(ids, given),
		matrix: matrixOfPairs(ids, given),
	}));
	const head = {
		set,
		models: models.map(({ id, name }) => ({ id, name })),
		...(model ? { model: { id: model.id, name: model.name, version: model.version } } : {}),
		criteria,
		pairs,
	};
	const bare = judged.map(({ name, done }) => ({ name, done }));
	const whole = pairs === 0 ? [] : judged.flatMap(({ name, matrix }) => (matrix ? [{ id: name, matrix }] : []));
	if (whole.length === 0) return { ...head, judges: bare, differences: [] };

	const answer = groupJudgement({
		people: whole.map(({ id, matrix }) => ({ id, matrix: matrix.map((r) => r.map(toNumber)) })),
	});
	if (answer.kind !== "value")
		return { ...head, judges: bare, differences: [], ...(answer.kind === "fault" ? { refused: answer.message } : {}) };
	const { matrix, result, people, spread } = answer.value;
	const results = new Map(people.map((p) => [p.id, p.result]));
	const names = criteria.map((c) => c.name);
	const group = { of: whole.map((w) => w.id), ...viewOf(result, matrix, names) };
	return {
		...head,
		judges: judged.map(({ name, done, matrix: theirs }) => {
			const own = results.get(name);
			return { name, done, ...(own && theirs ? { result: viewOf(own, theirs, names) } : {}) };
		}),
		group,
		differences: spread
			.filter((s) => s.most.compare(s.least) > 0)
			.map(({ pair: [i, j], least, most, ratio }) => ({
				a: names[i] ?? "",
				b: names[j] ?? "",
				ratio: toNumber(ratio),
				least: { times: toNumber(least), who: whoSaid(whole, i, j, toNumber(least)) },
				most: { times: toNumber(most), who: whoSaid(whole, i, j, toNumber(most)) },
			})),
		...(model && group.weights ? shiftOf(basis, model, ids, group.weights) : {}),
	};
}

function shiftOf(basis: Basis, model: ScoringModel, ids: readonly string[], shares: readonly number[]) {
	const shift = orderShift(basis, model, weightsOf100(ids, shares));
	return shift ? { shift } : {};
}

function criteriaNow(model: ScoringModel): WeightsView["criteria"] {
	const criteria = criteriaOf(model) ?? [];
	const total = criteria.reduce((all, c) => all + c.weight, 0);
	return criteria.map((c) => ({
		id: c.id,
		name: nameIn(model, c.id),
		...(total > 0 ? { now: c.weight / total } : {}),
	}));
}

function doneOf(ids: readonly string[], given: readonly PairJudgement[]): number {
	return ids.reduce(
		(done, a, i) => done + ids.slice(i + 1).filter((b) => stepBetween(given, a, b) !== undefined).length,
		0,
	);
}

function viewOf(result: Ahp, matrix: Matrix, names: readonly string[]): JudgedWeights {
	const triad = result.accepted ? undefined : triadOf(result, matrix, names);
	const review = judgementToReview(matrix);
	return {
		...(result.weights ? { weights: result.weights.map(toNumber) } : {}),
		ratio: toNumber(result.consistencyRatio),
		table: result.randomIndexTable,
		...(triad ? { triad } : {}),
		...(review
			? {
					review: {
						a: names[review.pair[0]] ?? "",
						b: names[review.pair[1]] ?? "",
						from: toNumber(review.from),
						to: toNumber(review.to),
						ratio: toNumber(review.ratio),
						accepted: review.accepted,
					},
				}
			: {}),
	};
}

/** Turned so that the first two judgements say as much as they can: the first over the second, the second over the third. */
function triadOf({ worstTriad }: Ahp, matrix: Matrix, names: readonly string[]): TriadView | undefined {
	if (!worstTriad) return undefined;
	const [i, j, k] = worstTriad;
	const times = (a: number, b: number): number => toNumber(cell(matrix, a, b));
	const turns: readonly [Triad, ...Triad[]] = [
		[i, j, k],
		[i, k, j],
		[j, i, k],
		[j, k, i],
		[k, i, j],
		[k, j, i],
	];
	const along = ([a, b, c]: Triad): number => (times(a, b) < 1 || times(b, c) < 1 ? 0 : times(a, b) * times(b, c));
	const [x, y, z] = turns.reduce((best, turn) => (along(turn) > along(best) ? turn : best));
	return {
		names: [names[x] ?? "", names[y] ?? "", names[z] ?? ""],
		xy: times(x, y),
		yz: times(y, z),
		xz: times(x, z),
	};
}

const whoSaid = (
	people: readonly { readonly id: string; readonly matrix: Matrix }[],
	i: number,
	j: number,
	times: number,
): string[] =>
	people.flatMap(({ id, matrix }) => {
		const said = matrix[i]?.[j];
		return said && toNumber(said) === times ? [id] : [];
	});
