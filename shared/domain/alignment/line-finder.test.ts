import { expect, test } from "vitest";
import { K, plain, register } from "../assessor-for-tests.ts";
import { EMPTY_REGISTER } from "../register.ts";
import { hierarchy } from "../work-items/hierarchy.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { LineFinder } from "./line-finder.ts";
import type { LineOfSight } from "./line-of-sight.ts";
import { linesOfSight } from "./lines-of-sight.ts";
import { targetIndex } from "./target-index.ts";

const under = (n: number, parent: number, more: Partial<WorkItem> = {}) => plain(n, { parent: K(parent), ...more });
const lines = (...items: WorkItem[]) => linesOfSight(register, hierarchy(items));
const bau = { labels: ["bau"] };
const toKr1 = { labels: ["okr:KR-1"] };
const evidence = [{ kind: "work-item", id: K(1) }];
const link = { target: "KR-1", targetKind: "key-result", share: "1", evidence };

/** All of what is said of the last of a few items. */
const WHOLE: readonly (readonly [what: string, items: readonly WorkItem[], line: unknown])[] = [
	[
		"stands alone and names nothing",
		[plain(1)],
		{ state: "unaligned", links: [], path: [K(1)], reasons: [{ code: "nothing-names-a-target", ids: [K(1)] }] },
	],
	[
		"stands below work that names nothing",
		[plain(1), under(2, 1), under(3, 2)],
		{
			state: "unaligned",
			links: [],
			path: [K(3), K(2), K(1)],
			reasons: [{ code: "nothing-names-a-target", ids: [K(3), K(2), K(1)] }],
		},
	],
	[
		"stands below work that was not read",
		[under(2, 9)],
		{ state: "unknown", links: [], path: [K(2)], reasons: [{ code: "parent-not-read", ids: [K(2), K(9)] }] },
	],
	[
		"stands below work whose parent was not read",
		[under(2, 9), under(3, 2)],
		{ state: "unknown", links: [], path: [K(3), K(2)], reasons: [{ code: "parent-not-read", ids: [K(2), K(9)] }] },
	],
	[
		"stands in a circle",
		[under(1, 2), under(2, 1)],
		{ state: "unknown", links: [], path: [K(2)], reasons: [{ code: "parent-cycle", ids: [K(2), K(1)] }] },
	],
	[
		"is its own parent",
		[under(1, 1)],
		{ state: "unknown", links: [], path: [K(1)], reasons: [{ code: "parent-cycle", ids: [K(1), K(1)] }] },
	],
	[
		"stands below an aligned one",
		[plain(1, toKr1), under(2, 1)],
		{
			state: "inherited",
			links: [{ ...link, how: "inherited", by: "label", via: K(1) }],
			path: [K(2), K(1)],
			reasons: [{ code: "inherited-from", ids: [K(1)] }],
		},
	],
	[
		"stands two below an aligned one, which it names, and not the one between",
		[plain(1, toKr1), under(2, 1), under(3, 2)],
		{
			state: "inherited",
			links: [{ ...link, how: "inherited", by: "label", via: K(1) }],
			path: [K(3), K(2), K(1)],
			reasons: [{ code: "inherited-from", ids: [K(1)] }],
		},
	],
	[
		"stands below an exempt one",
		[plain(1, bau), under(2, 1)],
		{ state: "exempt", links: [], path: [K(2), K(1)], reasons: [{ code: "exempt-inherited", ids: [K(1)] }] },
	],
	[
		"stands two below an exempt one, which it names",
		[plain(1, bau), under(2, 1), under(3, 2)],
		{ state: "exempt", links: [], path: [K(3), K(2), K(1)], reasons: [{ code: "exempt-inherited", ids: [K(1)] }] },
	],
	[
		"stands below one that names a target nobody knows",
		[plain(1, { labels: ["okr:KR-9"] }), under(2, 1)],
		{
			state: "unknown",
			links: [],
			path: [K(2), K(1)],
			reasons: [{ code: "unknown-target", ids: [K(1)], values: { text: "KR-9" } }],
		},
	],
	[
		"was put below another by a link between tools",
		[plain(1, bau), under(2, 1, { parentBy: "remote-link" })],
		{
			state: "exempt",
			links: [],
			path: [K(2), K(1)],
			reasons: [
				{ code: "belongs-by-link", ids: [K(1)], values: { link: "remote-link" } },
				{ code: "exempt-inherited", ids: [K(1)] },
			],
		},
	],
	[
		"stands below another beside the children of a third",
		[plain(1, toKr1), plain(4, bau), under(2, 1), under(5, 4), under(3, 1)],
		{
			state: "inherited",
			links: [{ ...link, how: "inherited", by: "label", via: K(1) }],
			path: [K(3), K(1)],
			reasons: [{ code: "inherited-from", ids: [K(1)] }],
		},
	],
];

test.each(WHOLE)("an item that %s", (_, items, line) => {
	expect(lines(...items).get(items.at(-1)?.key as WorkItem["key"])).toEqual(line);
});

test("a path is at most a hundred items long", () => {
	const chain = Array.from({ length: 103 }, (_, n) => (n === 0 ? plain(0) : under(n, n - 1)));
	const found = lines(...chain);
	expect([98, 99, 100, 102].map((n) => found.get(K(n))?.path.length)).toEqual([99, 100, 100, 100]);
	expect(found.get(K(102))?.path.slice(0, 2)).toEqual([K(102), K(101)]);
	expect(found.get(K(102))?.path.at(-1)).toBe(K(3));
});

test("without a register nothing can be said", () => {
	expect(linesOfSight(EMPTY_REGISTER, hierarchy([plain(1)])).get(K(1))).toEqual({
		state: "unknown",
		links: [],
		path: [K(1)],
		reasons: [{ code: "no-register" }],
	});
});

test("where only the line above changed, what the item says itself is the very line that it had", () => {
	const own = plain(2, { parent: K(1), ...toKr1 });
	const tree = hierarchy([plain(1), own, under(3, 1)]);
	const finder = new LineFinder(register, targetIndex(register));
	const above: LineOfSight = { state: "exempt", links: [], path: [K(1)], reasons: [{ code: "exempt-by-label" }] };
	const said = finder.find(own, tree, above);
	expect(finder.findBelow(own, tree, above, said)).toBe(said);
	const child = tree.items.get(K(3)) as WorkItem;
	const was = finder.find(child, tree, undefined);
	expect([was.state, finder.findBelow(child, tree, above, was).state]).toEqual(["unknown", "exempt"]);
	expect(finder.findBelow(child, tree, above, finder.find(child, tree, above))).toEqual(
		finder.find(child, tree, above),
	);
});
