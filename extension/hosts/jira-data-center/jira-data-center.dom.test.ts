import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { describeHost } from "../../../test/sandbox/pages/host-suite.ts";
import { jiraDataCenter } from "./jira-data-center.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";

const SITE = "https://jira.corp.example/jira";
const BOARD = `${SITE}/secure/RapidBoard.jspa?rapidView=3`;
const LAYERS = (key: string, attribute: string) =>
	[
		["its links", new RegExp(` href="/jira/browse/${key}"`, "g")],
		["its attributes", new RegExp(` ${attribute}="${key}"`, "g")],
		["its label", new RegExp(` aria-label="${key}[^"]*"`, "g")],
		["its shown key", new RegExp(`>${key}<`, "g")],
	] as const;

const { html, pageOf, sectionOf, cardsIn } = describeHost({
	adapter: jiraDataCenter,
	fixture: "test/fixtures/jira-data-center/views.html",
	address: BOARD,
	selectors: SELECTORS,
	history: SELECTOR_HISTORY,
	views: [
		{ name: "board", keys: ["AB-1", "AB-2"], kind: "board-card" },
		{ name: "detail", keys: ["AB-1"], kind: "issue-header", address: `${BOARD}&view=detail&selectedIssue=AB-1` },
		{ name: "backlog", keys: ["AB-3", "AB-4"], kind: "backlog-row", address: `${BOARD}&view=planning` },
		{ name: "issue", keys: ["AB-5"], kind: "issue-header", address: `${SITE}/browse/AB-5` },
		{ name: "list", keys: ["AB-6", "AB-7"], kind: "list-row", address: `${SITE}/issues/?jql=` },
		{ name: "split", keys: ["AB-8"], kind: "list-row", address: `${SITE}/browse/AB-8?jql=` },
	],
	layers: {
		board: LAYERS("AB-1", "data-issue-key"),
		backlog: LAYERS("AB-3", "data-issue-key").filter(([name]) => name !== "its label"),
		issue: LAYERS("AB-5", "data-issue-key").filter(([name]) => name !== "its label"),
		list: LAYERS("AB-6", "data-issue-?key").filter(([name]) => name !== "its label"),
		split: [
			...LAYERS("AB-8", "data-(issue-)?key").filter(([name]) => name === "its attributes" || name === "its shown key"),
			["its link", / href="[^"]*AB-8[^"]*"/g],
		],
	},
	renamed: [/ghx-|js-issue|issuerow|splitview|key-val/g, "gone-"],
	silent: {
		board: ["board-card", "card-key"],
		backlog: ["backlog-row"],
		issue: ["issue-key", "issue-header"],
	},
});

test("a card has room in its footer; a row of the backlog before its end", () => {
	const doc = pageOf();
	expect(cardsIn(sectionOf(doc, "board")).map((c) => c.slot.parent.className)).toEqual(["ghx-card-footer", "ghx-key"]);
	expect(cardsIn(sectionOf(doc, "backlog"))[0]?.slot.after?.textContent).toBe("Insulate lofts");
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
	for (const line of ["search", "field", "myself", "mypermissions", "serverInfo", "issue/AB-1/remotelink"])
		expect(reads(`GET /rest/api/2/${line}`), line).toBe(true);
	expect(reads("GET /rest/agile/1.0/board")).toBe(true);
	expect(reads("GET /rest/agile/1.0/board/3/configuration")).toBe(true);
	expect(reads("GET /rest/agile/1.0/board/3/sprint")).toBe(true);
	for (const line of [
		"POST /rest/api/2/search",
		"GET /rest/api/2/issue/AB-1",
		"POST /rest/api/2/issue/AB-1/remotelink",
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
			expect(cardsIn(doc).map((c) => c.key)).toEqual(keys);
			expect(jiraDataCenter.sighting(doc, jiraDataCenter.route(new URL(url)))).toMatchObject({
				silent: [],
				recognised: true,
			});
		}
	});
});
