import { describe, expect, test } from "vitest";
import { distinctLinks, outsideLink, parentsAmong, placeOfAddress } from "./outside-link.ts";

const own = "https://acme.atlassian.net";

test.each([
	["https://acme.atlassian.net/browse/ps-12?focusedId=1", { site: own, key: "PS-12" }],
	["https://jira.corp.example/jira/browse/PS-12", { site: "https://jira.corp.example/jira", key: "PS-12" }],
	[
		"https://dev.azure.com/Contoso/Homes/_workitems/edit/12",
		{ site: "https://dev.azure.com/contoso", key: "contoso#12" },
	],
	["https://contoso.visualstudio.com/_workitems/edit/12", { site: "https://dev.azure.com/contoso", key: "contoso#12" }],
	["https://tfs.corp.example/tfs/C/Homes/_workitems/edit/12", undefined],
	["https://acme.atlassian.net/wiki/spaces/PS", undefined],
	["javascript:alert(1)//browse/PS-1", undefined],
	["PS-12", undefined],
])("the address %s leads to %j", (address, place) => {
	expect(placeOfAddress(address)).toEqual(place);
});

describe("a link to another site", () => {
	test("is none where it leads to its own", () => {
		expect(outsideLink(`${own}/browse/PS-1`, "remote-link", own)).toBeUndefined();
		expect(outsideLink(" https://other.atlassian.net/browse/PS-1 ", "remote-link", own)).toEqual({
			site: "https://other.atlassian.net",
			key: "PS-1",
			by: "remote-link",
		});
	});

	test.each([
		["is child of", "above"],
		["Parent initiative", "above"],
		["part of", "above"],
		["belongs to", "above"],
		["is parent of", "below"],
		["children", "below"],
		["Child", "below"],
		["parent or child", undefined],
		["relates to", undefined],
		["apparent", undefined],
		["", undefined],
	])("whose words are %j says %j", (words, says) => {
		expect(outsideLink("https://other.atlassian.net/browse/PS-1", "hyperlink", own, words)?.says).toBe(says);
	});
});

test("an address in the field of objectives is the work above, and no name of an objective", () => {
	const above = { site: own, key: "PS-1", by: "field", says: "above" };
	expect(parentsAmong([`${own}/browse/PS-1`, "KR-1"])).toEqual({ names: ["KR-1"], above: [above] });
	expect(parentsAmong([`${own}/browse/PS-1`])).toEqual({ names: undefined, above: [above] });
	expect(parentsAmong([])).toEqual({ names: [], above: [] });
	expect(parentsAmong(undefined)).toEqual({ names: undefined, above: [] });
});

test("links that say the same are one, and none are not a list", () => {
	const link = outsideLink("https://other.atlassian.net/browse/PS-1", "field", own);
	expect(distinctLinks([link, undefined, link])).toEqual([link]);
	expect(distinctLinks([undefined])).toBeUndefined();
});
