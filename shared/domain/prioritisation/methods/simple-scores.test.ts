import { describe, expect, test } from "vitest";
import { exact, exactText } from "../../exact.ts";
import type { Answer } from "../../outcome.ts";
import { rice } from "../rice.ts";
import type { Score } from "../score.ts";
import { cd3 } from "./cd3.ts";
import { ice } from "./ice.ts";

const told = (answer: Answer<Score>): string | Answer<Score> =>
	answer.kind === "value" ? exactText(answer.value.score) : answer;

describe("ICE and CD3", () => {
	test("are what their examples say", () => {
		expect(told(ice({ impact: 8, confidence: 5, ease: 3 }))).toBe("120");
		expect(told(cd3({ costOfDelayPerWeek: 30, weeks: 4 }))).toBe("15/2");
	});

	test("ICE takes the whole of its scale and nothing beyond it", () => {
		expect(told(ice({ impact: 1, confidence: 10, ease: 1 }))).toBe("10");
		expect(ice({ impact: 0.9, confidence: 5, ease: 3 })).toMatchObject({ code: "out-of-range", path: "impact" });
		expect(ice({ impact: 5, confidence: 10.1, ease: 3 })).toMatchObject({ code: "out-of-range", path: "confidence" });
		expect(ice({ impact: 5, confidence: 5, ease: 11 })).toMatchObject({ code: "out-of-range", path: "ease" });
	});

	test("name what is missing in the order of the formula", () => {
		expect(ice({})).toEqual({ kind: "missing", missing: ["impact", "confidence", "ease"] });
		expect(cd3({ weeks: null })).toEqual({ kind: "missing", missing: ["costOfDelayPerWeek", "weeks"] });
		expect(cd3({ costOfDelayPerWeek: 1, weeks: 0 })).toMatchObject({ code: "out-of-range", path: "weeks" });
	});
});

describe("RICE with importance", () => {
	const item = { reach: 10, impact: 3, confidence: 0.5, effort: 4 };

	test("is what its examples say", () => {
		expect(told(rice({ reach: 5000, impact: 2, confidence: 0.8, effort: 2 }))).toBe("4000");
		expect(told(rice({ ...item, importance: { impact: 2 } }))).toBe("45/4");
		const roots = { reach: 0.5, impact: 0.5 };
		expect(told(rice({ reach: 9, impact: 4, confidence: 1, effort: 1, importance: roots }))).toBe("6");
	});

	test("raises each factor to its own exponent, 1 where none is said", () => {
		expect(told(rice(item))).toBe("15/4");
		expect(told(rice({ ...item, importance: null }))).toBe("15/4");
		expect(told(rice({ ...item, importance: { reach: 3 } }))).toBe("375");
		expect(told(rice({ ...item, importance: { confidence: 3 } }))).toBe("15/16");
		expect(told(rice({ ...item, importance: { effort: 2, reach: null } }))).toBe("15/16");
		expect(told(rice({ ...item, importance: { effort: 0.5 } }))).toBe("15/2");
	});

	test("lets an exponent of 0 leave a factor out, which is still asked for", () => {
		expect(told(rice({ ...item, reach: 0, importance: { reach: 0 } }))).toBe("3/8");
		expect(rice({ ...item, reach: null, importance: { reach: 0 } })).toEqual({ kind: "missing", missing: ["reach"] });
	});

	test("says where a score is rounded, to the nearest double", () => {
		const two = { reach: 2, impact: 1, confidence: 1, effort: 1 };
		const half = rice({ ...two, importance: { reach: 0.5 } });
		expect(half).toMatchObject({ kind: "value", value: { isRounded: true } });
		expect(half.kind === "value" && half.value.score).toEqual(exact(Math.SQRT2));
		expect(rice({ ...two, reach: 4, importance: { reach: 0.5 } })).not.toHaveProperty("value.isRounded");
	});

	test("ties items whose factors share one score out differently, irrational or not", () => {
		const roots = { reach: 0.5, impact: 0.5 };
		const a = rice({ reach: 2, impact: 3, confidence: 1, effort: 1, importance: roots });
		const b = rice({ reach: 12, impact: 0.5, confidence: 1, effort: 1, importance: roots });
		expect(told(a)).toBe(told(b));
	});

	test("keeps a score that no double can hold", () => {
		const huge = { reach: 1e308, impact: 1e308, confidence: 1, effort: 0.3, importance: { reach: 1.5 } };
		const score = rice(huge);
		expect(score.kind === "value" && score.value.score.n > 10n ** 700n).toBe(true);
		const tiny = rice({ reach: 3e-300, impact: 1e-300, confidence: 1, effort: 1, importance: { reach: 1.5 } });
		expect(tiny.kind === "value" && tiny.value.score.n > 0n).toBe(true);
	});

	test.each([
		["below 0", { reach: -0.01 }, "out-of-range", "importance.reach"],
		["above 10", { impact: 10.01 }, "out-of-range", "importance.impact"],
		["of three decimals", { confidence: 0.125 }, "out-of-range", "importance.confidence"],
		["that is no number", { effort: "2" }, "bad-type", "importance.effort"],
	])("refuses an exponent %s", (_, importance, code, path) => {
		const answer = rice({ ...item, importance });
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});

	test("takes the largest exponent, and two decimals", () => {
		expect(told(rice({ ...item, importance: { reach: 10 } }))).toBe("3750000000");
		expect(told(rice({ ...item, reach: 1, importance: { reach: 1.25 } }))).toBe("3/8");
	});

	test("refuses an importance that is no object", () => {
		expect(rice({ ...item, importance: 2 })).toMatchObject({ code: "bad-type", path: "importance" });
	});
});
