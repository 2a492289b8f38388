import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { describeHost } from "../../../test/sandbox/pages/host-suite.ts";
import { azureDevOps } from "./azure-devops.ts";
import { SELECTOR_HISTORY } from "./selector-history.ts";
import { SELECTORS } from "./selectors.ts";
import { themeOfColour } from "./theme.ts";

const PROJECT = "https://dev.azure.com/Contoso/Homes";
const BOARD = `${PROJECT}/_boards/board/t/Repairs/Stories`;
const FORM = `${PROJECT}/_workitems/edit/107`;
const LINK = (id: number) => ["its link", new RegExp(` href="[^"]*/edit/${id}"`, "g")] as const;
const ATTRIBUTE = (id: number) => ["its card's number", new RegExp(` data-itemid="${id}"`, "g")] as const;
const SHOWN = (id: number) => ["its shown number", new RegExp(`>${id}<`, "g")] as const;

const { html, pageOf, sectionOf, cardsIn } = describeHost({
	adapter: azureDevOps,
	fixture: "test/fixtures/azure-devops/views.html",
	address: BOARD,
	selectors: SELECTORS,
	history: SELECTOR_HISTORY,
	views: [
		{ name: "board", keys: ["contoso#101", "contoso#102"], kind: "board-card" },
		{ name: "taskboard", keys: ["contoso#103", "contoso#104"], kind: "board-card" },
		{ name: "backlog", keys: ["contoso#105", "contoso#106"], kind: "list-row" },
		{ name: "query", keys: ["contoso#109", "contoso#110"], kind: "list-row", address: `${PROJECT}/_queries/query/1` },
		{ name: "form", keys: ["contoso#107"], kind: "issue-header", address: FORM },
		{ name: "old form", keys: ["contoso#107"], kind: "issue-header", address: FORM },
		{ name: "old grid", keys: ["contoso#108"], kind: "list-row" },
	],
	layers: {
		board: [LINK(101), ATTRIBUTE(101), SHOWN(101)],
		taskboard: [ATTRIBUTE(103), SHOWN(103)],
	},
	renamed: [/wit-card|bolt-table-row|grid-row|form-header/g, "gone"],
	silent: { board: ["card"], backlog: ["grid-row"] },
});

test("an item that the page names once comes with its title, which has to bear it out", () => {
	const titles = (view: string, address = BOARD) => cardsIn(sectionOf(pageOf(html, address), view)).map((c) => c.title);
	expect(titles("taskboard")).toEqual([undefined, "Call the  scaffolders"]);
	expect(titles("backlog")).toEqual([undefined, "Quieter lifts"]);
	expect(titles("board")).toEqual([undefined, undefined]);
	expect(titles("old form", `${PROJECT}/_workitems/edit/1`)).toEqual(["Dry cellars"]);
	const bare = pageOf(html.replaceAll(">105<", "><"));
	expect(cardsIn(sectionOf(bare, "backlog"))[0]).toMatchObject({ key: "contoso#105", title: "Warmer homes" });
	// Other columns of a row hold numbers too: none of them names it where its link does not.
	const unlinked = pageOf(html.replaceAll('/edit/105"', '/x"'));
	expect(cardsIn(sectionOf(unlinked, "backlog")).map((c) => c.key)).toEqual(["contoso#106"]);
});

test("a badge on a card stands before its menu", () => {
	for (const { slot } of cardsIn(sectionOf(pageOf(), "board"))) {
		expect(slot.after?.nextElementSibling?.className).toBe("card-context-menu");
		expect(slot.parent.closest(".card-context-menu")).toBeNull();
	}
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
		"GET /_apis/wit/workitems/7/updates",
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
