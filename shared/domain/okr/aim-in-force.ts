import { compareDates } from "../dates.ts";
import type { IsoDate } from "../units.ts";
import type { Aim, KeyResult, ReAim } from "./objective.ts";

/**
 * A key result with the aim it had on a day: what later re-aims changed is put back. So an old quarter is judged by the
 * target that stood then.
 * @example aimInForce({ …, target: 80, reAims: [{ date: "2026-07-01", was: { target: 100 }, … }] }, "2026-06-30").target
 * //=> 100
 */
export const aimInForce = (keyResult: KeyResult, on: IsoDate): KeyResult =>
	putBack(
		keyResult,
		inOrder(keyResult).filter((r) => compareDates(r.date, on) > 0),
	);

/** A key result with the aim it was given first. */
export const firstAim = (keyResult: KeyResult): KeyResult => putBack(keyResult, inOrder(keyResult));

/** Re-aims made by a day, oldest first. */
export const reAimsBy = (keyResult: KeyResult, on: IsoDate): readonly ReAim[] =>
	inOrder(keyResult).filter((r) => compareDates(r.date, on) <= 0);

/**
 * A change of course: the key result with its new aim, and an entry that keeps the aim it had. Members that stay the same
 * are not part of the entry; where nothing changes there is none, and the key result comes back as it is.
 */
export function reAim(keyResult: KeyResult, to: Aim, entry: Omit<ReAim, "was">): KeyResult {
	const changed = AIM_MEMBERS.filter((name) => name in to && !isSame(to[name], keyResult[name]));
	if (changed.length === 0) return keyResult;
	const was = Object.fromEntries(changed.map((name) => [name, keyResult[name] ?? null]));
	const aimed = withAim(keyResult, Object.fromEntries(changed.map((name) => [name, to[name]])));
	return { ...aimed, reAims: [...(keyResult.reAims ?? []), { ...entry, was }] };
}

const AIM_MEMBERS = ["target", "low", "high", "zones", "due"] as const;

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Entries of one day stay in the order of the list. */
const inOrder = (keyResult: KeyResult): readonly ReAim[] =>
	[...(keyResult.reAims ?? [])].sort((a, b) => compareDates(a.date, b.date));

/** Newest first, so that what stood before the oldest of them is what remains. */
const putBack = (keyResult: KeyResult, reAims: readonly ReAim[]): KeyResult =>
	reAims.reduceRight((at, { was }) => withAim(at, was), keyResult);

/** The key result with these members; one that is `null` goes. */
function withAim(keyResult: KeyResult, aim: Aim): KeyResult {
	const given = AIM_MEMBERS.filter((name) => name in aim);
	const kept = Object.fromEntries(Object.entries(keyResult).filter(([name]) => !given.some((g) => g === name)));
	const set = Object.fromEntries(given.flatMap((name) => (aim[name] == null ? [] : [[name, aim[name]]])));
	// Only members of an aim were taken out and put in.
	return { ...kept, ...set } as KeyResult;
}
