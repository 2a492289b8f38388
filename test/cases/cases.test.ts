import { describe, expect, test } from "vitest";
import { answerLine, NotARequest } from "../../shared/domain/formulas/answer.ts";
import { FORMULAS } from "../../shared/domain/formulas/formulas.ts";
import { readCases, requestLine } from "./read-cases.ts";

const files = readCases();

describe.each(files)("$file", ({ cases }) => {
	test.each(cases)("$fn: $case", (golden) => {
		const { id, ...answer } = JSON.parse(answerLine(requestLine(golden)));
		expect(id).toBe(golden.case);
		// The words of an error may change; its code and place may not.
		if (answer.error) expect(answer.error.message.length).toBeGreaterThan(5);
		if (answer.error) delete answer.error.message;
		expect(answer).toEqual(golden.answer);
	});
});

test("every formula has cases", () => {
	expect(files.map((f) => f.file.replace(".jsonl", "")).sort()).toEqual([...Object.keys(FORMULAS), "unknown"].sort());
	expect(files.flatMap((f) => f.cases).length).toBeGreaterThanOrEqual(600);
});

test.each(["", "{", "5", "null", "{}", '{"fn":5}'])("%s is no request", (line) =>
	expect(() => answerLine(line)).toThrow(NotARequest),
);

test("answers keep their keys in one order, so that surfaces can be compared to the byte", () => {
	expect(
		answerLine('{"fn":"wsjf","in":{"jobSize":8,"riskReduction":3,"timeCriticality":5,"userBusinessValue":8},"id":"a"}'),
	).toBe('{"id":"a","out":{"score":2,"exact":"2"}}');
});
