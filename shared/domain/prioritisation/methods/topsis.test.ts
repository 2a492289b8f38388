import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, toNumber } from "../../exact.ts";
import { topsis } from "./topsis.ts";

type Direction = "benefit" | "cost";
function closeness(rows: readonly (readonly number[])[], weights: readonly number[], directions: readonly Direction[]) {
	const answer = topsis({ rows, weights, directions });
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value.closeness;
}
const up = (n: number): Direction[] => Array.from({ length: n }, () => "benefit" as const);

/** As the textbook has it, in doubles. */
function textbook(
	rows: readonly (readonly number[])[],
	weights: readonly number[],
	directions: readonly Direction[],
): number[] {
	const total = weights.reduce((a, b) => a + b, 0);
	const norm = weights.map((_, j) => Math.hypot(...rows.map((row) => row[j] as number)));
	const v = rows.map((row) =>
		row.map((x, j) => (norm[j] ? ((x / (norm[j] as number)) * (weights[j] as number)) / total : 0)),
	);
	const end = (best: boolean) =>
		weights.map((_, j) =>
			Math[(directions[j] === "benefit") === best ? "max" : "min"](...v.map((row) => row[j] as number)),
		);
	const [ideal, worst] = [end(true), end(false)];
	const apart = (row: readonly number[], to: readonly number[]) =>
		Math.hypot(...row.map((x, j) => x - (to[j] as number)));
	return v.map((row) => apart(row, worst) / (apart(row, ideal) + apart(row, worst)));
}

describe("closeness to the ideal", () => {
	test("is the published one", () => {
		const rows = [
			[250, 16, 12],
			[200, 16, 8],
			[300, 32, 16],
			[275, 32, 8],
		];
		const found = closeness(rows, [0.25, 0.5, 0.25], ["cost", "benefit", "benefit"]);
		expect(found.map((c) => toNumber(c).toFixed(6))).toEqual(["0.230905", "0.211045", "0.788955", "0.627160"]);
	});

	test("turns an order when an unrelated idea goes: a cross-check, never the only rank", () => {
		const [a, b, c, d] = [
			[5, 2, 7],
			[4, 7, 3],
			[1, 6, 6],
			[9, 5, 2],
		] as const;
		const weights = [0.5, 0.3, 0.2];
		const four = closeness([a, b, c, d], weights, up(3)).map((x) => toNumber(x).toFixed(3));
		const three = closeness([a, b, c], weights, up(3)).map((x) => toNumber(x).toFixed(3));
		expect([four.slice(0, 2), three.slice(0, 2)]).toEqual([
			["0.475", "0.450"],
			["0.668", "0.713"],
		]);
		expect(topsis({ rows: [[1]], weights: [1], directions: ["cost"] })).toMatchObject({
			value: { use: "cross-check" },
		});
	});

	test("is 1 for the best of everything, 0 for the worst, and one half where all are equal", () => {
		expect(
			closeness(
				[
					[1, 2],
					[3, 2],
				],
				[1, 1],
				up(2),
			).map(exactText),
		).toEqual(["0", "1"]);
		expect(
			closeness(
				[
					[1, 2],
					[3, 2],
				],
				[1, 1],
				["cost", "benefit"],
			).map(exactText),
		).toEqual(["1", "0"]);
		expect(
			closeness(
				[
					[3, 2],
					[3, 2],
				],
				[1, 1],
				up(2),
			).map(exactText),
		).toEqual(["1/2", "1/2"]);
		expect(closeness([[0], [0]], [1], up(1)).map(exactText)).toEqual(["1/2", "1/2"]);
	});

	test("does not see a column of zeros, nor one that weighs nothing", () => {
		const plain = closeness(
			[
				[1, 5],
				[3, 4],
				[2, 9],
			],
			[1, 2],
			up(2),
		);
		expect(
			closeness(
				[
					[1, 0, 5],
					[3, 0, 4],
					[2, 0, 9],
				],
				[1, 7, 2],
				up(3),
			),
		).toEqual(plain);
		expect(
			closeness(
				[
					[1, 4, 5],
					[3, 8, 4],
					[2, 6, 9],
				],
				[1, 0, 2],
				up(3),
			),
		).toEqual(plain);
	});

	test("ties exactly where two alternatives mirror each other", () => {
		const [a, b] = closeness(
			[
				[0.1, 0.7],
				[0.7, 0.1],
				[0.3, 0.3],
			],
			[1, 1],
			up(2),
		);
		expect(a && b && a.equals(b)).toBe(true);
	});

	test("agrees with the textbook, and does not depend on the scale of weights or of a column", () => {
		const value = fc.integer({ min: 1, max: 1000 });
		fc.assert(
			fc.property(
				fc.array(fc.tuple(value, value, value), { minLength: 2, maxLength: 6 }),
				fc.tuple(value, value, value),
				fc.array(fc.constantFrom<Direction>("benefit", "cost"), { minLength: 3, maxLength: 3 }),
				(rows, weights, directions) => {
					const found = closeness(rows, weights, directions).map(toNumber);
					const expected = textbook(rows, weights, directions);
					found.forEach((x, i) => {
						if (Number.isNaN(expected[i])) expect(x).toBe(0.5);
						else expect(x).toBeCloseTo(expected[i] as number, 9);
					});
					const scaled = rows.map(([x, y, z]) => [x * 7, y, z]);
					const third = weights.map((w) => w / 4);
					expect(closeness(scaled, third, directions).map(toNumber)).toEqual(found);
				},
			),
			{ numRuns: 60 },
		);
	});

	test.each([
		["no rows", { rows: [], weights: [1], directions: ["cost"] }, "empty", "rows"],
		["an empty row", { rows: [[]], weights: [1], directions: ["cost"] }, "empty", "rows[0]"],
		["no weights", { rows: [[1]], weights: [], directions: ["cost"] }, "empty", "weights"],
		["no directions", { rows: [[1]], weights: [1], directions: [] }, "empty", "directions"],
		["a short row", { rows: [[1, 2], [1]], weights: [1, 1], directions: ["cost", "cost"] }, "shape", "rows[1]"],
		["a weight too many", { rows: [[1]], weights: [1, 1], directions: ["cost"] }, "shape", "weights"],
		["a direction too many", { rows: [[1]], weights: [1], directions: ["cost", "cost"] }, "shape", "directions"],
		["weights of nothing", { rows: [[1]], weights: [0], directions: ["cost"] }, "empty", "weights"],
		["a weight below 0", { rows: [[1]], weights: [-1], directions: ["cost"] }, "out-of-range", "weights[0]"],
		["another word", { rows: [[1]], weights: [1], directions: ["up"] }, "unknown-word", "directions[0]"],
		["no list of directions", { rows: [[1]], weights: [1], directions: "cost" }, "bad-type", "directions"],
	])("%s: refused with its place", (_, input, code, path) => {
		const answer = topsis(input);
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});

	test("names what is missing, and a weight of 0 beside one that is missing is not nothing", () => {
		expect(topsis({})).toEqual({ kind: "missing", missing: ["rows", "weights", "directions"] });
		expect(topsis({ rows: [null, [1, 2]], weights: [1, 1], directions: ["cost", "cost"] })).toEqual({
			kind: "missing",
			missing: ["rows[0]"],
		});
		expect(topsis({ rows: [null], weights: [1], directions: ["cost"] })).toEqual({
			kind: "missing",
			missing: ["rows[0]"],
		});
		expect(topsis({ weights: [1], directions: ["cost"] })).toEqual({ kind: "missing", missing: ["rows"] });
		expect(topsis({ rows: [[1, 2]], weights: [0, null], directions: ["cost", "cost"] })).toEqual({
			kind: "missing",
			missing: ["weights[1]"],
		});
	});
});
