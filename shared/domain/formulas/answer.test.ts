import { describe, expect, test } from "vitest";
import { answerLine, NotARequest } from "./answer.ts";

const answered = (fn: string, input?: unknown) => JSON.parse(answerLine(JSON.stringify({ fn, in: input })));

describe("a line of the conformance interface", () => {
	test("is answered under its id, whatever that is, or without one", () => {
		const input = '"in":{"score":0.5}';
		expect(answerLine(`{"id":7,"fn":"band",${input}}`)).toBe('{"id":7,"out":{"band":"amber"}}');
		expect(answerLine(`{"id":null,"fn":"band",${input}}`)).toBe('{"id":null,"out":{"band":"amber"}}');
		expect(answerLine(`{"fn":"band",${input}}`)).toBe('{"out":{"band":"amber"}}');
	});

	test("without an object for its input is refused at the input as a whole", () => {
		for (const input of [undefined, null, 5, "x", [1]])
			expect(answered("band", input)).toEqual({
				error: { code: "bad-type", path: "in", message: "An object is expected here." },
			});
	});

	test("of no function is refused by its name, and what every object has is none", () => {
		for (const fn of ["none", "constructor", ""])
			expect(answered(fn, {})).toEqual({
				error: { code: "unknown-fn", path: "fn", message: `There is no function "${fn}".` },
			});
	});

	test("says what is missing, with the interval where there is one, and who is at fault in several together", () => {
		expect(answered("band", {})).toEqual({ missing: ["score"] });
		expect(answered("objective", { keyResults: [{ progress: 0.5 }, { progress: null }] })).toEqual({
			missing: ["keyResults[1].progress"],
			interval: [0.25, 0.75],
		});
		const item = { id: "a", value: 1, cost: 5, must: true };
		expect(answered("select", { items: [item], budget: 1, capacity: {} }).error).toMatchObject({
			code: "infeasible",
			path: "in.items",
			ids: ["a"],
		});
	});

	test("holds null for a number that no double can hold", () => {
		const huge = [1e308, 1e308, 1e308];
		expect(answered("npv", { rate: 0, cashflows: huge })).toEqual({ out: { npv: null } });
		expect(answered("xnpv", { rate: 0, flows: huge.map((amount) => ({ date: "2026-01-01", amount })) })).toEqual({
			out: { npv: null },
		});
		expect(answered("cd3", { costOfDelayPerWeek: 1e308, weeks: 0.5 }).out.score).toBeNull();
	});

	test("that is no request is told by its beginning", () => {
		const told = (line: string) => {
			try {
				return answerLine(line);
			} catch (error) {
				return error instanceof NotARequest && error.message;
			}
		};
		expect(told("{")).toBe("This line is not JSON: {");
		expect(told("x".repeat(99))).toBe(`This line is not JSON: ${"x".repeat(80)}`);
		for (const line of ["5", "null", "[]", "{}", '{"fn":5}'])
			expect(told(line)).toBe(`This line names no function: ${line}`);
		expect(told(JSON.stringify("y".repeat(99)))).toBe(`This line names no function: "${"y".repeat(79)}`);
	});
});
