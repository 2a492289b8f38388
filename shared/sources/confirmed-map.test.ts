import { expect, test } from "vitest";
import { mapMark, mapOf } from "./confirmed-map.ts";

const FOUND = { estimate: "cf_1", structure: { epicLink: "cf_8" }, inputs: { jobSize: "cf_2" } };

test("what people confirmed goes over what was found, and the rest stays as found", () => {
	expect(mapOf(FOUND, {})).toEqual(FOUND);
	expect(mapOf(FOUND, { estimate: "cf_3", objective: "cf_4", cost: "cf_5", due: "cf_6", reach: "cf_7" })).toEqual({
		estimate: "cf_3",
		objective: "cf_4",
		cost: "cf_5",
		due: "cf_6",
		structure: { epicLink: "cf_8" },
		inputs: { jobSize: "cf_2", reach: "cf_7" },
	});
});

test("a use that was set to no field has none, whatever was found; a date is then not read from the usual field either", () => {
	expect(mapOf(FOUND, { estimate: "", objective: "", cost: "", jobSize: "", due: "" })).toEqual({
		structure: { epicLink: "cf_8" },
		due: "",
		inputs: {},
	});
});

test("a mark tells two maps apart just where work would be read otherwise", () => {
	const one = mapOf(FOUND, { reach: "cf_7", cost: "cf_5" });
	expect(mapMark(one)).toBe(mapMark(mapOf(FOUND, { cost: "cf_5", reach: "cf_7" })));
	for (const other of [
		{ cost: "cf_6" },
		{ reach: "cf_7" },
		{ cost: "cf_5", reach: "" },
		{ cost: "cf_5", reach: "cf_7", due: "" },
	])
		expect(mapMark(mapOf(FOUND, other)), JSON.stringify(other)).not.toBe(mapMark(one));
	const levels = mapOf({ ...FOUND, structure: { epicLink: "cf_9" } }, { reach: "cf_7", cost: "cf_5" });
	expect(mapMark(levels)).not.toBe(mapMark(one));
});
