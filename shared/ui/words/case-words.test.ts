import { expect, it } from "vitest";
import { appraiseInitiative } from "../../domain/appraisal/appraise-initiative.ts";
import { npvSpread } from "../../domain/appraisal/npv-spread.ts";
import {
	casePlaceWords,
	caseSentence,
	chanceWords,
	leanWords,
	moneyWords,
	oneRateWords,
	periodWords,
	rateLabel,
	ratesWords,
	spreadWords,
} from "./case-words.ts";

it("writes money with its sign, whole from a thousand on", () => {
	expect(moneyWords(-22147.3, "GBP")).toBe("-£22,147");
	expect(moneyWords(115.5659)).toBe("115.57");
	expect(moneyWords(-0.001, "EUR")).toBe("€0");
	expect(moneyWords(999.999, "USD")).toBe("$1,000");
	expect(moneyWords(1000.4, "USD")).toBe("$1,000");
	expect(moneyWords(-5, "CHF")).toBe("-5 CHF");
	expect(moneyWords(5, "constructor")).toBe("5 constructor");
	expect(moneyWords(Number.POSITIVE_INFINITY, "GBP")).toBe("unknown");
});

it("answers in one sentence", () => {
	const sentence = (worth: number, not: number, open: number) => caseSentence({ worth, not, open });
	expect(sentence(3, 2, 1)).toBe(
		"3 of 6 business cases are worth more than they cost in today's money, 2 are not; of 1 it cannot be said yet.",
	);
	expect(sentence(1, 1, 0)).toBe("1 of 2 business cases is worth more than it costs in today's money, 1 is not.");
	expect(sentence(1, 0, 0)).toBe("1 of 1 business case is worth more than it costs in today's money.");
	expect(sentence(0, 2, 0)).toBe("None of 2 business cases is worth more than it costs in today's money.");
	expect(sentence(0, 2, 1)).toBe(
		"None of 3 business cases is worth more than it costs in today's money; of 1 it cannot be said yet.",
	);
	expect(sentence(0, 0, 2)).toBe(
		"Of no business case can it be said yet what it is worth: something is missing in each.",
	);
});

it("lists all rates", () => {
	expect(ratesWords([])).toBe("none");
	expect(ratesWords([0.1532])).toBe("15.32%");
	expect(ratesWords([0.1, 0.4])).toBe("10% and 40%");
	expect(ratesWords([0, 0.1, 0.4])).toBe("0%, 10% and 40%");
});

it("says why there is one rate, and leaves the other cases to the caveats", () => {
	const of = (cashflows: readonly number[]) => {
		const answer = appraiseInitiative({ rate: 0, cashflows });
		return answer.kind === "value" ? oneRateWords(answer.value) : "?";
	};
	expect(of([-100, 121])).toMatch(/^Money goes out first/);
	expect(of([1000, 0, -1210])).toMatch(/^The flows change sign once/);
	expect(of([-100, 200, -0.001])).toMatch(/^The flows change sign more than once/);
	expect(of([-1000, 2500, -1540])).toBeUndefined();
	expect(of([100, 200])).toBeUndefined();
});

it("says how long, and at which rate", () => {
	expect(periodWords(3.154, "by-day")).toBe("3.15 years");
	expect(periodWords(1, "by-day")).toBe("1 year");
	expect(periodWords(2.6, "by-period")).toBe("2.6 periods");
	expect(periodWords(1, "by-period")).toBe("1 period");
	expect(periodWords(null, "by-day")).toBe("never");
	expect([rateLabel(0.035, false), rateLabel(0.1, true)]).toEqual(["3.5% per period", "10% per year"]);
});

it("gives a chance with its sampling error, and none where there is none", () => {
	expect(chanceWords(0.312, 0.0046)).toBe("31% ± 0.9 points");
	expect(chanceWords(0.42, 0.0051)).toBe("42% ± 1 point");
	expect(chanceWords(1, 0)).toBe("100%");
	expect(chanceWords(0.0001, 0.0001)).toBe("under 1%");
});

it("puts the draws into words", () => {
	const flows = [
		{ amount: -100, low: -120, high: -90 },
		{ amount: 110, low: 90, high: 140 },
	];
	const answer = npvSpread({ rate: 0.05, flows, draws: 1000, seed: 1 });
	const words = answer.kind === "value" ? spreadWords(answer.value, "GBP") : "?";
	expect(words).toMatch(
		/^In 80 of 100 draws the value lies between -£[\d.]+ and £[\d.]+, on average £[\d.]+ ± £[\d.]+\. Below 0 in \d+% ± [\d.]+ points of them\.$/,
	);
	const one = npvSpread({ rate: 0.05, flows, draws: 1, seed: 1 });
	expect(one.kind === "value" && spreadWords(one.value)).not.toMatch(/average -?[\d.]+ ±|NaN|null/);
});

it("says which way the draws lean, where they tell", () => {
	expect(leanWords({ mean: 31294, meanError: 1781 }, 220199)).toMatch(
		/^The average lies below .* worse than better\.$/,
	);
	expect(leanWords({ mean: 10, meanError: 1 }, 8)).toMatch(/^The average lies above .* better than worse\.$/);
	expect(leanWords({ mean: 10, meanError: 1 }, 8.05)).toBeUndefined();
	expect(leanWords({ mean: 10, meanError: 1 }, 11.95)).toBeUndefined();
	expect(leanWords({ mean: 10, meanError: null }, 80)).toBeUndefined();
});

it("names places of a case", () => {
	expect(casePlaceWords("flows[2].low")).toBe("Flow 3, least amount");
	expect(casePlaceWords("flows[0].high")).toBe("Flow 1, most amount");
	expect(casePlaceWords("flows[0].amount")).toBe("Flow 1, amount");
	expect(casePlaceWords("flows[0].date")).toBe("Flow 1, date");
	expect(casePlaceWords("flows[4]")).toBe("Flow 5");
	expect(casePlaceWords("flows[4].toString")).toBe("Flow 5");
	expect(casePlaceWords("flows")).toBe("Cash flows");
	expect(casePlaceWords("rate")).toBe("Rate");
	expect(casePlaceWords("financeRate")).toBe("Finance rate");
	expect(casePlaceWords("reinvestRate")).toBe("Reinvestment rate");
	expect(casePlaceWords("toString")).toBe("toString");
});
