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
