import { describe, expect, test } from "vitest";
import { discoverFields } from "./discover-fields.ts";

const TYPES = "com.atlassian.jira.plugin.system.customfieldtypes:";
const custom = (id: string, of: string, type = `${TYPES}x`) => ({
	id,
	name: `Name ${id}`,
	schema: { type: of, custom: type },
});
const POINTS = custom("cf_points", "number", "com.pyxis.greenhopper.jira:jsw-story-points");
const NAME = custom("cf_name", "string", "com.pyxis.greenhopper.jira:gh-epic-label");
const LINK = custom("cf_link", "any", "com.pyxis.greenhopper.jira:gh-epic-link");
const PLAN = custom("cf_plan", "any", "com.atlassian.jpo:jpo-custom-field-parent");
const DUE = { id: "duedate", name: "Fällig", schema: { type: "date", system: "duedate" } };
const TIME = { id: "timeoriginalestimate", schema: { type: "number", system: "timeoriginalestimate" } };
const PARENT = { id: "parent", name: "Parent" };
const ODD = [null, 7, {}, { id: 5 }, { id: "bare" }];

const cloud = (...fields: unknown[]) => discoverFields(fields, { hasOwnLevels: true });
const flat = (...fields: unknown[]) => discoverFields(fields, { hasOwnLevels: false });

describe("the fields of a Jira whose types say their level", () => {
	test("story points come before time, and odd entries hide nothing", () => {
		expect(cloud(...ODD, TIME, DUE, POINTS, PARENT)).toEqual({
			map: { estimate: "cf_points", inputs: {} },
			reasons: [
				{ use: "estimate", field: "cf_points", code: "story-points-type", unit: "points" },
				{ use: "parent", field: "parent", code: "system-field" },
				{ use: "due", field: "duedate", code: "system-field" },
			],
			numbers: [{ id: "cf_points", name: "Name cf_points" }],
			texts: [],
			dates: [{ id: "duedate", name: "Fällig" }],
			all: [
				{ id: "bare", name: "bare" },
				{ id: "timeoriginalestimate", name: "timeoriginalestimate" },
				{ id: "duedate", name: "Fällig" },
				{ id: "cf_points", name: "Name cf_points", holds: "number" },
				{ id: "parent", name: "Parent" },
			],
			absent: [],
		});
	});

	test("fields of levels are not asked for there", () => {
		expect(cloud(NAME, LINK, PLAN).map).toEqual({ inputs: {} });
	});

	test("what is not there is named", () => {
		expect(cloud(POINTS).absent).toEqual(["parent", "due"]);
		expect(cloud(DUE, PARENT).absent).toEqual(["estimate"]);
		expect(discoverFields("none", { hasOwnLevels: true })).toEqual({
			map: { inputs: {} },
			reasons: [],
			numbers: [],
			texts: [],
			dates: [],
			all: [],
			absent: ["estimate", "parent", "due"],
		});
	});
});

describe("the fields of a Jira whose types do not", () => {
	test("parents and epics are found by type, as far as they are there", () => {
		expect(flat(TIME, DUE, LINK)).toEqual({
			map: { estimate: "timeoriginalestimate", structure: { epicLink: "cf_link" }, inputs: {} },
			reasons: [
				{ use: "estimate", field: "timeoriginalestimate", code: "time-field", unit: "hours" },
				{ use: "parent", field: "parent", code: "system-field" },
				{ use: "parent", field: "cf_link", code: "epic-link-type" },
				{ use: "due", field: "duedate", code: "system-field" },
			],
			numbers: [],
			texts: [],
			dates: [{ id: "duedate", name: "Fällig" }],
			all: [
				{ id: "timeoriginalestimate", name: "timeoriginalestimate" },
				{ id: "duedate", name: "Fällig" },
				{ id: "cf_link", name: "Name cf_link" },
			],
			absent: ["level"],
		});
		expect(flat(PLAN, NAME).map.structure).toEqual({ epicName: "cf_name", parentLink: "cf_plan" });
		expect(flat().map).toEqual({ inputs: {} });
		expect(flat(NAME).absent).toEqual(["estimate", "due"]);
	});
});

test("fields that a user may choose are those of Jira's own kinds, by what they hold", () => {
	const kinds = ["number", "option", "string", "option-with-child", "array", "date"];
	const found = cloud(...kinds.map((kind) => custom(kind, kind)), custom("other", "number", "com.vendor:score"), {
		id: "nameless",
		schema: { type: "number", custom: `${TYPES}float` },
	});
	expect(found.numbers).toEqual([
		{ id: "number", name: "Name number" },
		{ id: "option", name: "Name option" },
		{ id: "nameless", name: "nameless" },
	]);
	expect(found.texts.map((f) => f.id)).toEqual(["option", "string", "option-with-child", "array"]);
	expect(found.dates).toEqual([{ id: "date", name: "Name date" }]);
});

test("plain values can be written into numbers and lines of text, and into nothing else", () => {
	const kinds = ["float", "textfield", "textarea", "select", "datepicker", "labels"];
	const found = cloud(...kinds.map((kind) => custom(kind, "any", TYPES + kind)), POINTS, DUE);
	expect(found.all.flatMap(({ id, holds }) => (holds ? [[id, holds]] : []))).toEqual([
		["float", "number"],
		["textfield", "text"],
		["cf_points", "number"],
	]);
});

test("days that Jira notes itself say nothing of when an item is due", () => {
	const created = { id: "created", name: "Created", schema: { type: "datetime", system: "created" } };
	expect(cloud(created, DUE, custom("cf_end", "datetime")).dates.map((f) => f.id)).toEqual(["duedate", "cf_end"]);
});
