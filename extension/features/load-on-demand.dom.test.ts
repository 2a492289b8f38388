import { afterEach, beforeEach, expect, it } from "vitest";
import type { HostAdapter, Route } from "../hosts/host-card.ts";
import { pageForTests } from "../overlay/page-for-tests.ts";
import { settingsOf } from "../page-settings.ts";
import { loadOnDemand } from "./load-on-demand.ts";

const scope = globalThis as { browser?: unknown };
const before = scope.browser;
let asked: unknown[];
let reply: unknown;
let gone: AbortController;

beforeEach(() => {
	asked = [];
	reply = { ok: true };
	gone = new AbortController();
	const sendMessage = async (message: unknown) => {
		asked.push(message);
		return reply;
	};
	scope.browser = { runtime: { id: "me", sendMessage } };
});
afterEach(() => {
	gone.abort();
	scope.browser = before;
});

function start(route: Route, off: string[] = []) {
	const host = { id: "jira-cloud", route: () => route } as unknown as HostAdapter;
	const page = pageForTests({ host, signal: gone.signal });
	page.shared.settings = settingsOf({ off }, undefined, "jira-cloud");
	loadOnDemand.attach(page);
	const scan = async (badges = 5) => {
		page.bus.emit("scanned", { badges });
		await new Promise((done) => setTimeout(done, 0));
	};
	return { page, scan };
}
const STRIP = { type: "features/load", part: "strip" };

it("brings what boards have once a board is badged, and once", async () => {
	const { scan } = start("board");
	await scan(0);
	expect(asked).toEqual([]);
	await scan();
	await scan();
	expect(asked).toEqual([STRIP]);
});

it("asks once while the answer is on its way", async () => {
	const { page, scan } = start("board");
	page.bus.emit("scanned", { badges: 5 });
	await scan();
	expect(asked).toEqual([STRIP]);
});

it("asks no more than three times where the background refuses", async () => {
	reply = { error: "not-a-site" };
	const { scan } = start("board");
	for (let i = 0; i < 5; i++) await scan();
	expect(asked).toEqual([STRIP, STRIP, STRIP]);
});

it("brings no strip to other pages, nor where it is switched off until it is switched on", async () => {
	const backlog = start("backlog");
	await backlog.scan();
	const board = start("board", ["strip@jira-cloud"]);
	await board.scan();
	expect(asked).toEqual([]);
	board.page.shared.settings = settingsOf({}, undefined, "jira-cloud");
	await board.scan();
	expect(asked).toEqual([STRIP]);
});

it("brings the rest at the first press, and tells it of the latest wish", async () => {
	const { page } = start("board");
	const heard: string[] = [];
	reply = new Promise((done) =>
		setTimeout(() => {
			page.bus.on("why", ({ key }) => heard.push(key), gone.signal);
			done({ ok: true });
		}, 5),
	);
	page.bus.emit("why", { key: "PS-1", anchor: document.body });
	page.bus.emit("why", { key: "PS-2", anchor: document.body });
	await new Promise((done) => setTimeout(done, 20));
	expect(asked).toEqual([{ type: "features/load", part: "press" }]);
	expect(heard).toEqual(["PS-2"]);
});
