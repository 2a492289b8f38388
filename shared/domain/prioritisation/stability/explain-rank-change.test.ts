import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exactText, sum } from "../../exact.ts";
import { rankItems, scoreItem } from "../score-item.ts";
import type { ScoringModel } from "../scoring-model.ts";
import { explainRankChange, type RankChanges } from "./explain-rank-change.ts";
import { CAUSES, type Cause, rankChangeParts } from "./rank-change-parts.ts";
import type { RankedPortfolio } from "./rank-hybrids.ts";

const model = (x: number, y: number, version = 1): ScoringModel => ({
	kind: "weighted",
	id: "weighted",
	name: "Weighted",
	version,
	criteria: [
		{ id: "x", weight: x, low: 0, high: 10, direction: "benefit" },
		{ id: "y", weight: y, low: 0, high: 10, direction: "benefit" },
	],
});
const item = (id: string, x: number | null, y: number | null) => ({ id, inputs: { x, y } });

function changes(before: RankedPortfolio, after: RankedPortfolio): RankChanges {
	const answer = explainRankChange(before, after);
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}
/** The parts that are not 0, as text. */
const moved = (parts: Readonly<Record<Cause, Exact>>) =>
	Object.fromEntries(CAUSES.filter((c) => !parts[c].equals(0)).map((c) => [c, exactText(parts[c])]));

describe("a change of rank is explained by", () => {
	const ab = [item("a", 5, 5), item("b", 3, 4)];
	test("a new item ahead", () => {
		const { items, added } = changes(
			{ model: model(1, 1), items: ab },
			{ model: model(1, 1), items: [...ab, item("n", 9, 9)] },
		);
		expect(items.map(({ id, before, after, change, parts }) => [id, before, after, change, moved(parts)])).toEqual([
			["a", 1, 2, 1, { newItems: "1" }],
			["b", 2, 3, 1, { newItems: "1" }],
		]);
		expect(added).toEqual(["n"]);
	});
	test("a removed item", () => {
		const { items, removed } = changes({ model: model(1, 1), items: ab }, { model: model(1, 1), items: ab.slice(1) });
		expect(items.map((i) => [i.id, i.change, moved(i.parts)])).toEqual([["b", -1, { removedItems: "-1" }]]);
		expect(removed).toEqual(["a"]);
	});
	test("its own inputs, and for the one it passed by those of others", () => {
		const { items } = changes(
			{ model: model(1, 1), items: ab },
			{ model: model(1, 1), items: [item("a", 5, 5), item("b", 9, 4)] },
		);
		expect(items.map((i) => [i.id, i.change, moved(i.parts)])).toEqual([
			["a", 1, { otherInputs: "1" }],
			["b", -1, { ownInputs: "-1" }],
		]);
	});
	test("the weights", () => {
		const pair = [item("a", 6, 1), item("b", 2, 4)];
		const { items } = changes({ model: model(1, 1), items: pair }, { model: model(1, 9, 2), items: pair });
		expect(items.map((i) => [i.id, i.change, moved(i.parts)])).toEqual([
			["a", 1, { weights: "1" }],
			["b", -1, { weights: "-1" }],
		]);
	});
	test("several causes in equal shares where none does it alone", () => {
		const before = { model: model(1, 1), items: [item("a", 5, 5), item("b", 4, 4)] };
		// b passes a only because b rose and a fell.
		const after = { model: model(1, 1), items: [item("a", 4.2, 4.2), item("b", 4.4, 4.4)] };
		expect(changes(before, after).items.map((i) => [i.change, moved(i.parts)])).toEqual([
			[1, { ownInputs: "1/2", otherInputs: "1/2" }],
			[-1, { ownInputs: "-1/2", otherInputs: "-1/2" }],
		]);
	});
});

test("what has no rank on a date has no change of rank, and says which", () => {
	const before = {
		model: model(1, 1),
		items: [item("a", 1, null), item("b", 1, 1), item("c", null, null), item("d", 2, 2)],
	};
	const after = {
		model: model(1, 1),
		items: [item("a", 1, 9), item("b", null, 1), item("c", 1, null), item("d", 2, 2)],
	};
	const { items, unranked } = changes(before, after);
	expect(unranked).toEqual([
		{ id: "a", missing: "before" },
		{ id: "b", missing: "after" },
		{ id: "c", missing: "both" },
	]);
	expect(items.map((i) => [i.id, i.before, i.after, moved(i.parts)])).toEqual([["d", 1, 2, { otherInputs: "1" }]]);
});

test("an id that stands twice is refused where it stands again", () => {
	const one = { model: model(1, 1), items: [item("a", 1, 1)] };
	const two = { model: model(1, 1), items: [item("b", 1, 1), item("a", 1, 1), item("a", 2, 2)] };
	expect(explainRankChange(one, two)).toMatchObject({ kind: "fault", code: "duplicate-id", path: "after.items[2].id" });
	expect(explainRankChange(two, one)).toMatchObject({
		kind: "fault",
		code: "duplicate-id",
		path: "before.items[2].id",
	});
	expect(explainRankChange({ ...one, items: [] }, { ...one, items: [] })).toEqual({
		kind: "value",
		value: { items: [], added: [], removed: [], unranked: [] },
	});
});

test("the example of the parts: one cause alone has it all, whatever the orders", () => {
	expect(moved(rankChangeParts((now) => (now.newItems ? 3 : 1)))).toEqual({ newItems: "2" });
	expect(moved(rankChangeParts((now) => (now.newItems && now.weights ? 3 : 1)))).toEqual({
		newItems: "1",
		weights: "1",
	});
	expect(moved(rankChangeParts((now) => (Object.values(now).every(Boolean) ? 6 : 1)))).toEqual(
		Object.fromEntries(CAUSES.map((c) => [c, "1"])),
	);
});

/** The slow way: every order of the five causes, each a whole portfolio ranked anew after each cause. */
function slowParts(id: string, before: RankedPortfolio, after: RankedPortfolio): Record<Cause, number> {
	const orders = (left: readonly Cause[]): Cause[][] =>
		left.length === 0 ? [[]] : left.flatMap((c) => orders(left.filter((d) => d !== c)).map((rest) => [c, ...rest]));
	const known = new Map<string, number>();
	const rankAt = (happened: ReadonlySet<Cause>): number => {
		const key = CAUSES.filter((c) => happened.has(c)).join();
		const rank = known.get(key) ?? ranked(happened);
		known.set(key, rank);
		return rank;
	};
	const ranked = (happened: ReadonlySet<Cause>): number => {
		const of = (p: RankedPortfolio, i: string) => p.items.find((x) => x.id === i);
		const ids = [...new Set([...before.items, ...after.items].map((i) => i.id))].filter((i) => {
			if (!of(before, i)) return happened.has("newItems");
			return of(after, i) !== undefined || !happened.has("removedItems");
		});
		const inputs = ids.map((i) => {
			const late = happened.has(i === id ? "ownInputs" : "otherInputs");
			return ((late ? of(after, i) : of(before, i)) ?? of(after, i) ?? of(before, i))?.inputs ?? {};
		});
		const scored = rankItems(inputs.map((x) => scoreItem((happened.has("weights") ? after : before).model, x)));
		const mine = scored[ids.indexOf(id)]?.rank;
		return mine ?? 1 + scored.filter((s, i) => s.rank !== undefined && ids[i] !== id).length;
	};
	const parts = Object.fromEntries(CAUSES.map((c) => [c, 0])) as Record<Cause, number>;
	for (const order of orders(CAUSES)) {
		const happened = new Set<Cause>();
		for (const cause of order) {
			const was = rankAt(happened);
			happened.add(cause);
			parts[cause] += (rankAt(happened) - was) / 120;
		}
	}
	return parts;
}

const value = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null, freq: 9 });
const portfolio = (weights: [number, number]) =>
	fc
		.uniqueArray(fc.record({ id: fc.constantFrom(..."abcdefg"), x: value, y: value }), {
			selector: (i) => i.id,
			maxLength: 6,
		})
		.map((items) => ({ model: model(...weights), items: items.map((i) => item(i.id, i.x, i.y)) }));

test("the parts sum to the change, and none is given where nothing happened", () => {
	fc.assert(
		fc.property(portfolio([1, 1]), portfolio([1, 3]), (before, after) => {
			const inputsOf = (p: RankedPortfolio, id: string) => JSON.stringify(p.items.find((i) => i.id === id)?.inputs);
			for (const { id, change, parts } of changes(before, after).items) {
				expect(sum(CAUSES.map((c) => parts[c])).equals(change)).toBe(true);
				if (inputsOf(before, id) === inputsOf(after, id)) expect(exactText(parts.ownInputs)).toBe("0");
			}
			for (const { change, parts } of changes(before, before).items) expect([change, moved(parts)]).toEqual([0, {}]);
			for (const { parts } of changes(before, { ...after, model: before.model }).items)
				expect(exactText(parts.weights)).toBe("0");
		}),
		{ numRuns: 100 },
	);
});

test("the parts are those of ranking every portfolio in between, in every order", () => {
	fc.assert(
		fc.property(portfolio([1, 1]), portfolio([1, 3]), (before, after) => {
			for (const { id, parts } of changes(before, after).items.slice(0, 1)) {
				const slow = slowParts(id, before, after);
				for (const cause of CAUSES) expect(Number(parts[cause])).toBeCloseTo(slow[cause], 9);
			}
		}),
		{ numRuns: 12 },
	);
});

test("ranks are those of the portfolio itself, in classes and with scores missing too", () => {
	const named = (id: string) => ({ id, name: id, version: 1 });
	const models: ScoringModel[] = [
		model(2, 1),
		{ kind: "ice", ...named("ice") },
		{ kind: "moscow", ...named("moscow"), within: { kind: "ice", ...named("ice") } },
	];
	const rating = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 6 });
	const inputs = fc.record({
		x: rating,
		y: rating,
		impact: rating,
		ease: rating,
		confidence: rating,
		moscow: fc.constantFrom("must", "should", "wont", null),
	});
	const dated = fc.record({
		model: fc.constantFrom(...models),
		items: fc.uniqueArray(fc.record({ id: fc.constantFrom(..."abcdef"), inputs }), { selector: (i) => i.id }),
	});
	fc.assert(
		fc.property(dated, dated, (before, after) => {
			const ranksOf = ({ model: by, items }: RankedPortfolio) => {
				const ranked = rankItems(items.map((i) => scoreItem(by, i.inputs)));
				return new Map(items.map((i, k) => [i.id, ranked[k]?.rank]));
			};
			const [was, is] = [ranksOf(before), ranksOf(after)];
			const { items, unranked } = changes(before, after);
			for (const of of items) {
				expect([of.before, of.after]).toEqual([was.get(of.id), is.get(of.id)]);
				expect(sum(CAUSES.map((c) => of.parts[c])).equals(of.change)).toBe(true);
			}
			for (const { id, missing } of unranked)
				expect(missing).toBe(was.get(id) ? "after" : is.get(id) ? "before" : "both");
		}),
		{ numRuns: 150 },
	);
});
