import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactText, toNumber } from "../../exact.ts";
import { agreement } from "./agreement.ts";
import { type VoteSpread, voteSpread } from "./vote-spread.ts";

const PEOPLE = ["Ana", "Ben", "Cy", "Dee", "Eva", "Fay"];
const votesOf = (values: readonly (number | null)[]) => values.map((value, i) => ({ by: PEOPLE[i] ?? `P${i}`, value }));
function spread(values: readonly (number | null)[], steps?: readonly number[]): VoteSpread {
	const found = voteSpread({ votes: votesOf(values), ...(steps ? { steps } : {}) });
	if (found.kind !== "value") throw new Error(JSON.stringify(found));
	return found.value;
}
const FIBONACCI = [1, 2, 3, 5, 8, 13, 20];

describe("voteSpread", () => {
	test("shows median, mean, ends, quartiles and who stands farthest apart", () => {
		const { votes, absent, median, mean, low, high, spread: apart } = spread([3, 5, 13, 3], FIBONACCI);
		expect([votes, absent]).toEqual([4, []]);
		expect([median, mean, low, high].map(exactText)).toEqual(["4", "6", "3", "13"]);
		expect(apart && [apart.lowerQuartile, apart.upperQuartile, apart.interquartileRange].map(exactText)).toEqual([
			"3",
			"7",
			"4",
		]);
		expect([apart?.lowest, apart?.highest]).toEqual([["Ana", "Dee"], ["Cy"]]);
	});

	test("takes quartiles as Excel's QUARTILE.INC does", () => {
		const quartiles = (values: number[]) => {
			const apart = spread(values).spread;
			return apart && [apart.lowerQuartile, apart.upperQuartile].map(toNumber);
		};
		expect(quartiles([7, 1, 5, 3])).toEqual([2.5, 5.5]);
		expect(quartiles([1, 2, 4, 7, 8])).toEqual([2, 7]);
		expect(quartiles([1, 2])).toEqual([1.25, 1.75]);
		expect(quartiles([1, 2, 4])).toEqual([1.5, 3]);
		expect(quartiles([1, 2, 4, 7, 8, 9])).toEqual([2.5, 7.75]);
	});

	test("claims no spread of one vote, and does not take an absent one for 0", () => {
		const one = spread([null, 8, null]);
		expect(one).not.toHaveProperty("spread");
		expect([one.votes, one.absent]).toEqual([1, ["Ana", "Cy"]]);
		expect([one.median, one.mean, one.low, one.high].map(exactText)).toEqual(["8", "8", "8", "8"]);
		expect(voteSpread({ votes: votesOf([null, null]) })).toEqual({ kind: "missing", missing: ["votes"] });
		expect(voteSpread({ votes: [] })).toEqual({ kind: "missing", missing: ["votes"] });
		expect(voteSpread({})).toEqual({ kind: "missing", missing: ["votes"] });
	});

	test("names nobody as apart where all agree", () => {
		const { spread: apart } = spread([5, 5], FIBONACCI);
		expect(apart).toMatchObject({ lowest: [], highest: [] });
		expect(apart?.agreement && exactText(apart.agreement)).toBe("1");
	});

	test("claims no agreement without steps, or where somebody chose beside them", () => {
		expect(spread([3, 5]).spread).not.toHaveProperty("agreement");
		expect(spread([3, 4], FIBONACCI).spread).not.toHaveProperty("agreement");
		expect(spread([1, 3], [1, 2, 3]).spread?.agreement?.toString()).toBe("-1");
		expect(spread([1, 20], FIBONACCI).spread?.agreement?.toString()).toBe("-1");
	});

	test.each([
		[{ votes: 3 }, "bad-type", "votes"],
		[{ votes: [3] }, "bad-type", "votes[0]"],
		[{ votes: [{ by: "Ana", value: "3" }] }, "bad-type", "votes[0].value"],
		[
			{
				votes: [
					{ by: "Ana", value: 3 },
					{ by: "Ana", value: 5 },
				],
			},
			"duplicate-id",
			"votes[1].by",
		],
		[{ votes: [], steps: [1, 2] }, "shape", "steps"],
		[{ votes: [], steps: [1, 2, 2] }, "shape", "steps"],
		[{ votes: [], steps: [3, 2, 1] }, "shape", "steps"],
		[{ votes: [], steps: [1, "2", 3] }, "bad-type", "steps[1]"],
	])("refuses %j", (input, code, path) => {
		const answer = voteSpread(input);
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" ? answer.message.length : 0).toBeGreaterThan(10);
	});

	test("misses a voter's name", () => {
		expect(voteSpread({ votes: [{ value: 3 }] })).toEqual({ kind: "missing", missing: ["votes[0].by"] });
		expect(voteSpread({ votes: [{ value: 3 }, { value: 4 }, null] })).toEqual({
			kind: "missing",
			missing: ["votes[0].by", "votes[1].by", "votes[2]"],
		});
	});

	test("has half the votes on either side of the median, whatever the votes", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 12 }), (values) => {
				const { median, low, high, mean } = spread(values);
				const m = toNumber(median);
				expect(values.filter((v) => v <= m).length * 2).toBeGreaterThanOrEqual(values.length);
				expect(values.filter((v) => v >= m).length * 2).toBeGreaterThanOrEqual(values.length);
				expect([toNumber(low), toNumber(high)]).toEqual([Math.min(...values), Math.max(...values)]);
				expect(mean.mul(values.length).equals(values.reduce((a, b) => a + b, 0))).toBe(true);
			}),
		);
	});
});

describe("agreement", () => {
	test.each([
		// The example of the R package agrmt, which prints 0.6113333.
		[[30, 40, 210, 130, 530, 50, 10], "917/1500"],
		[[0, 9, 0, 0], "1"],
		[[2, 2, 2, 2, 2], "0"],
		[[5, 0, 0, 0, 5], "-1"],
		[[1, 1, 0], "1/2"],
		[[1, 0, 1], "-1"],
		[[0, 1, 1, 0], "2/3"],
	])("of %j is %s", (counts, expected) => {
		const found = agreement(counts);
		expect(found && exactText(found)).toBe(expected);
	});

	test("needs three steps and a vote", () => {
		expect(agreement([3, 4])).toBeUndefined();
		expect(agreement([0, 0, 0])).toBeUndefined();
	});

	test("lies between −1 and 1, and does not ask how many voted or which end is called low", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 8 }), (counts) => {
				const found = agreement(counts);
				if (!found) return;
				expect(Math.abs(toNumber(found))).toBeLessThanOrEqual(1);
				expect(agreement(counts.map((c) => c * 3))?.equals(found)).toBe(true);
				expect(agreement([...counts].reverse())?.equals(found)).toBe(true);
			}),
		);
	});
});
