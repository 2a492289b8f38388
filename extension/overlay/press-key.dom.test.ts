import { beforeEach, expect, test } from "vitest";
import { settingsOf } from "../page-settings.ts";
import { MARK } from "./badge-painter.ts";
import { pageForTests } from "./page-for-tests.ts";
import { isTyping, pressKey } from "./press-key.ts";

beforeEach(() => {
	document.body.replaceChildren();
});

function start(off: string[] = []) {
	const page = pageForTests();
	page.shared.settings = settingsOf({ off }, undefined, "jira-cloud");
	const card = document.createElement("button");
	const badge = document.createElement("span");
	badge.setAttribute(MARK, "PS-1");
	card.append(badge);
	document.body.append(card);
	page.shared.badgeAt = (element) => (card.contains(element) ? badge : undefined);
	const heard: unknown[] = [];
	for (const name of ["why", "panel", "filter"] as const)
		page.bus.on(name, (event) => heard.push([name, "key" in event ? event.key : ""]), page.signal);
	return { page, card, heard };
}

test("a key asks of the card that has the focus", () => {
	const { page, card, heard } = start();
	card.focus();
	expect([pressKey(page, "why"), pressKey(page, "panel"), pressKey(page, "filter")]).toEqual([true, true, true]);
	expect(heard).toEqual([
		["why", "PS-1"],
		["panel", "PS-1"],
		["filter", ""],
	]);
});

test("without a card in focus or under the pointer only the page itself can be asked for", () => {
	const { page, heard } = start();
	expect([pressKey(page, "why"), pressKey(page, "filter")]).toEqual([false, true]);
	expect(heard).toEqual([["filter", ""]]);
});

test("what is switched off is not asked for", () => {
	const { page, card, heard } = start(["panel@jira-cloud", "filter@jira-cloud"]);
	card.focus();
	expect([pressKey(page, "panel"), pressKey(page, "filter"), pressKey(page, "why")]).toEqual([false, false, true]);
	expect(heard).toEqual([["why", "PS-1"]]);
});

test.each([
	["a text field", "<input>", true],
	["a date field", '<input type="date">', true],
	["a box of text", "<textarea></textarea>", true],
	["a list to choose from", "<select></select>", true],
	["a rich editor", '<div contenteditable="true" tabindex="0"></div>', true],
	["what tells screen readers that it is a field", '<div role="textbox" tabindex="0"></div>', true],
	["a tick box", '<input type="checkbox">', false],
	["a button", "<button></button>", false],
	["what can no longer be edited", '<div contenteditable="false" tabindex="0"></div>', false],
] as const)("in %s no key fires, unless it is no field", (_, html, typing) => {
	const { page, heard } = start();
	document.body.append(document.createRange().createContextualFragment(html));
	(document.body.lastElementChild as HTMLElement).focus();
	expect(isTyping(document)).toBe(typing);
	expect(pressKey(page, "filter")).toBe(!typing);
	expect(heard).toHaveLength(typing ? 0 : 1);
});

test("a field inside of a shadow root is a field", () => {
	const host = document.createElement("div");
	const field = document.createElement("input");
	host.attachShadow({ mode: "open" }).append(field);
	document.body.append(host);
	field.focus();
	expect(isTyping(document)).toBe(true);
});
