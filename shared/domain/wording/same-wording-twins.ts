import { sameWording, wordingOf } from "./same-wording.ts";

/** A title and the group inside which it should stand once. */
export interface Titled<Id extends string> {
	readonly id: Id;
	readonly title: string;
	readonly group: string;
}

/** A set of words that titles have, and the first title that has it. */
interface Wording<Id> {
	readonly words: ReadonlySet<string>;
	readonly group: string;
	readonly ids: Id[];
	readonly order: number;
}

/**
 * For each title that says what an earlier one of its group says, the id of that earlier one. Titles are looked up by
 * their rarest word, so that thousands are compared in no time.
 */
export function sameWordingTwins<Id extends string>(titles: readonly Titled<Id>[]): ReadonlyMap<string, Id> {
	const wordings = new Map<string, Wording<Id>>();
	for (const [order, { id, title, group }] of titles.entries()) {
		const words = wordingOf(title);
		if (words.size === 0) continue;
		const key = JSON.stringify([group, ...[...words].sort()]);
		const known = wordings.get(key);
		if (known) known.ids.push(id);
		else wordings.set(key, { words, group, ids: [id], order });
	}
	const holding = new Map<string, Wording<Id>[]>();
	const keyOf = (group: string, word: string) => JSON.stringify([group, word]);
	for (const wording of wordings.values())
		for (const word of wording.words) {
			const key = keyOf(wording.group, word);
			const list = holding.get(key);
			if (list) list.push(wording);
			else holding.set(key, [wording]);
		}
	const earliest = new Map<Wording<Id>, Wording<Id>>();
	const meet = (later: Wording<Id>, earlier: Wording<Id>) => {
		const known = earliest.get(later);
		if (!known || earlier.order < known.order) earliest.set(later, earlier);
	};
	for (const wording of wordings.values()) {
		let fewest: readonly Wording<Id>[] | undefined;
		for (const word of wording.words) {
			const list = holding.get(keyOf(wording.group, word)) ?? [];
			if (!fewest || list.length < fewest.length) fewest = list;
		}
		for (const other of fewest ?? [])
			if (other.words.size > wording.words.size && sameWording(wording.words, other.words))
				other.order < wording.order ? meet(wording, other) : meet(other, wording);
	}
	const twins = new Map<string, Id>();
	for (const wording of wordings.values()) {
		const before = earliest.get(wording)?.ids[0];
		const [first, ...others] = wording.ids;
		if (first !== undefined && before !== undefined) twins.set(first, before);
		for (const id of others) if (first !== undefined) twins.set(id, before ?? first);
	}
	return twins;
}
