import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { keyOfLink } from "../jira/issue-keys.ts";
import { jiraCloud } from "./jira-cloud.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";

const html = readFileSync(resolve("test/fixtures/jira-cloud/views.html"), "utf8");
const BOARD = "https://acme.atlassian.net/jira/software/c/projects/AB/boards/1";

function pageOf(text = html): Document {
	const window = new Window({ url: BOARD });
	window.document.write(text);
	return window.document as unknown as Document;
}
const keysIn = (doc: Document, view: string) => {
	const section = doc.querySelector(`section[data-view="${view}"]`);
	if (!section) throw new Error(`no section ${view}`);
	return [...jiraCloud.containersIn(section)].flatMap((c) => jiraCloud.card(c) ?? []);
};

const linkCardsIn = (doc: Document) =>
	[...doc.querySelectorAll(jiraCloud.links)].flatMap((a) => jiraCloud.linkCard(a) ?? []);

describe("Jira Cloud's pages", () => {
	test.each([
		["board", ["AB-1", "AB-2"], "board-card"],
		["backlog", ["AB-3"], "backlog-row"],
		["issue", ["AB-4"], "issue-header"],
		["list", ["AB-5"], "list-row"],
		["plan", ["AB-6"], "plan-row"],
	])("%s: each item once, with a place for its badge, and no key of people's own writing", (view, keys, kind) => {
		const cards = keysIn(pageOf(), view);
		expect(cards.map((c) => c.key)).toEqual(keys);
		for (const card of cards) {
			expect(card.kind).toBe(kind);
			expect(card.element.contains(card.slot.parent)).toBe(true);
		}
	});

	test("where the witnesses disagree, or there is only one, nobody is believed", () => {
		expect(keysIn(pageOf(), "odd")).toEqual([]);
	});

	test.each(Object.entries(SELECTORS).map(([name, s]) => [s.id, s, name as keyof typeof SELECTORS] as const))(
		"selector %s hits in the fixture, and says whence it is",
		(_, selector, name) => {
			expect(pageOf().querySelectorAll(selector.css).length).toBeGreaterThan(0);
			const { source, firstSeen, lastVerified } = SELECTOR_HISTORY[name];
			expect(source.length).toBeGreaterThan(20);
			expect(lastVerified >= firstSeen).toBe(true);
		},
	);

	test.each([
		["the links", / href="\/browse\/AB-1"/g],
		["the ids", / id="card-AB-1"/g],
		["the labels", / aria-label="AB-1[^"]*"/g],
		["the shown keys", />AB-1</g],
	])("without %s the card is still known by the others", (_, layer) => {
		expect(html).toMatch(layer);
		const without = html.replace(layer, (hit) => (hit.startsWith(">") ? "><" : ""));
		expect(keysIn(pageOf(without), "board")[0]?.key).toBe("AB-1");
	});

	test("without its test ids nothing is drawn, and the sighting says which are silent", () => {
		const doc = pageOf(html.replaceAll("data-testid", "data-gone"));
		expect([...jiraCloud.containersIn(doc)]).toEqual([]);
		expect(jiraCloud.sighting(doc, "board")).toMatchObject({
			containers: 0,
			agreed: 0,
			silent: ["board-card", "board-key", "board-focus"],
			recognised: false,
		});
	});

	test("without its test ids each link that something bears out is a card, once in its row, and no mention is", () => {
		const doc = pageOf(html.replaceAll("data-testid", "data-gone"));
		const cards = linkCardsIn(doc);
		// AB-1 and AB-2 by their cards' ids; ZZ-9 in AB-1's card is denied; AB-7 lies in the card of AB-6; AB-8 is in a description.
		expect(cards.map((c) => c.key)).toEqual(["AB-1", "AB-2", "AB-4", "AB-8", "AB-5"]);
		for (const { kind, slot, element } of cards) {
			expect(kind).toBe("link");
			expect(slot.parent).toBe(element);
			expect(keyOfLink(slot.after?.getAttribute("href"))).toBeDefined();
		}
	});

	test("the older spelling of the test ids still counts", () => {
		expect(keysIn(pageOf(html.replaceAll("data-testid", "data-test-id")), "board").map((c) => c.key)).toEqual([
			"AB-1",
			"AB-2",
		]);
	});
});

test.each([
	["/jira/software/c/projects/AB/boards/1", "board"],
	["/jira/software/projects/AB/boards/12?selectedIssue=AB-3", "board"],
	["/jira/software/c/projects/AB/boards/1/backlog", "backlog"],
	["/browse/AB-3", "issue"],
	["/jira/your-work", "other"],
	["/browse/AB", "other"],
])("%s is a %s page", (path, route) => expect(jiraCloud.route(new URL(path, BOARD))).toBe(route));

test("Jira is told by its host and its own name, and the theme by its own mark", () => {
	const doc = pageOf();
	expect(jiraCloud.detect(doc, new URL(BOARD))).toBe(true);
	expect(jiraCloud.detect(doc, new URL("https://evil.example/"))).toBe(false);
	expect(jiraCloud.detect(pageOf("<title>Confluence</title>"), new URL(BOARD))).toBe(false);
	expect(jiraCloud.theme(doc)).toBe("dark");
});
