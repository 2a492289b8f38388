import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText } from "../../exact.ts";
import { MOSCOW_CLASSES, type MoscowClass, moscow } from "./moscow.ts";
import { type MoscowItem, orderByMoscow } from "./order-by-moscow.ts";

const effort = (must: number, should: number, could: number) => ({
	items: [
		{ id: "a", class: "must", effort: must },
		{ id: "b", class: "should", effort: should },
		{ id: "c", class: "could", effort: could },
	],
});
const of = (text: string | number): Exact => exact(text) as Exact;

function balance(must: number, should: number, could: number) {
	const answer = moscow(effort(must, should, could));
	if (answer.kind !== "value") throw new Error(answer.kind);
	return answer.value;
}

describe("the MoSCoW guard", () => {
	test("is what its example says", () => {
		const answer = moscow({
			items: [
				{ id: "a", class: "must", effort: 6 },
				{ id: "b", class: "could", effort: 4 },
			],
		});
		expect(answer).toMatchObject({
			kind: "value",
			value: { guard: "ok", mustShare: of("3/5"), couldShare: of("2/5") },
		});
	});

	test("trips above 60 % and not at it, with the share found and the guide as reason", () => {
		expect(balance(6, 2, 2)).toMatchObject({ guard: "ok", reasons: [] });
		expect(balance(61, 19, 20)).toMatchObject({
			guard: "too-many-musts",
			reasons: [{ code: "too-many-musts", values: { share: "61/100", guide: "3/5" } }],
		});
	});

	test("advises on a Could pool below a fifth, which is no matter of the guard", () => {
		expect(balance(60, 21, 19)).toMatchObject({
			guard: "ok",
			reasons: [{ code: "small-could-pool", values: { share: "19/100", guide: "1/5" } }],
		});
		expect(balance(70, 20, 10).reasons.map((r) => r.code)).toEqual(["too-many-musts", "small-could-pool"]);
		expect(balance(10, 10, 80).reasons).toEqual([]);
	});

	test("has shares that sum to exactly 1, and what will not be done changes none", () => {
		const item = fc.record({
			class: fc.constantFrom(...MOSCOW_CLASSES),
			effort: fc.integer({ min: 0, max: 300 }).map((x) => x / 10),
		});
		fc.assert(
			fc.property(fc.array(item, { minLength: 1, maxLength: 12 }), (rows) => {
				const items = rows.map((row, i) => ({ id: `i${i}`, ...row }));
				const answer = moscow({ items });
				const counted = items.filter((i) => i.class !== "wont");
				if (!counted.some((i) => i.effort > 0)) {
					expect(answer).toMatchObject({ kind: "fault", code: "empty", path: "items" });
					return;
				}
				if (answer.kind !== "value") throw new Error(answer.kind);
				const { mustShare, shouldShare, couldShare } = answer.value;
				expect(exactText(mustShare.add(shouldShare).add(couldShare))).toBe("1");
				expect(moscow({ items: counted })).toEqual(answer);
			}),
		);
	});

	test.each([
		["no list", {}, { kind: "missing", missing: ["items"] }],
		[
			"an effort left out where it counts",
			{
				items: [
					{ id: "a", class: "must" },
					{ id: "b", class: "wont" },
					{ id: "c", class: "could", effort: null },
				],
			},
			{ kind: "missing", missing: ["items[0].effort", "items[2].effort"] },
		],
		[
			"no class and no id",
			{ items: [{ effort: 1 }, { effort: 1 }] },
			{ kind: "missing", missing: ["items[0].id", "items[0].class", "items[1].id", "items[1].class"] },
		],
		["no item", { items: [] }, { kind: "fault", code: "empty", path: "items", message: "There is no item." }],
		["no effort at all", effort(0, 0, 0), { kind: "fault", code: "empty", path: "items" }],
		[
			"an id twice",
			{ items: [...effort(1, 1, 1).items, { id: "a", class: "wont" }] },
			{ code: "duplicate-id", path: "items[3].id" },
		],
		["an effort below 0", effort(1, -1, 1), { code: "out-of-range", path: "items[1].effort" }],
		[
			"an effort below 0 of what will not be done",
			{ items: [{ id: "a", class: "wont", effort: -1 }] },
			{ code: "out-of-range", path: "items[0].effort" },
		],
	])("%s is answered for what it is", (_, input, answer) => {
		const found = moscow(input);
		expect(found).toMatchObject(answer);
		if (found.kind === "fault") expect(found.message.length).toBeGreaterThan(5);
	});
});

describe("ordering by class", () => {
	const item = (id: string, kind: MoscowClass, score: number | null): MoscowItem => ({
		id,
		class: kind,
		score: score === null ? null : of(score),
	});
	const told = (items: readonly MoscowItem[]) => orderByMoscow(items).map((p) => `${p.id} ${p.class} ${p.rank}`);

	test("puts the class before any score, and within it the higher score first", () => {
		expect(told([item("a", "could", 9), item("b", "must", 1), item("c", "must", 5), item("d", "should", 7)])).toEqual([
			"c must 1",
			"b must 2",
			"d should 3",
			"a could 4",
		]);
	});

	test("shares the rank of a tie, and counts those without a score for the classes below", () => {
		const items = [
			item("w", "wont", 99),
			item("x", "must", null),
			item("a", "must", 2),
			item("b", "must", 2),
			item("c", "should", 3),
		];
		expect(told(items)).toEqual(["a must 1", "b must 1", "x must null", "c should 4", "w wont 5"]);
	});

	test("keeps the order of those without a score, and of nothing is nothing", () => {
		expect(told([item("b", "could", null), item("a", "could", null)])).toEqual(["b could null", "a could null"]);
		expect(told([])).toEqual([]);
	});
});
