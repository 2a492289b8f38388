import { afterEach, beforeEach, expect, it } from "vitest";
import { Bus } from "../overlay/bus.ts";
import { pageForTests } from "../overlay/page-for-tests.ts";
import { itemPanel } from "./item-panel.ts";

const scope = globalThis as { browser?: unknown };
const before = scope.browser;
let asked: unknown[];
let reply: unknown;
let gone: AbortController;

beforeEach(() => {
	asked = [];
	reply = { ok: true };
	gone = new AbortController();
	scope.browser = {
		runtime: {
			id: "me",
			sendMessage: async (message: unknown) => {
				asked.push(message);
				return reply;
			},
		},
	};
});
afterEach(() => {
	scope.browser = before;
});

function start() {
	const bus = new Bus();
	const page = pageForTests({ document, bus, signal: gone.signal });
	itemPanel.attach(page);
	const told: unknown[] = [];
	bus.on("why", (event) => told.push(event), gone.signal);
	const wish = async () => {
		bus.emit("panel", { key: "PS-1", anchor: document.body });
		await new Promise((done) => setTimeout(done, 0));
	};
	return { told, wish };
}

it("asks the background for the panel, and names no site", async () => {
	const { told, wish } = start();
	await wish();
	expect(asked).toEqual([{ type: "panel/open", key: "PS-1" }]);
	expect(told).toEqual([]);
});

it("has the card say why nothing came where the background refused", async () => {
	const { told, wish } = start();
	reply = { error: "not-a-site" };
	await wish();
	expect(told).toEqual([{ key: "PS-1", anchor: document.body }]);
});

it("does nothing any more on a page that was left", async () => {
	const { told, wish } = start();
	gone.abort();
	await wish();
	expect([asked, told]).toEqual([[], []]);
});
