import { expect, it } from "vitest";
import { answerLine } from "../../shared/domain/formulas/answer.ts";
import { FORMULAS } from "../../shared/domain/formulas/formulas.ts";
import { answerText, PUBLISHED_CASES, requestLine } from "./published-cases.ts";

it.each(PUBLISHED_CASES.map((c, i) => [`${i + 1} ${c.fn}`, c, i] as const))(
	"answers case %s to the letter",
	(_, c, i) => {
		expect(answerLine(requestLine(c, i))).toBe(answerText(c, i));
	},
);

it("has a case of every formula that is shipped", () => {
	const covered = new Set(PUBLISHED_CASES.map((c) => c.fn));
	expect(Object.keys(FORMULAS).filter((fn) => !covered.has(fn))).toEqual([]);
});
