import { describe, expect, test } from "vitest";
import { exactText, toNumber } from "../../exact.ts";
import { ahp } from "./ahp.ts";
import { groupJudgement } from "./group-judgement.ts";

const pair = (x: number) => [
	[1, x],
	[1 / x, 1],
];
const three = (a: number, b: number, c: number) => [
	[1, a, b],
	[1 / a, 1, c],
	[1 / b, 1 / c, 1],
];
const people = (...matrices: unknown[]) => ({ people: matrices.map((matrix, i) => ({ id: `p${i}`, matrix })) });

function group(...matrices: unknown[]) {
	const answer = groupJudgement(people(...matrices));
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}

describe("several people's judgements", () => {
	test("become one by the geometric mean, cell by cell, with the spread beside it", () => {
		const { matrix, spread, people } = group(pair(2), pair(8));
		expect(matrix.map((row) => row.map(exactText))).toEqual([
			["1", "4"],
			["1/4", "1"],
		]);
		expect(spread.map((s) => [s.pair, exactText(s.least), exactText(s.most), exactText(s.ratio)])).toEqual([
			[[0, 1], "2", "8", "4"],
		]);
		expect(people.map((p) => [p.id, p.result.weights?.map(toNumber)])).toEqual([
			["p0", [2 / 3, 1 / 3]],
			["p1", [8 / 9, 1 / 9]],
		]);
	});

	test("have an irrational mean to more digits than a double holds", () => {
		const { matrix } = group(pair(1), pair(2), pair(5));
		expect(matrix[0]?.map(toNumber)).toEqual([1, Math.cbrt(10)]);
	});

	test("show where people are widest apart first, and count both directions of a disagreement", () => {
		const { spread } = group(three(2, 4, 2), three(2, 5, 0.5), three(2, 4, 1));
		expect(spread.map((s) => [s.pair, exactText(s.ratio)])).toEqual([
			[[1, 2], "4"],
			[[0, 2], "5/4"],
			[[0, 1], "1"],
		]);
	});

	test("of one person are that person's own", () => {
		const own = ahp({ matrix: three(3, 5, 3) });
		expect(own.kind === "value" && own.value).toEqual(group(three(3, 5, 3)).result);
	});

	test("can agree on what none of them could defend alone, and that is shown", () => {
		const { result, people } = group(three(2, 1, 9), three(2, 9, 0.5));
		expect(people.map((p) => p.result.accepted)).toEqual([false, false]);
		expect(result.accepted).toBe(true);
	});

	test.each([
		["nobody", { people: [] }, "empty", "people"],
		[
			"an id twice",
			{
				people: [
					{ id: "a", matrix: pair(2) },
					{ id: "a", matrix: pair(2) },
				],
			},
			"duplicate-id",
			"people[1].id",
		],
		["a matrix of another size", people(pair(2), pair(3), three(1, 1, 1)), "shape", "people[2].matrix"],
		[
			"what ahp refuses",
			people(pair(2), [
				[1, 2],
				[2, 1],
			]),
			"not-reciprocal",
			"people[1].matrix[0][1]",
		],
		["people that are no list", { people: 5 }, "bad-type", "people"],
	])("%s is refused with its place", (_, input, code, path) => {
		const answer = groupJudgement(input);
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});

	test("what is missing is named", () => {
		expect(groupJudgement({})).toEqual({ kind: "missing", missing: ["people"] });
		const input = {
			people: [
				{
					matrix: [
						[1, null],
						[1, 1],
					],
				},
				{ id: "b" },
			],
		};
		expect(groupJudgement(input)).toEqual({
			kind: "missing",
			missing: ["people[0].id", "people[0].matrix[0][1]", "people[1].matrix"],
		});
	});
});
