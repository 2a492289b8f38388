import fc from "fast-check";
import { expect, test } from "vitest";
import type { ItemKey } from "../units.ts";
import { OrphanList } from "./orphan-list.ts";

const key = (n: number) => `K-${n}` as ItemKey;
const change = fc.record({ n: fc.nat(30), estimate: fc.option(fc.nat(3), { nil: undefined }), isGone: fc.boolean() });

test("the largest are those that sorting all of them gives, however they came and went", () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(change, fc.nat(4)), { maxLength: 80 }), (changes) => {
			const list = new OrphanList();
			const all = new Map<ItemKey, number>();
			for (const [{ n, estimate, isGone }, most] of changes) {
				list.delete(key(n));
				all.delete(key(n));
				if (!isGone) {
					list.add({ key: key(n), ...(estimate === undefined ? {} : { estimate }) });
					all.set(key(n), estimate ?? 0);
				}
				const sorted = [...all].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([k]) => k);
				if (most > 0) expect(list.largest(most)).toEqual(sorted.slice(0, most));
				expect(list.keys).toEqual([...all.keys()]);
			}
		}),
		{ numRuns: 300 },
	);
});

test("the list is the same one until something comes or goes", () => {
	const list = new OrphanList();
	list.add({ key: key(1) });
	const before = list.keys;
	list.delete(key(9));
	expect(list.keys).toBe(before);
	list.delete(key(1));
	expect(list.keys).toEqual([]);
	expect(before).toEqual([key(1)]);
});

test("the largest come first, equal ones by key, and one without an estimate is as small as one of 0", () => {
	const list = new OrphanList();
	for (const [n, estimate] of [
		[3, 2],
		[1, 2],
		[2, 5],
		[5, undefined],
		[4, 0],
	] as const)
		list.add({ key: key(n), ...(estimate === undefined ? {} : { estimate }) });
	expect(list.largest(2)).toEqual(["K-2", "K-1"]);
	expect(list.largest(9)).toEqual(["K-2", "K-1", "K-3", "K-4", "K-5"]);
});

test("a list of more than is kept is right through every coming and going", () => {
	const list = new OrphanList();
	const all = new Map<ItemKey, number>();
	const put = (n: number, estimate: number) => {
		list.delete(key(n));
		list.add({ key: key(n), estimate });
		all.set(key(n), estimate);
	};
	const take = (n: number) => {
		list.delete(key(n));
		all.delete(key(n));
	};
	const check = (most: number) =>
		expect(list.largest(most)).toEqual(
			[...all]
				.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
				.slice(0, most)
				.map(([k]) => k),
		);
	for (let n = 0; n < 200; n++) put(n, (n * 7) % 50);
	check(3);
	// Those that come behind all that are kept, before them, and in between.
	for (const [n, size] of [
		[300, 0],
		[301, 99],
		[302, 49],
		[303, 48.5],
	] as const) {
		put(n, size);
		check(3);
		check(5);
	}
	// One after the other goes, the largest first and the smallest first, until what is kept has run out, and on to the last.
	while (all.size > 0) {
		const sorted = [...all].sort(([, x], [, y]) => y - x);
		take(Number(sorted[0]?.[0].slice(2)));
		check(3);
		take(Number(sorted.at(-1)?.[0].slice(2)));
		check(4);
	}
	expect(list.largest(3)).toEqual([]);
	put(1, 1);
	check(3);
});
