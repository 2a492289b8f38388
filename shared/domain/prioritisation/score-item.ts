import type { ItemScore } from "../assessment.ts";
import { type Exact, exact, exactText, toNumber } from "../exact.ts";
import type { Answer, Interval } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import { askNext } from "./ask-next.ts";
import { inputsOf } from "./inputs-of.ts";
import { classOf } from "./methods/class-of.ts";
import { orderByMoscow } from "./methods/order-by-moscow.ts";
import { rankScores } from "./rank.ts";
import type { Score } from "./score.ts";
import { inputAt, type ScoreInputs, scoreBy } from "./score-by.ts";
import { type InputStamps, scoreExpiry } from "./score-expiry.ts";
import { MOSCOW_INPUT, type ScoringModel } from "./scoring-model.ts";

/** What is known of the inputs beside their values. */
export interface InputFacts {
	readonly stamps?: InputStamps;
	/** The day to judge their age by; without it no score expires. */
	readonly today?: IsoDate;
}

/**
 * A score with what is needed to explain it: model and version, exact value, the inputs it was made of and how long they
 * hold, what is missing and which of it to ask for first, or the input that cannot be right. The rank comes from `rankItems`.
 */
export function scoreItem(model: ScoringModel, inputs: ScoreInputs, facts: InputFacts = {}): ItemScore {
	const ids = inputsOf(model);
	const stamp = { model: model.id, modelVersion: model.version, inputs: usedOf(ids, inputs) };
	const answer = scoreBy(model, inputs);
	const score =
		answer.kind === "fault" ? { ...stamp, fault: faultOf(answer) } : { ...stamp, ...standingOf(model, inputs, answer) };
	const { stamps, today } = facts;
	if (!stamps && model.validForMonths === undefined) return score;
	const given = ids.filter((id) => inputAt(inputs, id) !== undefined);
	return {
		...score,
		...(stamps ? { stamps: usedOf(given, stamps) } : {}),
		...(model.validForMonths !== undefined && today
			? scoreExpiry(given, stamps ?? {}, model.validForMonths, today)
			: {}),
	};
}

const faultOf = ({ code, path, message }: Extract<Answer<Score>, { kind: "fault" }>) => ({ code, path, message });

function standingOf(model: ScoringModel, inputs: ScoreInputs, answer: Exclude<Answer<Score>, { kind: "fault" }>) {
	const found = model.kind === "moscow" ? classOf(inputAt(inputs, MOSCOW_INPUT)) : undefined;
	const inClass = found ? { class: found } : {};
	if (answer.kind === "value") {
		const { score, clamped, isRounded } = answer.value;
		return {
			value: toNumber(score),
			exact: exactText(score),
			...(clamped?.length ? { clamped } : {}),
			...(isRounded ? { isRounded } : {}),
			...inClass,
		};
	}
	const missing = answer.kind === "missing" ? answer.missing : [];
	const next = askNext(model, inputs, missing);
	return {
		missing,
		...(answer.kind === "missing" && answer.interval ? { interval: ends(answer.interval) } : {}),
		...(next ? { askNext: next } : {}),
		...inClass,
	};
}

const ends = ({ low, high }: Interval): readonly [number, number] => [toNumber(low), toNumber(high)];

/** The members a model uses. Most items have no others, and then there is nothing to copy. */
function usedOf<T>(ids: readonly string[], members: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
	if (Object.keys(members).every((id) => ids.includes(id))) return members;
	const used = ids.flatMap((id) => (Object.hasOwn(members, id) ? [[id, members[id] as T] as const] : []));
	return Object.fromEntries(used);
}

/**
 * The same scores with their ranks among each other: exact, ties shared (1, 2, 2, 4), missing unranked; by class first where
 * there are classes.
 * @example rankItems([score("2"), score("13/4"), missing]).map((s) => s.rank) //=> [2, 1, undefined]
 */
export function rankItems(scores: readonly ItemScore[]): ItemScore[] {
	const known = new Map<string, Exact | null>();
	const exacts = scores.map(({ exact: text }): Exact | null => {
		if (text === undefined) return null;
		const found = known.get(text) ?? exact(text) ?? null;
		known.set(text, found);
		return found;
	});
	const inClasses = scores.flatMap(({ class: kind }, i) =>
		kind ? [{ id: String(i), class: kind, score: exacts[i] ?? null }] : [],
	);
	const inClass = new Map(orderByMoscow(inClasses).map(({ id, rank }) => [Number(id), rank]));
	const ranks = inClasses.length > 0 ? scores.map((_, i) => inClass.get(i) ?? null) : rankScores(exacts);
	const of = inClasses.length || exacts.filter((x) => x !== null).length;
	return scores.map((score, i) => {
		const rank = ranks[i] ?? null;
		return rank === null ? score : { ...score, rank, of };
	});
}
