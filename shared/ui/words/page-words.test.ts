import { expect, test } from "vitest";
import { brokenWords, pageLine, pageName, type SeenPage, strangeWords } from "./page-words.ts";

const NOW = "2026-11-24T10:30:00";
const seen: SeenPage = {
	route: "board",
	recognised: true,
	since: "2026-11-24T10:05:00",
	containers: 25,
	keyless: 0,
	keys: 25,
	loose: 0,
	badges: 25,
	besideLinks: false,
	silent: [],
};

test.each([
	["all agree", {}, "25 of 25 cards agree"],
	["one card", { containers: 1 }, "1 of 1 card agrees"],
	["two without a key", { keyless: 2 }, "23 of 25 cards agree; the others have no badge"],
	["one without a key", { keyless: 1 }, "24 of 25 cards agree; the other has no badge"],
	[
		"a longer list than is in the page",
		{ route: "backlog", counted: 400 },
		"25 of 25 rows agree, of 400 that the page counts",
	],
	["a list that is wholly there", { route: "backlog", counted: 25 }, "25 of 25 rows agree"],
	["nothing", { containers: 0 }, "no work items to see"],
	[
		"links alone, where no list is expected",
		{ route: "other", containers: 0, loose: 3 },
		"3 work items linked, none in a list",
	],
	["not recognised", { recognised: false }, "not recognised since 10:05"],
])("a page with %s says so in one line", (_, part, line) => expect(pageLine({ ...seen, ...part }, NOW)).toBe(line));

test.each([
	["board", "Board"],
	["issue", "Work item"],
	["other", "Other page"],
	["__proto__", "Other page"],
])("route %s is called %s", (route, name) => expect(pageName(route)).toBe(name));

const strange = { ...seen, recognised: false };
test.each([
	[
		"links and no card",
		{ containers: 0, loose: 18, keys: 18, badges: 17, besideLinks: true, silent: ["board-card", "board-key"] },
		[
			"Since 10:05: 18 work items linked, and no card that is known. 17 badges stand beside the links instead.",
			"Without a hit: board-card, board-key.",
		],
	],
	[
		"cards that do not agree",
		{ containers: 20, keyless: 18, badges: 0, besideLinks: true },
		["Since 10:05: 2 of 20 cards agree on a work item. No badges are drawn."],
	],
	[
		"rows that name nothing",
		{ route: "backlog", containers: 0, keys: 0, counted: 400, badges: 0 },
		["Since 10:05: the page counts 400 rows, and none names a work item. No badges are drawn."],
	],
	[
		"one badge",
		{ containers: 0, loose: 1, keys: 1, badges: 1, besideLinks: true },
		["Since 10:05: 1 work item linked, and no card that is known. 1 badge stands beside the links instead."],
	],
])("a page with %s says what is wrong and what is done meanwhile", (_, part, lines) =>
	expect(strangeWords({ ...strange, ...part }, NOW)).toEqual(lines),
);

test("what broke on a page is told by its name, and nothing is where nothing did", () => {
	expect(brokenWords(strange)).toBeUndefined();
	expect(brokenWords({ ...strange, broken: [] })).toBeUndefined();
	expect(brokenWords({ ...strange, broken: ["lane-strip"] })).toBe(
		"Broke on this page, and is off there: the strip above columns.",
	);
	expect(brokenWords({ ...strange, broken: ["focus-filter", "relay", "constructor"] })).toBe(
		"Broke on this page, and are off there: the filter, relay, constructor.",
	);
});
