import type { Exact } from "../../../shared/domain/exact.ts";
import { askNextOverall } from "../../../shared/domain/prioritisation/ask-next-overall.ts";
import { topsis } from "../../../shared/domain/prioritisation/methods/topsis.ts";
import { inputAt, scoreBy } from "../../../shared/domain/prioritisation/score-by.ts";
import { modelName } from "../../../shared/domain/prioritisation/score-names.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import {
	type MethodScores,
	methodAgreement,
} from "../../../shared/domain/prioritisation/stability/method-agreement.ts";
import type { Basis } from "./basis.ts";
import { type RankedAsk, type RankedWork, rankedWork } from "./ranked-work.ts";
import { nameIn } from "./ranking.ts";

/** What to ask next, and whether other methods agree with an order. */
export interface RankingCounsel {
	/** The one answer that can change the order most. */
	readonly question?: { readonly item: string; readonly input: string; readonly places: number };
	readonly agreement: readonly Agreement[];
}

export interface Agreement {
	readonly a: string;
	readonly b: string;
	readonly tau: number | null;
	readonly items: number;
}

export function rankingCounsel(basis: Basis, ask: RankedAsk): RankingCounsel | undefined {
	const work = rankedWork(basis, ask);
	if (!work) return undefined;
	const { model, ranked, unscored } = work;
	const asked = [...ranked, ...unscored].map(({ item }) => ({ key: item.key as string, inputs: item.inputs ?? {} }));
	const question = askNextOverall(model, asked);
	return {
		...(question
			? { question: { item: question.item, input: nameIn(model, question.input), places: question.places } }
			: {}),
		agreement: agreementOf(basis, work),
	};
}

/** Methods of everyday use, tried where the inputs are there even though the register does not name them. */
const EVERYDAY = (["wsjf", "rice", "ice", "cd3"] as const).map(
	(kind): ScoringModel => ({ kind, id: kind, name: modelName(kind), version: 1 }),
);

/** The order shown against every other method whose inputs at least two of the items have. */
function agreementOf({ register }: Basis, { model, ranked }: RankedWork): Agreement[] {
	const others = register.models.filter((m) => m.id !== model.id);
	const kinds = new Set(register.models.map((m) => m.kind));
	const methods = [model, ...others, ...EVERYDAY.filter((m) => !kinds.has(m.kind))];
	const scored = methods.map((m): MethodScores => ({ method: m.name, scores: scoresBy(m, ranked) }));
	const checked = register.models.flatMap((m): MethodScores[] => {
		const scores = m.kind === "weighted" ? topsisScores(m.criteria, ranked) : undefined;
		return scores ? [{ method: `TOPSIS on “${m.name}”`, scores }] : [];
	});
	const able = [...scored, ...checked].filter(({ scores }) => scores.filter((s) => s !== null).length >= 2);
	return methodAgreement(able).map(({ a, b, tau, items }) => ({ a, b, tau, items }));
}

export const scoresBy = (model: ScoringModel, ranked: RankedWork["ranked"]): (Exact | null)[] =>
	ranked.map(({ item }) => {
		const answer = scoreBy(model, item.inputs ?? {});
		return answer.kind === "value" && !answer.value.class ? answer.value.score : null;
	});

/** A cross-check that looks at the items together; those with a value for every criterion. */
function topsisScores(
	criteria: Extract<ScoringModel, { kind: "weighted" }>["criteria"],
	ranked: RankedWork["ranked"],
): (Exact | null)[] | undefined {
	const rows = ranked.map(({ item }) => criteria.map((c) => inputAt(item.inputs ?? {}, c.id)));
	const whole = rows.map((row) => row.every((x) => typeof x === "number"));
	const answer = topsis({
		rows: rows.filter((_, i) => whole[i]),
		weights: criteria.map((c) => c.weight),
		directions: criteria.map((c) => c.direction),
	});
	if (answer.kind !== "value") return undefined;
	let next = 0;
	return whole.map((is) => (is ? (answer.value.closeness[next++] ?? null) : null));
}
