import { sameWording, wordingOf } from "./same-wording.ts";

/** A title and the group inside which it should stand once. */
export interface Titled<Id extends string> {
	readonly id: Id;
	readonly title: string;
	readonly group: string;
}

/** A set of words that titles have: the first title that has it, its place in the list, and all later ones. */
interface Wording<Id> {
	readonly words: ReadonlySet<string>;
	readonly group: string;
	readonly first: Id;
	readonly order: number;
	readonly again: Id[];
}

/**
 * For each title that says what an earlier one of its group says, the id of that earlier one. Titles are looked up by
 * their rarest word, so that thousands are compared in no time.
 */
export function sameWordingTwins<Id extends string>(titles: readonly Titled<Id>[]): ReadonlyMap<string, Id> {
	const wordings = wordingsOf(titles);
	const holding = new Map<string, Wording<Id>[]>();
	const indexed = wordings.map((wording) => ({
		wording,
		lists: [...wording.words].map((word) => putInto(holding, JSON.stringify([wording.group, word]), wording)),
	}));
	const earliest = new Map<Wording<Id>, Wording<Id>>();
	const meet = (later: Wording<Id>, earlier: Wording<Id>) => {
		const known = earliest.get(later);
		if (!known || earlier.order < known.order) earliest.set(later, earlier);
	};
	for (const { wording, lists } of indexed)
		for (const other of lists.reduce((a, b) => (b.length < a.length ? b : a)))
			if (other.words.size > wording.words.size && sameWording(wording.words, other.words))
				other.order < wording.order ? meet(wording, other) : meet(other, wording);
	const twins = new Map<string, Id>();
	for (const wording of wordings) {
		const before = earliest.get(wording)?.first;
		if (before !== undefined) twins.set(wording.first, before);
		for (const id of wording.again) twins.set(id, before ?? wording.first);
	}
	return twins;
}

/** The different sets of words, in the order of the titles; a title without a word that carries meaning says nothing. */
function wordingsOf<Id extends string>(titles: readonly Titled<Id>[]): readonly Wording<Id>[] {
	const wordings = new Map<string, Wording<Id>>();
	for (const [order, { id, title, group }] of titles.entries()) {
		const words = wordingOf(title);
		if (words.size === 0) continue;
		const key = JSON.stringify([group, ...[...words].sort()]);
		const known = wordings.get(key);
		if (known) known.again.push(id);
		else wordings.set(key, { words, group, first: id, order, again: [] });
	}
	return [...wordings.values()];
}

/** The list under a key, with one more at its end. */
function putInto<Item>(lists: Map<string, Item[]>, key: string, item: Item): readonly Item[] {
	const list = lists.get(key) ?? [];
	list.push(item);
	lists.set(key, list);
	return list;
}
