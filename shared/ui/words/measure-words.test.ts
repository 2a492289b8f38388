import { expect, test } from "vitest";
import { measuresWords, measureWords } from "./measure-words.ts";

test("writes a figure with its unit as people do", () => {
	expect(measureWords(1480, "£")).toBe("£1,480");
	expect(measureWords(27, "%")).toBe("27%");
	expect(measureWords(14, "days")).toBe("14 days");
	expect(measureWords(3.456, " hours ")).toBe("3.46 hours");
	expect(measureWords(7)).toBe("7");
});
test("puts a minus sign first, and keeps a zero", () => {
	expect(measureWords(-250, "£")).toBe("−£250");
	expect(measureWords(-2, "points")).toBe("−2 points");
	expect(measureWords(0, "%")).toBe("0%");
});
test("writes a unit in words once for several figures", () => {
	expect(measuresWords([24, 11, 6], "complaints")).toEqual(["24", "11", "6 complaints"]);
	expect(measuresWords([48, 68], "%")).toEqual(["48%", "68%"]);
	expect(measuresWords([1480, 1276], "£")).toEqual(["£1,480", "£1,276"]);
	expect(measuresWords([1, 2])).toEqual(["1", "2"]);
});
