import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { azureDevOps } from "./azure-devops.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";
import { themeOfColour } from "./theme.ts";

const html = readFileSync(resolve("test/fixtures/azure-devops/views.html"), "utf8");
const BOARD = "https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories";
const FORM = "https://dev.azure.com/Contoso/Homes/_workitems/edit/107";

function pageOf(text = html, url = BOARD): Document {
	const window = new Window({ url });
	window.document.write(text);
	return window.document as unknown as Document;
}
function cardsIn(doc: Document, view: string) {
	const section = doc.querySelector(`section[data-view="${view}"]`);
	if (!section) throw new Error(`no section ${view}`);
	return [...azureDevOps.containersIn(section)].flatMap((c) => azureDevOps.card(c) ?? []);
}

describe("Azure DevOps's pages", () => {
	test.each([
		["board", BOARD, ["contoso#101", "contoso#102"], "board-card"],
		["taskboard", BOARD, ["contoso#103", "contoso#104"], "board-card"],
		["backlog", BOARD, ["contoso#105", "contoso#106"], "list-row"],
		["form", FORM, ["contoso#107"], "issue-header"],
		["old form", FORM, ["contoso#107"], "issue-header"],
		["old grid", BOARD, ["contoso#108"], "list-row"],
	])(
		"%s: each item once, with a place for its badge, and no number of people's own writing",
		(view, url, keys, kind) => {
			const cards = cardsIn(pageOf(html, url), view);
			expect(cards.map((c) => c.key)).toEqual(keys);
			for (const card of cards) {
				expect(card.kind).toBe(kind);
				expect(card.element.contains(card.slot.parent)).toBe(true);
				expect(card.slot.parent.closest("a, .card-context-menu")).toBeNull();
			}
		},
	);

	test("an item that the page names once comes with its title, which has to bear it out", () => {
		const titles = (view: string) => cardsIn(pageOf(), view).map((c) => c.title);
		expect(titles("taskboard")).toEqual([undefined, "Call the  scaffolders"]);
		expect(titles("backlog")).toEqual([undefined, "Quieter lifts"]);
		expect(titles("board")).toEqual([undefined, undefined]);
		const other = "https://dev.azure.com/Contoso/Homes/_workitems/edit/1";
		expect(cardsIn(pageOf(html, other), "old form").map((c) => c.title)).toEqual(["Dry cellars"]);
	});

	test("where the witnesses disagree, or there is none, nobody is believed", () => {
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
		["the links", / href="[^"]*\/edit\/101"/g],
		["the numbers of the cards", / data-itemid="101"/g],
		["the shown numbers", />101</g],
	])("without %s the card is still known by the others", (_, layer) => {
		expect(html).toMatch(layer);
		const without = html.replace(layer, (hit) => (hit.startsWith(">") ? "><" : ""));
		expect(cardsIn(pageOf(without), "board")[0]?.key).toBe("contoso#101");
	});

	test("with all witnesses gone nothing is drawn, and the sighting says so", () => {
		const doc = pageOf(html.replace(/wit-card|bolt-table-row|grid-row|form-header/g, "gone"));
		expect([...azureDevOps.containersIn(doc)]).toEqual([]);
		expect(azureDevOps.sighting(doc, "board")).toMatchObject({
			containers: 0,
			agreed: 0,
			silent: ["card"],
			recognised: false,
		});
	});

	test("a page that is as it should be is recognised", () => {
		const section = pageOf().querySelector('section[data-view="board"]');
		if (!section) throw new Error("no board");
		expect(azureDevOps.sighting(section, "board")).toMatchObject({
			containers: 2,
			agreed: 2,
			silent: [],
			recognised: true,
		});
	});
});

test.each([
	["https://dev.azure.com/Contoso/Homes/_boards/board/t/Repairs/Stories", "board", "/Contoso"],
	["https://dev.azure.com/Contoso/Homes/_sprints/taskboard/Repairs/Homes/Sprint%201", "board", "/Contoso"],
	["https://dev.azure.com/Contoso/Homes/_backlogs/backlog/Repairs/Stories", "backlog", "/Contoso"],
	["https://dev.azure.com/Contoso/Homes/_sprints/backlog/Repairs/Homes/Sprint%201", "backlog", "/Contoso"],
	["https://dev.azure.com/Contoso/_workitems/edit/7", "issue", "/Contoso"],
	["https://dev.azure.com/Contoso/Homes/_queries/query/1", "other", "/Contoso"],
	["https://contoso.visualstudio.com/Homes/_workitems/edit/7", "issue", ""],
	["https://ado.corp.example/tfs/Main/Homes/_workitems/edit/7", "issue", "/tfs/Main"],
	["https://ado.corp.example/Main/Homes/_workitems/edit/7", "issue", "/Main"],
])("%s is a %s page below %s", (address, route, base) => {
	const url = new URL(address);
	expect(azureDevOps.route(url)).toBe(route);
	expect(azureDevOps.base(pageOf(), url)).toBe(base);
});

test("the product is told by its host name, or by its own mark where a company hosts it itself", () => {
	const at = (url: string, text = html) => azureDevOps.detect(pageOf(text, url), new URL(url));
	expect(at(BOARD)).toBe(true);
	expect(at("https://contoso.visualstudio.com/Homes")).toBe(true);
	expect(at("https://ado.corp.example/tfs/Main/Homes/_boards")).toBe(true);
	expect(at("https://ado.corp.example/tfs/Main/Homes/_boards", "<body>something else</body>")).toBe(false);
	expect(at("https://dev.azure.com/")).toBe(false);
});

test.each([
	["rgba(32, 31, 30, 1)", "dark"],
	["rgb(255, 255, 255)", "light"],
	["#1f1f1f", "dark"],
	["#f8f8f8", "light"],
	["", undefined],
	["inherit", undefined],
])("a page painted %s is %s", (colour, theme) => expect(themeOfColour(colour)).toBe(theme));

const reads = (line: string) => azureDevOps.reads.test(line);
test("the reads of the page are the client's, in a project or not, and no writes", () => {
	for (const line of [
		"GET /_apis/connectionData",
		"GET /Homes/_apis/wit/workitemtypes/Bug/states",
		`GET /Homes/${PLANNING}/backlogconfiguration`,
		"POST /_apis/wit/wiql",
		"POST /Homes/_apis/wit/wiql",
		"POST /_apis/wit/workitemsbatch",
	])
		expect(reads(line), line).toBe(true);
	for (const line of [
		"PATCH /_apis/wit/workitems/7",
		"POST /_apis/wit/workitems/$Task",
		"POST /_apis/wit/workitemsbatch/x",
		"GET /a/b/_apis/connectionData",
		"DELETE /_apis/wit/workitemsbatch",
	])
		expect(reads(line), line).toBe(false);
});

const captured = resolve("../shared/data/pages");
describe.skipIf(!existsSync(captured))("recorded pages", () => {
	const read = (file: string, url = "https://dev.azure.com/fabrikam/Fiber/_backlogs/backlog/Team/Stories") =>
		pageOf(readFileSync(resolve(captured, file), "utf8"), url);

	test("the vendor's own table: every row is known by its link and its number", () => {
		const doc = read("ado-bolt-host/rendered-top.html");
		const cards = [...azureDevOps.containersIn(doc)].flatMap((c) => azureDevOps.card(c) ?? []);
		expect(cards.length).toBe(33);
		expect(cards[0]).toMatchObject({ key: "fabrikam#1000" });
		expect(cards.filter((c) => c.title !== undefined)).toEqual([]);
	});

	test("the skeleton of boards, taskboard, backlog and form", () => {
		const doc = read("ado-2026-08-skeleton.html");
		const cards = [...azureDevOps.containersIn(doc)].flatMap((c) => azureDevOps.card(c) ?? []);
		expect(cards.map((c) => c.key)).toEqual(["fabrikam#297", "fabrikam#299", "fabrikam#12", "fabrikam#297"]);
	});
});
