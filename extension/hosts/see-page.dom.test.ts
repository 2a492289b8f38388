import { Window } from "happy-dom";
import { expect, test } from "vitest";
import type { Route } from "./host-card.ts";
import { jiraCloud } from "./jira-cloud/jira-cloud.ts";

const ROW = (key: string, shown = key) =>
	`<tr role="row" data-testid="native-issue-table.ui.issue-row"><td><div data-testid="native-issue-table.common.ui.issue-cells.issue-key.action-container"><a href="/browse/${key}">${shown}</a></div></td></tr>`;
const CARD = (key: string, id = key) =>
	`<div data-testid="platform-board-kit.ui.card.card" id="card-${id}"><div><div data-testid="platform-card.common.ui.key.key"><a href="/browse/${key}">open</a></div></div></div>`;

function seen(body: string, on: Route = "board") {
	const window = new Window({ url: "https://acme.atlassian.net/jira/software/c/projects/AB/boards/1" });
	window.document.write(`<!doctype html><body>${body}`);
	return jiraCloud.sighting(window.document as unknown as Document, on);
}

test("an item is counted once however often it is named; two witnesses of one container make it agreed", () => {
	const page = `${CARD("AB-1") + CARD("AB-1") + CARD("AB-2", "AB-3")}<a href="/browse/AB-4">AB-4</a>`;
	expect(seen(page)).toEqual({
		keys: 4,
		agreed: 1,
		containers: 3,
		keyless: 1,
		loose: 1,
		silent: ["board-focus"],
		recognised: true,
	});
});

test.each([
	["half of the cards", CARD("AB-1") + CARD("AB-2", "AB-3"), true],
	["fewer than half", CARD("AB-1") + CARD("AB-2", "AB-3") + CARD("AB-4", "AB-5"), false],
	["no card, and links", '<a href="/browse/AB-4">AB-4</a>', false],
	["no card, and a link in a comment", '<p data-testid="a.comment"><a href="/browse/AB-4">AB-4</a></p>', true],
	["no card and no link", "<p>Nothing here yet</p>", true],
])("with %s understood a board is recognised or not", (_, body, recognised) =>
	expect(seen(body).recognised).toBe(recognised),
);

test("where no work is expected, links without a list are no trouble", () =>
	expect(seen('<a href="/browse/AB-4">AB-4</a>', "other")).toMatchObject({ loose: 1, recognised: true }));

test("rows are counted as the host says, without the headings, and only of lists that hold work", () => {
	const list = (count: number, inside: string) => `<table role="grid" aria-rowcount="${count}">${inside}</table>`;
	const heading = '<tr><th role="columnheader">Key</th></tr>';
	expect(seen(list(401, heading + ROW("AB-1")), "backlog").counted).toBe(400);
	expect(seen(list(400, ROW("AB-1")), "backlog").counted).toBe(400);
	expect(seen(list(401, heading + ROW("AB-1")) + list(9, "<tr></tr>"), "backlog").counted).toBe(400);
	expect(seen(list(-1, ROW("AB-1")), "backlog").counted).toBeUndefined();
	expect(seen(ROW("AB-1"), "backlog").counted).toBeUndefined();
	expect(seen(list(1, heading), "backlog")).toMatchObject({ counted: 0, recognised: true });
});

test("rows that the host counts, and nothing that names one of them, are not recognised", () => {
	const list = '<table role="grid" aria-rowcount="401"><tr><th>Key</th></tr><tr role="row"><td>AB-1</td></tr></table>';
	expect(seen(list, "backlog")).toMatchObject({ keys: 0, containers: 0, counted: 400, recognised: false });
	expect(seen(list, "other").recognised).toBe(true);
});
