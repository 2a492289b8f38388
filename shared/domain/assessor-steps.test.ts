import { expect, test } from "vitest";
import { assess } from "./assess.ts";
import { Assessor } from "./assessor.ts";
import { K, plain, register, said, today } from "./assessor-for-tests.ts";
import type { Decision } from "./register.ts";
import type { IsoDate, ItemKey, TargetId } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/** One change: items as they are now, numbers of those that are gone, a decision. */
interface Step {
	readonly put?: readonly WorkItem[];
	readonly gone?: readonly number[];
	readonly decide?: Decision;
}
const under = (n: number, parent: number, more: Partial<WorkItem> = {}) => plain(n, { parent: K(parent), ...more });
const serves = (n: number, target: string, more: Partial<WorkItem> = {}) =>
	plain(n, { labels: [`okr:${target}`], ...more });
const changed = (n: number, date: string, more: Partial<WorkItem> = {}) =>
	plain(n, { updated: date as IsoDate, ...more });
const done = { statusCategory: "done" } as const;
const inputs = (userBusinessValue: number, jobSize: number | null = 2) => ({
	inputs: { userBusinessValue, timeCriticality: 1, riskReduction: 1, jobSize },
});
let at = 0;
const decided = (n: number, more: Partial<Decision> = {}): Decision => ({
	id: `D-${++at}`,
	item: K(n),
	kind: "change",
	links: [{ target: "KR-2" as TargetId }],
	by: "Ana",
	at: `2026-11-01T09:00:${10 + at}Z`,
	...more,
});
const first = decided(6);

const FAMILY = [serves(4, "KR-1"), under(5, 4), under(6, 5, { estimate: 2 }), under(7, 4, { estimate: 1, cost: 9 })];
const STORIES: readonly (readonly [what: string, begin: readonly WorkItem[], ...steps: Step[]])[] = [
	[
		"a label comes, changes and goes above a chain",
		FAMILY,
		{ put: [plain(4)] },
		{ put: [serves(4, "KR-3")] },
		{ put: [plain(4, { labels: ["bau"] })] },
	],
	[
		"a parent comes after its children",
		[under(5, 4), under(6, 5)],
		{ put: [serves(4, "KR-1")] },
		{ put: [serves(5, "KR-3", { parent: K(4) })] },
	],
	[
		"a parent goes and comes back",
		FAMILY,
		{ gone: [4] },
		{ put: [serves(4, "O-2")] },
		{ gone: [5, 6] },
		{ put: [under(6, 5)] },
	],
	[
		"an item moves to another parent, to none, to one that is not there",
		[...FAMILY, serves(8, "KR-3")],
		{ put: [under(5, 8)] },
		{ put: [plain(5)] },
		{ put: [under(5, 40)] },
		{ put: [under(5, 4)] },
	],
	[
		"the last child goes, and what it hung on is a leaf again",
		[plain(4, { estimate: 5 }), under(5, 4, { estimate: 3 })],
		{ put: [plain(5, { estimate: 3 })] },
		{ put: [under(5, 4)] },
		{ gone: [5] },
	],
	[
		"an unknown target is named and mended, on an item and above others",
		[serves(4, "KR-9"), under(5, 4), plain(6)],
		{ put: [serves(6, "KR-8")] },
		{ put: [serves(4, "KR-1")] },
		{ gone: [6] },
	],
	[
		"text, title and field name targets in turn",
		[plain(4)],
		{ put: [plain(4, { text: "Serves KR-1." })] },
		{ put: [plain(4, { text: "Serves KR-3." })] },
		{ put: [plain(4, { title: "For KR-2" })] },
		{ put: [plain(4, { objectiveField: ["O-2"] })] },
		{ put: [plain(4, { objectiveField: ["O-2", "KR-1"] })] },
		{ put: [plain(4, { objectiveField: ["O-1", "KR-1"] })] },
	],
	[
		"labels change by one, by order and by number",
		[plain(4, { labels: ["ux", "okr:KR-1"] })],
		{ put: [plain(4, { labels: ["ux", "okr:KR-3"] })] },
		{ put: [plain(4, { labels: ["okr:KR-3", "ux"] })] },
		{ put: [plain(4, { labels: ["okr:KR-3"] })] },
		{ put: [plain(4, { labels: ["bau"] })] },
	],
	[
		"an estimate, a cost and a state change, on a leaf and on a parent",
		FAMILY,
		{ put: [under(6, 5, { estimate: 4 })] },
		{ put: [under(7, 4, { estimate: 1, cost: 3 })] },
		{ put: [under(7, 4, { estimate: 1, cost: 3, ...done })] },
		{ put: [under(7, 4, { estimate: 1, cost: 3, statusCategory: "indeterminate" })] },
		{ put: [serves(4, "KR-1", { estimate: 7 })] },
		{ put: [serves(4, "KR-1", done)] },
		{ put: [under(7, 4)] },
	],
	[
		"work serving nothing grows, is done and goes",
		[plain(4, { estimate: 2 }), plain(5, { estimate: 1 }), plain(6)],
		{ put: [plain(5, { estimate: 3 })] },
		{ put: [plain(4, { estimate: 2, ...done })] },
		{ gone: [5] },
		{ put: [plain(4)] },
	],
	[
		"the newest item grows older, goes, and another takes its place",
		[changed(4, "2026-10-01"), changed(5, "2026-10-03"), changed(6, "2026-10-02")],
		{ put: [changed(5, "2026-09-01")] },
		{ gone: [6] },
		{ put: [changed(7, "2026-10-05")] },
		{ put: [changed(7, "2026-10-05"), changed(7, "2026-08-01")] },
		{ put: [plain(4), plain(7)] },
		{ gone: [5] },
	],
	[
		"the date of an aligned item is its evidence",
		[changed(4, "2026-10-01", { labels: ["okr:KR-1"] }), changed(5, "2026-10-01")],
		{ put: [changed(4, "2026-10-02", { labels: ["okr:KR-1"] })] },
		{ put: [changed(5, "2026-10-02")] },
	],
	[
		"what benefits name is done, opened, moved and removed",
		[plain(0), under(1, 0), plain(3), under(2, 1)],
		{ put: [plain(0, done)] },
		{ put: [plain(0)] },
		{ put: [under(1, 3)] },
		{ gone: [3] },
		{ put: [plain(3, done)] },
		{ put: [plain(1)] },
		{ gone: [0] },
	],
	[
		"parents form a circle, and part again",
		FAMILY,
		{ put: [serves(4, "KR-1", { parent: K(6) })] },
		{ put: [under(7, 5)] },
		{ decide: decided(6) },
		{ put: [serves(4, "KR-1")] },
	],
	[
		"people decide, change their mind and take it back",
		FAMILY,
		{ decide: first },
		{ decide: decided(6, { links: [{ target: "KR-3" as TargetId }] }) },
		{ decide: decided(5, { kind: "exempt" }) },
		{ decide: decided(6, { kind: "withdraw", withdraws: first.id }) },
		{ decide: decided(30) },
		{ put: [under(30, 4)] },
	],
	[
		"what an item says itself, or was decided of it, stays whatever the work above it comes to",
		[
			...[serves(4, "KR-1"), serves(5, "KR-3", { parent: K(4) }), under(6, 4, { labels: ["bau"] })],
			...[serves(7, "KR-9", { parent: K(4) }), under(8, 5), under(9, 6), under(10, 7), under(11, 4)],
			...[under(12, 4, { parentBy: "remote-link" }), under(13, 11), under(14, 4)],
		],
		{ decide: decided(11, { kind: "exempt" }) },
		{ put: [serves(4, "KR-3")] },
		{ decide: decided(14) },
		{ put: [plain(4)] },
		{ put: [plain(4, { labels: ["bau"] })] },
		{ put: [serves(4, "KR-8")] },
	],
	[
		"scores come, tie, change, go missing and go",
		[plain(4, inputs(5)), plain(5, inputs(8)), plain(6)],
		{ put: [plain(6, inputs(5))] },
		{ put: [plain(4, inputs(13))] },
		{ put: [plain(5, inputs(8, null))] },
		{ put: [plain(5, { inputs: {} })] },
		{ put: [plain(4)] },
		{ gone: [6] },
	],
	[
		"an item is told of twice, or gone and back, in one change",
		FAMILY,
		{ put: [under(7, 5), under(7, 4, { estimate: 6 })] },
		{ put: [under(6, 4, { estimate: 8 })], gone: [6, 50] },
		{ put: [plain(9), serves(9, "KR-2")], gone: [9] },
		{},
	],
	[
		"the newest item is told of twice in one change, newer at first and older at last",
		[plain(5, { updated: "2026-10-02" as IsoDate }), plain(6, { updated: "2026-09-01" as IsoDate })],
		{ put: [plain(5, { updated: "2026-10-03" as IsoDate }), plain(5, { updated: "2026-10-01" as IsoDate })] },
		{ put: [plain(5, { updated: "2026-08-01" as IsoDate }), plain(5, { updated: "2026-10-05" as IsoDate })] },
	],
	[
		"a chain changes all at once",
		FAMILY,
		{ put: [under(7, 6), under(6, 5), under(5, 4), serves(4, "KR-2")] },
		{ put: [serves(5, "KR-3", { parent: K(4) }), under(6, 5, { title: "New" })] },
	],
];

test.each<[what: string, begin: readonly WorkItem[], ...steps: Step[]]>(STORIES.map((story) => [...story]))(
	"%s: each step says what assessing everything anew says",
	(_, begin, ...steps) => {
		const items = new Map<ItemKey, WorkItem>(begin.map((i) => [i.key, i]));
		let known = register;
		const assessor = new Assessor(known, begin, today);
		for (const { put, gone, decide } of steps) {
			for (const n of gone ?? []) items.delete(K(n));
			for (const i of put ?? []) items.set(i.key, i);
			if (put || gone) assessor.take(put ?? [], gone?.map(K));
			if (decide) {
				known = { ...known, decisions: [...known.decisions, decide] };
				assessor.use(known);
			}
			expect(said(assessor.assessment)).toBe(said(assess(known, [...items.values()], today)));
		}
	},
);
