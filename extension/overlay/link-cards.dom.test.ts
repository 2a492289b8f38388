import { expect, test } from "vitest";
import { jiraCloud } from "../hosts/jira-cloud/jira-cloud.ts";
import { Bus } from "./bus.ts";
import { withLinkCards } from "./link-cards.ts";

const CARD = (key: string) =>
	`<div data-testid="platform-board-kit.ui.card.card" id="card-${key}"><div><div data-testid="platform-card.common.ui.key.key"><a href="/browse/${key}">${key}</a></div></div></div>`;
const ROW = (key: string) => `<ul><li class="new"><b><a href="/browse/${key}">${key}</a></b></li></ul>`;

function pageWith(body: string) {
	document.body.innerHTML = body;
	const bus = new Bus();
	const end = new AbortController();
	const host = withLinkCards(jiraCloud, bus, end.signal);
	const keys = () => [...host.containersIn(document)].flatMap((c) => host.card(c)?.key ?? []);
	return { bus, end, host, keys, strange: (strange: boolean) => bus.emit("strange", { strange }) };
}

test("links are cards only for as long as the page is strange", () => {
	const { keys, strange, host, end } = pageWith(ROW("AB-1"));
	const link = document.querySelector("a") as Element;
	expect(keys()).toEqual([]);
	expect(host.containerOf(link)).toBeNull();
	strange(true);
	expect(keys()).toEqual(["AB-1"]);
	expect(host.containerOf(link)).toBe(link.parentElement);
	expect(host.containerOf(link.parentElement as Element)).toBe(link.parentElement);
	expect(host.containerOf(document.body)).toBeNull();
	strange(false);
	expect(keys()).toEqual([]);
	end.abort();
	strange(true);
	expect(keys()).toEqual([]);
});

test("a link in a card that is known has no second badge, and one in a card that is not has its own", () => {
	const known = CARD("AB-1");
	const keyless = CARD("AB-2")
		.replace('id="card-AB-2"', 'draggable="true"')
		.replace(/data-testid="platform-card[^"]*"/, "");
	const { keys, strange } = pageWith(known + keyless + ROW("AB-3"));
	expect(keys()).toEqual(["AB-1"]);
	strange(true);
	expect(keys()).toEqual(["AB-1", "AB-2", "AB-3"]);
});
