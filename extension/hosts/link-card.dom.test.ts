import { Window } from "happy-dom";
import { expect, test } from "vitest";
import { azureDevOps } from "./azure-devops/azure-devops.ts";
import type { HostAdapter } from "./host-card.ts";
import { jiraCloud } from "./jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "./jira-data-center/jira-data-center.ts";

const AZURE = "https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories";

function keysBeside(host: HostAdapter, body: string, url = "https://acme.atlassian.net/jira/x"): string[] {
	const window = new Window({ url });
	window.document.write(`<!doctype html><body>${body}`);
	const doc = window.document as unknown as Document;
	return [...doc.querySelectorAll(host.links)].flatMap((link) => {
		const card = host.linkCard(link);
		if (!card) return [];
		expect(card).toMatchObject({ kind: "link", element: link.parentElement });
		expect(card.slot).toEqual({ parent: link.parentElement, after: link });
		return card.title === undefined ? card.key : `${card.key} if called ${card.title}`;
	});
}
const row = (inside: string, more = "") => `<table><tr ${more}><td>${inside}</td></tr></table>`;

test.each([
	["its own text", row('<a href="/browse/AB-1">AB-1</a>'), ["AB-1"]],
	["its first part", row('<a href="/browse/AB-1"><span>AB-1</span> Warm homes</a>'), ["AB-1"]],
	["its label", row('<a href="/browse/AB-1" aria-label="AB-1 Warm homes"><img></a>'), ["AB-1"]],
	["its row's label", row('<a href="/browse/AB-1">open</a>', 'aria-label="AB-1, Warm homes"'), ["AB-1"]],
	["its row's id", '<div id="card-AB-1"><a href="/browse/AB-1">open</a></div>', ["AB-1"]],
	["its row's test id", row('<a href="/browse/AB-1">open</a>', 'data-testid="some.new.row.AB-1"'), ["AB-1"]],
	["a list's item", '<div role="listitem"><a href="/browse/AB-1">AB-1</a></div>', ["AB-1"]],
])("Jira Cloud: a link is borne out by %s", (_, body, keys) => expect(keysBeside(jiraCloud, body)).toEqual(keys));

test.each([
	["stands alone", row('<a href="/browse/AB-1">open</a>')],
	["shows another key", row('<a href="/browse/AB-1">AB-2</a>')],
	["lies in a row of another key", '<div id="card-AB-2"><a href="/browse/AB-1">AB-1</a></div>'],
	["lies in a row that reads out another", row('<a href="/browse/AB-1">AB-1</a>', 'aria-label="AB-2 Other"')],
	["lies in no row", '<p><a href="/browse/AB-1">AB-1</a></p>'],
	["lies in the site's navigation", '<nav><ul><li><a href="/browse/AB-1">AB-1</a></li></ul></nav>'],
	["lies in a menu", '<div role="menu"><li><a href="/browse/AB-1">AB-1</a></li></div>'],
	["lies in a comment", `<div data-testid="x.comment.y">${row('<a href="/browse/AB-1">AB-1</a>')}</div>`],
	["lies in an editor", `<div contenteditable="true">${row('<a href="/browse/AB-1">AB-1</a>')}</div>`],
	["leads to no item", row('<a href="/browse/AB">AB-1</a>')],
])("Jira Cloud: a link that %s gets no badge", (_, body) => expect(keysBeside(jiraCloud, body)).toEqual([]));

test("each item has one badge in a row, and each row its own", () => {
	const twice =
		'<a href="/browse/AB-1">AB-1</a><span><a href="/browse/AB-1">AB-1</a></span><a href="/browse/AB-3">AB-3</a>';
	expect(keysBeside(jiraCloud, `<ul><li>${twice}</li><li>${twice}</li></ul>`)).toEqual([
		"AB-1",
		"AB-3",
		"AB-1",
		"AB-3",
	]);
});

test("Data Center: a row's key in its attributes bears the link out, and denies another", () => {
	const link = '<a href="/jira/browse/AB-1">open</a>';
	expect(keysBeside(jiraDataCenter, `<div data-issue-key="AB-1">${link}</div>`)).toEqual(["AB-1"]);
	expect(keysBeside(jiraDataCenter, `<div data-issue-key="AB-2">${link}</div>`)).toEqual([]);
	expect(
		keysBeside(jiraDataCenter, `<div class="user-content-block">${row('<a href="/browse/AB-1">AB-1</a>')}</div>`),
	).toEqual([]);
});

test("Azure DevOps: a number beside the link bears it out; a title has to be the item's own", () => {
	const link = (text: string) => `<a href="/Contoso/Homes/_workitems/edit/7">${text}</a>`;
	expect(keysBeside(azureDevOps, `<div data-itemid="7">${link("Warm homes")}</div>`, AZURE)).toEqual(["contoso#7"]);
	expect(keysBeside(azureDevOps, row(link("7")), AZURE)).toEqual(["contoso#7"]);
	expect(keysBeside(azureDevOps, row(link(" Warm homes ")), AZURE)).toEqual(["contoso#7 if called Warm homes"]);
	expect(keysBeside(azureDevOps, `<div data-itemid="8">${link("Warm homes")}</div>`, AZURE)).toEqual([]);
	expect(keysBeside(azureDevOps, row(link("")), AZURE)).toEqual([]);
	expect(keysBeside(azureDevOps, `<div class="html-editor">${row(link("7"))}</div>`, AZURE)).toEqual([]);
});
