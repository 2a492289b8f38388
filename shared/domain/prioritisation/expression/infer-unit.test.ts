import { describe, expect, test } from "vitest";
import { compileFormula } from "./compile-formula.ts";
import { parseUnit, powerUnit, productUnit, sameUnit, type Unit, unitText } from "./unit.ts";

const INPUTS = [
	{ id: "value", unit: "money" },
	{ id: "cost", unit: "money" },
	{ id: "team", unit: "people" },
	{ id: "time", unit: "weeks" },
	{ id: "rate", unit: "money/weeks" },
	{ id: "area", unit: "metres^2" },
	{ id: "share", unit: "none" },
	{ id: "open" },
];
const inferred = (text: string) => {
	const found = compileFormula(text, INPUTS);
	if (found.kind === "value") return found.value.unit ?? "undeclared";
	return found.kind === "fault" ? found.message : [found.code, found.column, found.found, found.other];
};

describe("the unit of a formula", () => {
	test.each([
		["1", "none"],
		["2 × 3^2", "none"],
		["value", "money"],
		["-value", "money"],
		["value + cost", "money"],
		["value - 100", "money"],
		["100 + value", "money"],
		["max(0, value, cost)", "money"],
		["value / time", "money/weeks"],
		["value / time + rate", "money/weeks"],
		["rate × time − cost", "money"],
		["value / cost", "none"],
		["value / cost + share", "none"],
		["2 × value", "money"],
		["2 / time", "1/weeks"],
		["time × team", "people×weeks"],
		["1 / (time × team × team)", "1/people^2/weeks"],
		["value^2", "money^2"],
		["value^-1", "1/money"],
		["value^(1 + 1)", "money^2"],
		["value^0", "none"],
		["area^0.5", "metres"],
		["area^(3/2)", "metres^3"],
		["2^time / 2^time", ["unit-of-power", 2, "weeks", undefined]],
		["share^share", "none"],
		["2^share", "none"],
		["open", "undeclared"],
		["open × value", "undeclared"],
		["value / open", "undeclared"],
		["open + value", "money"],
		["value + open", "money"],
		["open^2", "undeclared"],
		["2 + open", "undeclared"],
		["if(time > 2 and not team = 1, value, cost)", "money"],
		["if(open > time, 1, 2)", "none"],
		["value + time", ["unit-mismatch", 7, "money", "weeks"]],
		["value / time - cost", ["unit-mismatch", 14, "money/weeks", "money"]],
		["value + share", ["unit-mismatch", 7, "money", "none"]],
		["min(value, 3, time)", ["unit-mismatch", 1, "money", "weeks"]],
		["if(value > time, 1, 2)", ["unit-mismatch", 10, "money", "weeks"]],
		["if(team > 1, value, time)", ["unit-mismatch", 1, "money", "weeks"]],
		["if(team > 1 or time < value, 1, 2)", ["unit-mismatch", 21, "weeks", "money"]],
		["if(not time = value, 1, 2)", ["unit-mismatch", 13, "weeks", "money"]],
		["-(value + time) × 2", ["unit-mismatch", 9, "money", "weeks"]],
		["2 × (value + time)", ["unit-mismatch", 12, "money", "weeks"]],
		["max(1, min(value + time))", ["unit-mismatch", 18, "money", "weeks"]],
		["value^0.5", ["unit-of-power", 6, "money", undefined]],
		["value^share", ["unit-of-power", 6, "money", undefined]],
		["2^value", ["unit-of-power", 2, "money", undefined]],
		["(value^64)^2", ["unit-of-power", 11, "money^64", undefined]],
		["value^64 × value", ["unit-of-power", 10, undefined, undefined]],
	])("of %j is %j", (text, unit) => expect(inferred(text)).toEqual(unit));
});

describe("a unit", () => {
	const text = (written: string) => {
		const unit = parseUnit(written);
		return unit && unitText(unit);
	};
	test.each([
		["money", "money"],
		["Money", "money"],
		["none", "none"],
		["1", "none"],
		["1/weeks", "1/weeks"],
		["money/weeks", "money/weeks"],
		["money ÷ weeks × people", "money×people/weeks"],
		["points * points / points", "points"],
		["weeks/weeks", "none"],
		["people × days^2 / weeks^3", "days^2×people/weeks^3"],
		["weeks^-1", "1/weeks"],
		["weeks^−2", "1/weeks^2"],
		["m^64", "m^64"],
	])("%j is %j", (written, expected) => expect(text(written)).toBe(expected));

	test.each([
		"",
		" ",
		"money/",
		"/weeks",
		"per week",
		"money^",
		"money^0.5",
		"m^65",
		"m^64 × m",
		"2",
		"a+b",
		"x".repeat(201),
	])("%j is none", (written) => expect(parseUnit(written)).toBeUndefined());

	test("equals another where every power is the same", () => {
		const [a, b] = [parseUnit("money/weeks"), parseUnit("1/weeks*money")] as [Unit, Unit];
		expect(sameUnit(a, b)).toBe(true);
		expect(sameUnit(a, new Map([["money", 1]]))).toBe(false);
		expect(sameUnit(new Map([["money", 1]]), new Map([["money", 2]]))).toBe(false);
		expect(sameUnit(new Map([["money", 1]]), new Map([["weeks", 1]]))).toBe(false);
	});

	test("of a product with something undeclared is not known", () => {
		expect(productUnit("any", "undeclared", 1)).toBe("undeclared");
		expect(productUnit("any", "any", -1)).toBe("any");
		expect(powerUnit(new Map([["m", 2]]), 1, 2)).toEqual(new Map([["m", 1]]));
		expect(powerUnit(new Map([["m", 1]]), 1, 2)).toBeUndefined();
		expect(powerUnit(new Map([["m", 40]]), 2, 1)).toBeUndefined();
	});
});
