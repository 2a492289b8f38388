import { describe, expect, test } from "vitest";
import { isOwnHost, keyOfAddress } from "./key-of-address.ts";
import { isPageOf, openSource, type Site, siteOf, tabPatterns } from "./site.ts";

const GRANTED: readonly Site[] = [
	{ site: "https://tfs.corp.example/tfs/DefaultCollection", kind: "azure-devops" },
	{ site: "https://ado.corp.example/Homes%20Collection", kind: "azure-devops" },
	{ site: "https://jira.corp.example/jira", kind: "jira-data-center" },
	{ site: "https://issues.corp.example:8443", kind: "jira-data-center" },
	{ site: "https://issues.corp.example:8443/tfs/Main", kind: "azure-devops" },
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
		["https://jira.corp.example/jira/browse/PS-1", GRANTED[2]],
		["https://jira.corp.example/jira", GRANTED[2]],
		["https://jira.corp.example/Jira/browse/PS-1", undefined],
		["https://jira.corp.example/jirafa/browse/PS-1", undefined],
		["https://jira.corp.example/browse/PS-1", undefined],
		["http://jira.corp.example/jira/browse/PS-1", undefined],
		["https://issues.corp.example:8443/browse/PS-1", GRANTED[3]],
		["https://issues.corp.example:8443/tfs/main/Homes", GRANTED[4]],
		["https://issues.corp.example/browse/PS-1", undefined],
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

test("a company's own site is looked for by its host, and only what lies below its address is its page", () => {
	const site = "https://jira.corp.example:8443/jira";
	expect(tabPatterns(site)).toEqual(["https://jira.corp.example/*"]);
	expect(isPageOf(site, "https://jira.corp.example:8443/jira/browse/PS-1")).toBe(true);
	expect(isPageOf(site, "https://jira.corp.example/jira/browse/PS-1")).toBe(false);
	expect(isPageOf(site, "https://jira.corp.example:8443/wiki")).toBe(false);
	expect(isPageOf("https://tfs.corp.example/tfs/Main", "https://tfs.corp.example/tfs/main/Homes")).toBe(true);
	expect([site, "https://acme.atlassian.net", "https://dev.azure.com/contoso"].map(isOwnHost)).toEqual([
		true,
		false,
		false,
	]);
});

test("a Data Center site is read by the interface of Data Center", async () => {
	const asked: string[] = [];
	const transport = async ({ path }: { readonly path: string }) => {
		asked.push(path);
		return { kind: "network", why: "none" } as const;
	};
	await openSource(
		{ site: "https://jira.corp.example/jira", kind: "jira-data-center" },
		{ transport, now: () => 0 },
	).myself();
	expect(asked).toEqual(["/rest/api/2/myself"]);
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
