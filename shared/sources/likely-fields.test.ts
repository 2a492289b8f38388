import { expect, test } from "vitest";
import { likelyField } from "./likely-fields.ts";

const named = (...names: string[]) => names.map((name) => ({ id: `cf_${name}`, name }));
const numbers = named("Value to residents", "Time criticality", "Risk reduction", "Job size", "Budget (£)", "Floors");
const found = { numbers, texts: named("Strategic objective", "Notes") };

test.each([
	["userBusinessValue", "Value to residents"],
	["timeCriticality", "Time criticality"],
	["riskReduction", "Risk reduction"],
	["jobSize", "Job size"],
	["cost", "Budget (£)"],
	["objective", "Strategic objective"],
])("%s is likely in the field called %s", (use, name) =>
	expect(likelyField(found, use)).toEqual({ id: `cf_${name}`, name, by: "called-so" }),
);

test("a field of another kind, one of several, and a use without a name are no proposals", () => {
	expect(likelyField({ numbers: [], texts: named("Job size") }, "jobSize")).toBeUndefined();
	expect(likelyField({ numbers: named("Job size", "Old job size"), texts: [] }, "jobSize")).toBeUndefined();
	expect(likelyField(found, "fit")).toBeUndefined();
	expect(likelyField(found, "estimate")).toBeUndefined();
	expect(likelyField({ numbers: named("Cost of delay"), texts: [] }, "cost")).toBeUndefined();
});

test("a criterion of one's own is found by its very name, and a name of the product's goes before all", () => {
	expect(likelyField(found, "fit", " floors ")).toEqual({ id: "cf_Floors", name: "Floors", by: "called-so" });
	const azure = { id: "Microsoft.VSTS.Common.BusinessValue", name: "Geschäftswert" };
	expect(likelyField({ numbers: [...numbers, azure], texts: [] }, "userBusinessValue")).toEqual({
		...azure,
		by: "known-name",
	});
});
