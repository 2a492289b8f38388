import { expect, test } from "vitest";
import { type AskedOfBackground, MESSAGE_SHAPES } from "../message-schema.ts";
import { routeFor } from "./route-for.ts";

const own = { id: "me", origin: "chrome-extension://me" };
const page = { id: "me", url: "chrome-extension://me/extension/popup/index.html" };
const board = {
	id: "me",
	url: "https://acme.atlassian.net/jira/software/c/projects/PS/boards/1",
	tabId: 3,
	frameId: 0,
};
const ALL = Object.keys(MESSAGE_SHAPES) as AskedOfBackground[];
const CONTENT = [
	"badges/get",
	"lanes/get",
	"why/get",
	"decision/record",
	"panel/open",
	"health/report",
	"settings/get",
	"features/load",
];

test.each(ALL)("our own pages may ask %s", (type) => expect(routeFor(page, type, own, [])).toEqual({ kind: "page" }));

test.each(ALL)("a content script may ask %s only if it is on the short list", (type) =>
	expect(routeFor(board, type, own, [])).toEqual(
		CONTENT.includes(type)
			? { kind: "content", site: "https://acme.atlassian.net", tabId: 3 }
			: { kind: "refuse", why: "not-allowed" },
	),
);

test.each([
	["another extension", { ...page, id: "other" }, "stranger"],
	["a sender without an address", { id: "me" }, "stranger"],
	["an address that is none", { id: "me", url: "nonsense" }, "stranger"],
	["a page of another site", { ...board, url: "https://evil.example/" }, "not-a-site"],
	["a look-alike host", { ...board, url: "https://atlassian.net.evil.example/" }, "not-a-site"],
	["a host that only ends alike", { ...board, url: "https://evilatlassian.net/" }, "not-a-site"],
	["an insecure page", { ...board, url: "http://acme.atlassian.net/" }, "not-a-site"],
	["a frame inside the page", { ...board, frameId: 4 }, "not-a-site"],
	[
		"another extension's page that names ours",
		{ id: "me", url: "chrome-extension://other/?chrome-extension://me" },
		"not-a-site",
	],
])("%s is refused", (_, sender, why) =>
	expect(routeFor(sender, "badges/get", own, [])).toEqual({ kind: "refuse", why }),
);

test("a company's own site is one after it was allowed, and only below the address that was", () => {
	const granted = [{ site: "https://jira.corp.example/jira", kind: "jira-cloud" as const }];
	const at = (url: string) => routeFor({ ...board, url }, "badges/get", own, granted);
	expect(at("https://jira.corp.example/jira/browse/PS-1")).toEqual({
		kind: "content",
		site: "https://jira.corp.example/jira",
		tabId: 3,
	});
	for (const url of [
		"https://jira.corp.example/jirafa/browse/PS-1",
		"https://jira.corp.example/",
		"http://jira.corp.example/jira/browse/PS-1",
		"https://jira.corp.example:8443/jira/browse/PS-1",
	])
		expect(at(url), url).toEqual({ kind: "refuse", why: "not-a-site" });
});
