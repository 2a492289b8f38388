import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { choicesIn, HOST_KINDS, MOST_CUT, offMark, PAGE_PARTS, settingsOf, USUAL_CUT } from "./page-settings.ts";

const on = { badge: true, rank: true, benefit: true, strip: true, filter: true, panel: true, keys: true };

describe("what holds on a page", () => {
	test("is everything, before anybody chose", () => {
		expect(settingsOf(undefined, undefined, "jira-cloud")).toEqual({ parts: on, cut: USUAL_CUT, locked: new Set() });
	});

	test("is off for the host it was switched off for, and no other", () => {
		const stored = { off: [offMark("strip", "azure-devops")], cut: 25 };
		expect(settingsOf(stored, undefined, "azure-devops")).toMatchObject({ parts: { ...on, strip: false }, cut: 25 });
		expect(settingsOf(stored, undefined, "jira-cloud").parts).toEqual(on);
	});

	test("is what an administrator says, whatever the person chose, and is locked then", () => {
		const stored = { off: ["panel@jira-cloud"], cut: 25 };
		const managed = { "jira-cloud": { panel: true, strip: false }, cutLine: 40 };
		const { parts, cut, locked } = settingsOf(stored, managed, "jira-cloud");
		expect(parts).toEqual({ ...on, strip: false });
		expect(cut).toBe(40);
		expect([...locked].sort()).toEqual(["cut", "panel", "strip"]);
		expect(settingsOf(stored, managed, "azure-devops").locked).toEqual(new Set(["cut"]));
	});

	test.each([
		["nothing", null],
		["a text", "off"],
		["a list", ["strip@jira-cloud"]],
		["parts that are no texts", { off: [7, null, { strip: true }], cut: "12" }],
		["a line before the first", { off: "strip@jira-cloud", cut: 0 }],
		["half a place", { cut: 2.5 }],
		["a line past the end", { cut: MOST_CUT + 1 }],
	])("is everything where %s was stored", (_, stored) => {
		expect(settingsOf(stored, stored, "jira-cloud")).toMatchObject({ parts: on, cut: USUAL_CUT });
		expect(choicesIn(stored).off.every((o) => typeof o === "string")).toBe(true);
	});

	test("takes nothing but yes and no from an administrator", () => {
		const { parts, locked } = settingsOf({}, { "jira-cloud": { badge: "no", rank: 0, keys: false } }, "jira-cloud");
		expect(parts).toEqual({ ...on, keys: false });
		expect(locked).toEqual(new Set(["keys"]));
	});
});

test("the schema that the browser holds policies against names each part of each host, and the cut-line", () => {
	const schema = JSON.parse(readFileSync(resolve("extension/managed-schema.json"), "utf8"));
	const { page } = schema.properties;
	expect(Object.keys(page.properties).sort()).toEqual([...HOST_KINDS, "cutLine"].sort());
	for (const host of HOST_KINDS) {
		expect(Object.keys(page.properties[host].properties)).toEqual([...PAGE_PARTS]);
		for (const part of PAGE_PARTS) expect(page.properties[host].properties[part].type).toBe("boolean");
	}
	expect(page.properties.cutLine).toMatchObject({ type: "integer", minimum: 1, maximum: MOST_CUT });
});
