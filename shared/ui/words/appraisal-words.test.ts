import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { excelNpvDifference } from "../../domain/appraisal/excel-npv-difference.ts";
import { askedWords, caveatWords, excelNpvWords } from "./appraisal-words.ts";

const source = readFileSync(new URL("../../domain/appraisal/initiative-appraisal.ts", import.meta.url), "utf8");
const union = source.split("type AppraisalCaveat =")[1]?.split(";\n\n")[0] ?? "";
const codes = [...union.matchAll(/\| "([a-z-]+)"/g)].map((m) => m[1] ?? "");

it("has words for every caveat, and shows no code", () => {
	expect(codes.length).toBe(10);
	for (const code of codes) {
		expect(caveatWords({ code }), code).toMatch(/^\S.*\.$/);
		expect(caveatWords({ code })).not.toMatch(/undefined|NaN|null/);
		expect(caveatWords({ code })).not.toContain(code);
	}
	expect(caveatWords({ code: "constructor" })).toBeUndefined();
});

it("says what Excel's NPV() gives and why, wherever it differs", () => {
	const words = (input: object) => {
		const beside = excelNpvDifference(input);
		return beside.kind === "value" ? excelNpvWords(beside.value) : "?";
	};
	expect(words({ rate: 0.1, cashflows: [-1000, 400, 400, 400] })).toBe(
		"Excel's NPV() of the whole list gives -4.78, not -5.26: it discounts the first value by one period, as if it came a period from now. In Excel, write the first value + NPV(rate, the rest).",
	);
	expect(words({ rate: 0, cashflows: [5] })).toBeUndefined();
	expect(caveatWords({ code: "excel-npv-differs", values: { npv: -5.2592, excel: -4.7811 } })).toBe(
		words({ rate: 0.1, cashflows: [-1000, 400, 400, 400] }),
	);
});

it("puts the figures into the sentence", () => {
	expect(caveatWords({ code: "several-rates", values: { count: 2, lowest: 0.1, highest: 0.4, mirr: 0.107 } })).toBe(
		"2 rates make these flows worth nothing, from 10% to 40%: none of them alone says what is earned. The modified rate is 10.7%.",
	);
	expect(caveatWords({ code: "no-rate", values: { mirr: -0.0525 } })).toBe(
		"No rate makes these flows worth nothing. The modified rate is -5.25%.",
	);
	expect(caveatWords({ code: "no-rate", values: { mirr: null } })).toBe("No rate makes these flows worth nothing.");
	expect(caveatWords({ code: "dates-out-of-order", values: { date: "2026-03-01" } })).toBe(
		"The flow of 1 Mar 2026 stands after a later one; they were taken in the order of their days.",
	);
	expect(caveatWords({ code: "rate-not-for-ranking", values: { signChanges: 2 } })).toContain("change sign 2 times");
	expect(caveatWords({ code: "rate-not-for-ranking", values: { signChanges: 1 } })).toContain("Money comes in before");
	expect(caveatWords({ code: "never-pays-back-discounted", values: { payback: 2.6 } })).toContain("after 2.6,");
});

it("asks for what is missing in words", () => {
	expect(askedWords("cashflows[1]")).toBe("Enter the cash flow of period 1 (period 0 is now).");
	expect(askedWords("cashflows[0].high")).toBe("Enter the high of period 0 (period 0 is now).");
	expect(askedWords("flows[0].amount")).toBe("Enter the amount of flow 1.");
	expect(askedWords("flows[2].date")).toBe("Enter the date of flow 3.");
	expect(askedWords("flows[2]")).toBe("Enter the figures of flow 3.");
	expect(askedWords("rate")).toBe("Enter the discount rate.");
	expect(askedWords("flows")).toBe("Enter the dated cash flows.");
	expect(askedWords("draws")).toBe("Enter draws.");
});
