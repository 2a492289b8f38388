import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { describeHost } from "../../../test/sandbox/pages/host-suite.ts";
import { keyOfLink } from "../jira/issue-keys.ts";
import { jiraCloud } from "./jira-cloud.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";

const SITE = "https://acme.atlassian.net";
const BOARD = `${SITE}/jira/software/c/projects/AB/boards/1`;
const LAYERS = (key: string) =>
	[
		["its link", new RegExp(` href="/browse/${key}"`, "g")],
		["its label", new RegExp(` aria-label="${key}[^"]*"`, "g")],
		["its shown key", new RegExp(`>${key}<`, "g")],
	] as const;

const { html, pageOf, sectionOf, cardsIn } = describeHost({
	adapter: jiraCloud,
	fixture: "test/fixtures/jira-cloud/views.html",
	address: BOARD,
	selectors: SELECTORS,
	history: SELECTOR_HISTORY,
	views: [
		{ name: "board", keys: ["AB-1", "AB-2"], kind: "board-card" },
		{ name: "backlog", keys: ["AB-3"], kind: "backlog-row" },
		{ name: "issue", keys: ["AB-4"], kind: "issue-header", address: `${SITE}/browse/AB-4` },
		{ name: "list", keys: ["AB-5"], kind: "list-row" },
		{ name: "plan", keys: ["AB-6"], kind: "plan-row" },
		{ name: "team-managed", keys: ["AB-11"], kind: "board-card" },
		{ name: "panel", keys: ["AB-12"], kind: "issue-header", address: `${BOARD}/backlog?selectedIssue=AB-12` },
		{ name: "modal", keys: ["AB-12"], kind: "issue-header", address: `${BOARD}?selectedIssue=AB-12` },
		{ name: "links", keys: ["AB-13", "AB-14"], kind: "list-row" },
		{ name: "idea", keys: ["AB-15"], kind: "issue-header" },
		{ name: "business", keys: ["AB-16", "AB-17"], kind: "board-card" },
	],
	layers: {
		board: [["its id", / id="card-AB-1"/g], ...LAYERS("AB-1")],
		backlog: [["its test id", /(?<=content-container\.)AB-3/g], ...LAYERS("AB-3")],
		list: LAYERS("AB-5"),
	},
	renamed: [/(data-testid|data-issue|draggable)=/g, "data-gone="],
	silent: {
		board: ["board-card", "board-key", "board-focus"],
		backlog: ["backlog-row", "backlog-key", "backlog-focus"],
		issue: ["issue-header"],
	},
});

test("the panel keeps its node when another issue is opened in it: what shows two issues shows none", () => {
	const doc = pageOf(html, `${BOARD}?selectedIssue=AB-12`);
	const link = sectionOf(doc, "panel").querySelector('a[href="/browse/AB-12"]') as Element;
	const key = () => cardsIn(sectionOf(doc, "panel"))[0]?.key;
	expect(key()).toBe("AB-12");
	link.setAttribute("href", "/browse/AB-20");
	expect(key()).toBeUndefined();
	// The address is the last to follow, or the first: it never makes the old one right.
	link.replaceChildren("AB-20");
	expect(key()).toBe("AB-20");
});

test("a card that is itself a link has its badge over it, beside the link", () => {
	const slots = cardsIn(sectionOf(pageOf(), "business")).map((c) => c.slot);
	expect(slots.map(({ over, after }) => [over, after?.tagName])).toEqual([
		[true, "A"],
		[true, "A"],
	]);
	expect(cardsIn(sectionOf(pageOf(), "board")).map((c) => c.slot.over)).toEqual([undefined, undefined]);
});

test("health tells a business board from others, and a panel in which no issue is known", () => {
	const doc = pageOf();
	expect(jiraCloud.sighting(sectionOf(doc, "business"), "board")).toMatchObject({ agreed: 2, silent: [] });
	const panel = sectionOf(doc, "panel");
	expect(jiraCloud.sighting(panel, "other").silent).toEqual([]);
	panel.querySelector(SELECTORS.issueHeader.css)?.remove();
	expect(jiraCloud.sighting(panel, "other").silent).toEqual(["issue-header"]);
	expect(jiraCloud.sighting(panel, "issue").silent).toEqual(["issue-header"]);
});

test("without its test ids each link that something bears out is a card, once in its row, and no mention is", () => {
	const doc = pageOf(html.replaceAll("data-testid", "data-gone"));
	const cards = [...doc.querySelectorAll(jiraCloud.links)].flatMap((a) => jiraCloud.linkCard(a) ?? []);
	// AB-1, AB-2: by their cards' ids; AB-8 and AB-94 lie in what is no writing any more. ZZ-9 in AB-1's card is denied.
	expect(cards.map((c) => c.key)).toEqual(["AB-1", "AB-2", "AB-4", "AB-8", "AB-5", "AB-6", "AB-93", "AB-12", "AB-17"]);
	for (const { kind, slot, element } of cards) {
		expect(kind).toBe("link");
		expect(slot.parent).toBe(element);
		expect(keyOfLink(slot.after?.getAttribute("href"))).toBeDefined();
	}
});

test("the older spelling of the test ids still counts", () => {
	const older = pageOf(html.replaceAll("data-testid", "data-test-id"));
	const keys = (view: string) => cardsIn(sectionOf(older, view)).map((c) => c.key);
	expect(keys("board")).toEqual(["AB-1", "AB-2"]);
	expect(keys("links")).toEqual(["AB-13", "AB-14"]);
});

test.each([
	["/jira/software/c/projects/AB/boards/1", "board"],
	["/jira/software/projects/AB/boards/12?selectedIssue=AB-3", "board"],
	["/jira/software/c/projects/AB/boards/1/backlog", "backlog"],
	["/browse/AB-3", "issue"],
	["/jira/core/projects/AB/board?filter=&groupBy=status", "board"],
	["/jira/core/projects/AB/boards", "other"],
	["/secure/RapidBoard.jspa?rapidView=3&view=planning&selectedIssue=AB-3", "backlog"],
	["/secure/RapidBoard.jspa?rapidView=3", "board"],
	["/jira/software/c/projects/AB/issues/?jql=", "other"],
	["/jira/plans/3/scenarios/4/timeline", "other"],
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

const captured = resolve("../shared/data/pages/jira-cloud-2026-08-fragments.html");
test.skipIf(!existsSync(captured))("recorded pieces of a real site: each item once, in every view", () => {
	const doc = pageOf(readFileSync(captured, "utf8"));
	const keys = (view: string) => cardsIn(sectionOf(doc, view)).map((c) => c.key);
	expect(
		Object.fromEntries(["board", "backlog", "issue", "navigator", "plans", "links"].map((v) => [v, keys(v)])),
	).toEqual({
		board: ["ABC-21496"],
		backlog: ["ABC-2000"],
		issue: ["ABC-14817"],
		navigator: ["ABC-29578"],
		plans: ["ABC-21069"],
		links: ["DEF-3"],
	});
});
