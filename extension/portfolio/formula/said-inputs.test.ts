import { expect, it } from "vitest";
import { declaredInputs, NOTHING_SAID, readEnd, saidOf } from "./said-inputs.ts";

it("reads what was typed back as it was declared", () => {
	const full = { id: "size", name: "Size", unit: "weeks", low: -0.5, high: 13 };
	expect(saidOf(full)).toEqual({ name: "Size", unit: "weeks", low: "-0.5", high: "13" });
	expect(declaredInputs({ size: saidOf(full), bare: NOTHING_SAID, named: saidOf({ id: "named" }) })).toEqual([
		full,
		{ id: "bare" },
		{ id: "named" },
	]);
});

it("leaves out an end that is no number, and trims a unit", () => {
	expect(declaredInputs({ a: { unit: " money ", low: "few", high: " 5 " } })).toEqual([
		{ id: "a", unit: "money", high: 5 },
	]);
	expect([readEnd(""), readEnd(" −2.50 "), readEnd("1."), readEnd("1e5"), readEnd("0")]).toEqual([
		undefined,
		-2.5,
		null,
		null,
		0,
	]);
});
