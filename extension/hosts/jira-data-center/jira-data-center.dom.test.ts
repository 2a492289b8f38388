import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { jiraDataCenter } from "./jira-data-center.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";

const html = readFileSync(resolve("test/fixtures/jira-data-center/views.html"), "utf8");
const SITE = "https://jira.corp.example/jira";
const BOARD = `${SITE}/secure/RapidBoard.jspa?rapidView=3`;

function pageOf(text = html, url = BOARD): Document {
	const window = new Window({ url });
	window.document.write(text);
	return window.document as unknown as Document;
}
const cardsOf = (root: ParentNode) =>
	[...jiraDataCenter.containersIn(root)].flatMap((c) => jiraDataCenter.card(c) ?? []);
function cardsIn(doc: Document, view: string) {
	const section = doc.querySelector(`section[data-view="${view}"]`);
	if (!section) throw new Error(`no section ${view}`);
	return cardsOf(section);
}

describe("Jira Data Center's pages", () => {
	test.each([
		["board", ["AB-1", "AB-2"], "board-card"],
		["detail", ["AB-1"], "issue-header"],
		["backlog", ["AB-3", "AB-4"], "backlog-row"],
		["issue", ["AB-5"], "issue-header"],
		["list", ["AB-6", "AB-7"], "list-row"],
		["split", ["AB-8"], "list-row"],
	])("%s: each item once, with a place for its badge, and no key of people's own writing", (view, keys, kind) => {
		const cards = cardsIn(pageOf(), view);
		expect(cards.map((c) => c.key)).toEqual(keys);
		for (const card of cards) {
			expect(card.kind).toBe(kind);
			expect(card.element.contains(card.slot.parent)).toBe(true);
			expect(card.slot.parent.closest("a")).toBeNull();
			if (card.slot.after) expect(card.slot.after.parentElement).toBe(card.slot.parent);
		}
	});

	test("a card has room in its footer; a row of the backlog before its end, and again there with our badge in it", () => {
		const doc = pageOf();
		expect(cardsIn(doc, "board").map((c) => c.slot.parent.className)).toEqual(["ghx-card-footer", "ghx-key"]);
		const badge = doc.createElement("span");
		badge.setAttribute("data-sightline", "AB-3");
		const first = () => cardsIn(doc, "backlog")[0]?.slot;
		expect(first()?.after?.textContent).toBe("Insulate lofts");
		first()?.after?.after(badge);
		expect(first()?.after?.textContent).toBe("Insulate lofts");
	});

	test("where the witnesses disagree, or there is only one, nobody is believed", () => {
		expect(cardsIn(pageOf(), "odd")).toEqual([]);
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
		["the links", / href="\/jira\/browse\/AB-1"/g],
		["the attributes", / data-issue-key="AB-1"/g],
		["the labels", / aria-label="AB-1[^"]*"/g],
		["the shown keys", />AB-1</g],
	])("without %s the card is still known by the others", (_, layer) => {
		expect(html).toMatch(layer);
		const without = html.replace(layer, (hit) => (hit.startsWith(">") ? "><" : ""));
		expect(cardsIn(pageOf(without), "board")[0]?.key).toBe("AB-1");
	});

	test("with all witnesses gone nothing is drawn, and the sighting says so", () => {
		const doc = pageOf(html.replace(/ghx-|js-issue|issuerow|splitview|key-val/g, "gone-"));
		expect([...jiraDataCenter.containersIn(doc)]).toEqual([]);
		expect(jiraDataCenter.sighting(doc, "board")).toMatchObject({
			containers: 0,
			agreed: 0,
			silent: ["board-card", "card-key"],
			recognised: false,
		});
	});

	test("a page that is as it should be is recognised", () => {
		const section = pageOf().querySelector('section[data-view="board"]');
		if (!section) throw new Error("no board");
		expect(jiraDataCenter.sighting(section, "board")).toMatchObject({
			containers: 2,
			agreed: 2,
			silent: [],
			recognised: true,
		});
	});
});

test.each([
	["/secure/RapidBoard.jspa?rapidView=3&view=detail&selectedIssue=AB-1", "board"],
	["/secure/RapidBoard.jspa?rapidView=3", "board"],
	["/secure/RapidBoard.jspa?rapidView=3&view=planning.nodetail", "backlog"],
	["/secure/RapidBoard.jspa?rapidView=3&view=reporting&chart=burndownChart", "other"],
	["/browse/AB-3", "issue"],
	["/projects/AB/issues/AB-3?filter=allopenissues", "issue"],
	["/projects/AB/issues", "other"],
	["/issues/?jql=project", "other"],
	["/browse/AB", "other"],
])("%s is a %s page, with a context path and without", (path, route) => {
	for (const base of ["", "/jira"]) {
		const url = new URL(`https://jira.corp.example${base}${path}`);
		expect(jiraDataCenter.route(url)).toBe(route);
		expect(jiraDataCenter.base(pageOf("<title>x</title>"), url)).toBe(base);
	}
});

test.each([
	["/jira", "/jira/browse/AB-1", "/jira"],
	["", "/browse/AB-1", ""],
	["/other", "/jira/browse/AB-1", "/jira"],
	["/apps/jira", "/apps/jira/browse/AB-1", "/apps/jira"],
	["/ji", "/jira/nowhere", ""],
])("the context path that a page says (%s) is believed where its address (%s) bears it out", (said, path, base) =>
	expect(
		jiraDataCenter.base(
			pageOf(`<meta name="ajs-context-path" content="${said}">`),
			new URL(path, "https://jira.corp.example"),
		),
	).toBe(base),
);

test("it is told by its own marks, outside the cloud, and its theme by its own", () => {
	const at = (url: string, text = html) => jiraDataCenter.detect(pageOf(text, url), new URL(url));
	expect(at(BOARD)).toBe(true);
	expect(at("http://jira.corp.example/")).toBe(false);
	expect(at("https://acme.atlassian.net/browse/AB-1")).toBe(false);
	expect(at(BOARD, html.replace('id="jira"', ""))).toBe(false);
	expect(at(BOARD, html.replace('content="JIRA"', 'content="Confluence"'))).toBe(false);
	expect(jiraDataCenter.theme(pageOf())).toBe("dark");
	expect(jiraDataCenter.theme(pageOf(html.replace(' data-color-mode="dark"', "")))).toBe("light");
});

test("the reads of the page are the client's, and no writes", () => {
	const reads = (line: string) => jiraDataCenter.reads.test(line);
	for (const line of ["search", "field", "myself", "serverInfo"])
		expect(reads(`GET /rest/api/2/${line}`), line).toBe(true);
	expect(reads("GET /rest/agile/1.0/board")).toBe(true);
	expect(reads("GET /rest/agile/1.0/board/3/configuration")).toBe(true);
	for (const line of [
		"POST /rest/api/2/search",
		"GET /rest/api/2/issue/AB-1",
		"GET /rest/api/2/searchx",
		"GET /rest/agile/1.0/board/3",
		"PUT /rest/api/2/myself",
	])
		expect(reads(line), line).toBe(false);
});

const captured = resolve("../shared/data/pages");
describe.skipIf(!existsSync(captured))("recorded pages", () => {
	test.each([
		["board", "/secure/RapidBoard.jspa?selectedIssue=DZFNK0168-18", [1, 7, 9, 18, 3, 18]],
		["backlog", "/secure/RapidBoard.jspa?view=planning", [1, 2, 6, 8, 10, 12]],
		["issue", "/browse/DZFNK0168-11", [11]],
		["navigator", "/issues/", [13, 15]],
	])("%s, at the root of its host and below a context path", (page, path, numbers) => {
		const text = readFileSync(resolve(captured, `jira-dc-${page}.html`), "utf8");
		const keys = numbers.map((n) => `DZFNK0168-${n}`);
		const below = text.replaceAll('"/browse/', '"/jira/browse/').replace('path" content=""', 'path" content="/jira"');
		for (const [markup, base] of [
			[text, ""],
			[below, "/jira"],
		] as const) {
			const url = `https://jira.corp.example${base}${path}`;
			const doc = pageOf(markup, url);
			expect(jiraDataCenter.detect(doc, new URL(url))).toBe(true);
			expect(jiraDataCenter.base(doc, new URL(url))).toBe(base);
			expect(cardsOf(doc).map((c) => c.key)).toEqual(keys);
			expect(jiraDataCenter.sighting(doc, jiraDataCenter.route(new URL(url)))).toMatchObject({
				silent: [],
				recognised: true,
			});
		}
	});
});
