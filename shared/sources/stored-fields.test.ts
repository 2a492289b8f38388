import { expect, test } from "vitest";
import { discoverFields } from "./jira/discover-fields.ts";
import { storedFieldsIn } from "./stored-fields.ts";

const found = discoverFields(
	[
		{ id: "duedate", name: "Due", schema: { type: "date", system: "duedate" } },
		{ id: "cf_1", name: "Points", schema: { type: "number", custom: "com.pyxis.greenhopper.jira:jsw-story-points" } },
		{ id: "cf_2", name: "Epic", schema: { type: "any", custom: "com.pyxis.greenhopper.jira:gh-epic-link" } },
	],
	{ hasOwnLevels: false },
);
const stored = { at: "2026-11-24T10:00:00Z", found };

test("what a site said comes back whole", () => expect(storedFieldsIn(JSON.stringify(stored))).toEqual(stored));

test.each([
	[""],
	["{"],
	["null"],
	[JSON.stringify({ ...stored, at: 5 })],
	[JSON.stringify({ ...stored, found: { ...found, all: [{ id: "x" }] } })],
	[JSON.stringify({ at: stored.at, found: { map: found.map } })],
])("%s is nothing that was kept", (text) => expect(storedFieldsIn(text)).toBeUndefined());
