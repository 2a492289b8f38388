import { expect, it } from "vitest";
import { countWords, figureWords, percentWords, scoreWords } from "./number-words.ts";

it("rounds a share half away from zero, as every other surface does", () => {
	expect(percentWords(0.545)).toBe("55%");
	expect(percentWords(0.125)).toBe("13%");
	expect(percentWords(0)).toBe("0%");
	expect(percentWords(1)).toBe("100%");
});

it("never says nothing of something, nor everything of less", () => {
	expect(percentWords(0.004)).toBe("under 1%");
	expect(percentWords(0.996)).toBe("over 99%");
});

it("says unknown where there is no number", () => {
	expect(percentWords(Number.NaN)).toBe("unknown");
	expect(figureWords(Number.POSITIVE_INFINITY)).toBe("unknown");
});

it("groups thousands and drops idle zeros", () => {
	expect(figureWords(12500.5)).toBe("12,500.5");
	expect(figureWords(-1234567)).toBe("-1,234,567");
	expect(figureWords(0.1 + 0.2)).toBe("0.3");
	expect(figureWords(3)).toBe("3");
});

it("writes a score to the decimal its band is told by", () => {
	expect(scoreWords(0.35)).toBe("0.4");
	expect(scoreWords(0.65)).toBe("0.7");
});

it("counts in singular and plural", () => {
	expect(countWords(1, "benefit")).toBe("1 benefit");
	expect(countWords(2400, "work item")).toBe("2,400 work items");
	expect(countWords(0, "entry", "entries")).toBe("0 entries");
});
