import type { ItemScore } from "../assessment.ts";
import { type Exact, exact, exactText, toNumber } from "../exact.ts";
import type { Missing } from "../outcome.ts";
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

type Writable<T> = { -readonly [K in keyof T]: T[K] };

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
	// Members are set one by one: a large portfolio makes very many of these.
	const score: Writable<ItemScore> = { model: model.id, modelVersion: model.version, inputs: usedOf(ids, inputs) };
	const answer = scoreBy(model, inputs);
	if (answer.kind === "value") setValue(score, answer.value);
	else if (answer.kind === "fault") score.fault = { code: answer.code, path: answer.path, message: answer.message };
	else if (answer.kind === "missing") setMissing(score, model, inputs, answer);
	const { stamps, today } = facts;
	if (!stamps && model.validForMonths === undefined) return score;
	const given = ids.filter((id) => inputAt(inputs, id) !== undefined);
	if (stamps) score.stamps = usedOf(given, stamps);
	const expiry = today && model.validForMonths && scoreExpiry(given, stamps ?? {}, model.validForMonths, today);
	return expiry ? { ...score, ...expiry } : score;
}

function setValue(to: Writable<ItemScore>, { score, clamped, isRounded, class: kind }: Score): void {
	to.value = toNumber(score);
	to.exact = exactText(score);
	if (clamped?.length) to.clamped = clamped;
	if (isRounded) to.isRounded = true;
	if (kind) to.class = kind;
}

function setMissing(to: Writable<ItemScore>, model: ScoringModel, inputs: ScoreInputs, answer: Missing): void {
	const { missing, interval } = answer;
	to.missing = missing;
	if (interval) to.interval = [toNumber(interval.low), toNumber(interval.high)];
	const next = askNext(model, inputs, missing);
	if (next !== undefined) to.askNext = next;
	const kind = model.kind === "moscow" ? classOf(inputAt(inputs, MOSCOW_INPUT)) : undefined;
	if (kind) to.class = kind;
}

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
