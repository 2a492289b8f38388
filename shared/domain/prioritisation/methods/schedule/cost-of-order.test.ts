import { describe, expect, test } from "vitest";
import { exactText } from "../../../exact.ts";
import { costOfOrder } from "./cost-of-order.ts";

const jobs = [
	{ id: "A", costOfDelayPerWeek: 10, weeks: 2 },
	{ id: "B", costOfDelayPerWeek: 30, weeks: 4 },
];
const cost = (order: readonly string[], more: object = {}) => {
	const answer = costOfOrder({ jobs, order, ...more });
	return answer.kind === "value"
		? [exactText(answer.value.delayCost), answer.value.earned && exactText(answer.value.earned)]
		: answer;
};

describe("what an order costs", () => {
	test("gives the published vector: 10 a week, A +10 in 2 weeks, B +30 in 4, over 6 weeks", () => {
		const horizon = { horizonWeeks: 6, basePerWeek: 10 };
		expect(cost(["A", "B"], horizon)).toEqual(["200", "100"]);
		expect(cost(["B", "A"], horizon)).toEqual(["180", "120"]);
	});

	test("is Σ cost × finish without a horizon, and nothing is earned that was not asked for", () => {
		expect(cost(["A", "B"])).toEqual(["200", null]);
		expect(cost(["A", "B"], { horizonWeeks: null })).toEqual(["200", null]);
	});

	test("earns nothing from a job that finishes at the horizon or after it", () => {
		expect(cost(["A", "B"], { horizonWeeks: 4 })).toEqual(["200", "20"]);
		expect(cost(["A", "B"], { horizonWeeks: 2, basePerWeek: 1 })).toEqual(["200", "2"]);
		expect(cost(["A", "B"], { horizonWeeks: 0 })).toEqual(["200", "0"]);
		expect(cost(["A", "B"], { horizonWeeks: 7 })).toEqual(["200", "80"]);
	});

	test.each([
		["a job that is not there", ["A", "Z"], "unknown-id", "order[1]", undefined],
		["a job twice", ["A", "A"], "duplicate-id", "order[1]", undefined],
		["a job left out", ["A"], "shape", "order", undefined],
	])("refuses %s", (_, order, code, path) => {
		const answer = costOfOrder({ jobs, order });
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});

	test("refuses an order that breaks a prerequisite, with the two jobs", () => {
		const bound = [jobs[0], { ...jobs[1], requires: ["A"] }];
		expect(costOfOrder({ jobs: bound, order: ["B", "A"] })).toMatchObject({
			kind: "fault",
			code: "infeasible",
			path: "order[0]",
			ids: ["B", "A"],
		});
		const refused = costOfOrder({ jobs: bound, order: ["B", "A"] });
		expect(refused.kind === "fault" && refused.message).toMatch(/"B".*"A"/);
		expect(costOfOrder({ jobs: bound, order: ["A", "B"] })).toMatchObject({ kind: "value" });
	});

	test("refuses figures that cannot be right, and names all that is missing", () => {
		expect(cost(["A", "B"], { horizonWeeks: -1 })).toMatchObject({ code: "out-of-range", path: "horizonWeeks" });
		expect(cost(["A", "B"], { basePerWeek: "10" })).toMatchObject({ code: "bad-type", path: "basePerWeek" });
		expect(costOfOrder({ jobs })).toEqual({ kind: "missing", missing: ["order"] });
		expect(costOfOrder({ order: ["A"] })).toEqual({ kind: "missing", missing: ["jobs"] });
		expect(costOfOrder({ jobs: [{ id: "A", weeks: 1 }], order: [null] })).toEqual({
			kind: "missing",
			missing: ["jobs[0].costOfDelayPerWeek", "order[0]"],
		});
		expect(costOfOrder({ jobs: [{ id: "A", weeks: 1 }], order: ["A"] })).toEqual({
			kind: "missing",
			missing: ["jobs[0].costOfDelayPerWeek"],
		});
		expect(costOfOrder({ jobs: [{ id: "A", weeks: 1 }], order: [5] })).toMatchObject({ path: "order[0]" });
		expect(costOfOrder({ jobs: [{ id: "A", weeks: 0 }], order: [5] })).toMatchObject({ path: "jobs[0].weeks" });
	});
});
