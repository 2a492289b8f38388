import { describe, expect, test } from "vitest";
import { keyOfAddress } from "./key-of-address.ts";
import { isPageOf, type Site, siteOf, tabPatterns } from "./site.ts";

const GRANTED: readonly Site[] = [
	{ site: "https://tfs.corp.example/tfs/DefaultCollection", kind: "azure-devops" },
	{ site: "https://ado.corp.example/Homes%20Collection", kind: "azure-devops" },
];
const CONTOSO = { site: "https://dev.azure.com/contoso", kind: "azure-devops" };

describe("the site of an address", () => {
	test.each([
		["https://acme.atlassian.net/browse/PS-1", { site: "https://acme.atlassian.net", kind: "jira-cloud" }],
		["https://dev.azure.com/contoso", CONTOSO],
		["https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories", CONTOSO],
		["https://CONTOSO.visualstudio.com/", CONTOSO],
		["https://contoso.visualstudio.com/DefaultCollection/Homes/_workitems/edit/12", CONTOSO],
		["https://tfs.corp.example/tfs/DefaultCollection/Homes/_boards", GRANTED[0]],
		["https://tfs.corp.example/tfs/defaultcollection", GRANTED[0]],
		["https://ado.corp.example/Homes%20Collection/P/_queries", GRANTED[1]],
		["https://tfs.corp.example/tfs/DefaultCollection2/Homes", undefined],
		["https://tfs.corp.example/tfs/Other", undefined],
		["http://tfs.corp.example/tfs/DefaultCollection", undefined],
		["https://dev.azure.com/", undefined],
		["https://dev.azure.com/_signedin", undefined],
		["http://dev.azure.com/contoso", undefined],
		["https://dev.azure.com.evil.example/contoso", undefined],
		["https://evil.example/dev.azure.com/contoso", undefined],
		["https://a.b.visualstudio.com/", undefined],
		["https://visualstudio.com/contoso", undefined],
		["https://contoso.visualstudio.com.evil.example/", undefined],
	])("%s", (address, site) => expect(siteOf(new URL(address), GRANTED)).toEqual(site));
});

test("an organisation's tabs are found under both of its names, in any case, and none of its neighbours'", () => {
	expect(tabPatterns("https://dev.azure.com/contoso")).toEqual([
		"https://dev.azure.com/*",
		"https://contoso.visualstudio.com/*",
	]);
	expect(tabPatterns("https://acme.atlassian.net")).toEqual(["https://acme.atlassian.net/*"]);
	const isOurs = (address?: string) => isPageOf("https://dev.azure.com/contoso", address);
	expect(isOurs("https://dev.azure.com/Contoso/Homes")).toBe(true);
	expect(isOurs("https://contoso.visualstudio.com/Homes")).toBe(true);
	expect(isOurs("https://dev.azure.com/fabrikam/Homes")).toBe(false);
	expect(isOurs("https://dev.azure.com/")).toBe(false);
	expect(isOurs(undefined)).toBe(true);
	expect(isPageOf("https://acme.atlassian.net", "https://acme.atlassian.net/browse/PS-1")).toBe(true);
});

test.each([
	["https://acme.atlassian.net/browse/ps-12?focusedCommentId=1", "PS-12"],
	["https://jira.corp.example/jira/browse/A1_B-3/", "A1_B-3"],
	["https://dev.azure.com/Contoso/Homes/_workitems/edit/12", "contoso#12"],
	["https://contoso.visualstudio.com/Homes/_workitems/edit/12/", "contoso#12"],
	["https://tfs.corp.example/tfs/c/Homes/_workitems/edit/12", undefined],
	["https://dev.azure.com/contoso/Homes/_workitems/edit/0", undefined],
	["https://dev.azure.com/contoso/Homes/_workitems/edit/new", undefined],
	["https://acme.atlassian.net/browse/PS", undefined],
	["https://acme.atlassian.net/browse/PS-1/extra", undefined],
	["ftp://acme.example/browse/PS-1", undefined],
	["javascript:0//browse/PS-1", undefined],
	["PS-1", undefined],
	["", undefined],
	[`https://a.example/${"x".repeat(2000)}/browse/PS-1`, undefined],
])("%s leads to %s", (address, key) => expect(keyOfAddress(address)).toBe(key));
