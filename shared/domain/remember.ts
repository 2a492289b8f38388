/**
 * What a pure function says of an object, kept for as long as the object itself: the same object, the same answer.
 * Here and nowhere else does the engine remember anything; it never changes an answer.
 * @example const lengthOf = rememberFor((list: readonly number[]) => list.length)
 */
export function rememberFor<K extends object, V extends object>(compute: (about: K) => V): (about: K) => V {
	const known = new WeakMap<K, V>();
	return (about) => {
		const found = known.get(about) ?? compute(about);
		known.set(about, found);
		return found;
	};
}

/**
 * What a pure function says of the value it was asked about last: for callers that ask the same several times in a row.
 * @example const wordsOf = rememberLast((text: string) => text.split(" "))
 */
export function rememberLast<K extends string | number, V>(compute: (about: K) => V): (about: K) => V {
	let last: { readonly about: K; readonly says: V } | undefined;
	return (about) => {
		if (last?.about !== about) last = { about, says: compute(about) };
		return last.says;
	};
}
