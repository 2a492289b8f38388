import { expect, test } from "vitest";
import type { ItemKey } from "../domain/units.ts";
import { itemAddress } from "./item-address.ts";

const key = (text: string) => text as ItemKey;

test.each([
	[
		"jira-cloud",
		"https://acme.atlassian.net",
		{ key: key("PS-1"), project: "PS" },
		"https://acme.atlassian.net/browse/PS-1",
	],
	[
		"jira-data-center",
		"https://jira.corp.example/jira",
		{ key: key("PS-1") },
		"https://jira.corp.example/jira/browse/PS-1",
	],
	[
		"azure-devops",
		"https://dev.azure.com/contoso",
		{ key: key("contoso#7"), project: "New homes" },
		"https://dev.azure.com/contoso/New%20homes/_workitems/edit/7",
	],
	[
		"azure-devops",
		"https://dev.azure.com/contoso",
		{ key: key("contoso#7") },
		"https://dev.azure.com/contoso/_workitems/edit/7",
	],
] as const)("an item of %s at %s is looked at where its key says", (kind, site, item, address) =>
	expect(itemAddress({ site, kind }, item)).toBe(address),
);

// What stands before the first "#" is the organisation of an Azure DevOps item, which is no part of the number.
test.each([
	["../x?y", "/browse/..%2Fx%3Fy"],
	["z#../x?y#z", "/browse/..%2Fx%3Fy%23z"],
])("nothing in the key %s leads away from the site", (text, path) => {
	const { origin, pathname } = new URL(
		itemAddress({ site: "https://acme.atlassian.net", kind: "jira-cloud" }, { key: key(text) }),
	);
	expect([origin, pathname]).toEqual(["https://acme.atlassian.net", path]);
});
