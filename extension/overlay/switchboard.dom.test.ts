import { expect, test, vi } from "vitest";
import { settingsOf } from "../page-settings.ts";
import type { Page } from "./define-feature.ts";
import { pageForTests } from "./page-for-tests.ts";
import { Switchboard } from "./switchboard.ts";

const settings = (off: string[]) => settingsOf({ off }, undefined, "jira-cloud");
const ALL = settings([]);

function start() {
	const page = pageForTests();
	const log: string[] = [];
	const board = new Switchboard(page);
	const feature = (id: string, part?: "strip" | "filter", attach: (page: Page) => void = () => {}) => ({
		id,
		...(part ? { part } : {}),
		attach(at: Page) {
			log.push(`${id} on`);
			at.signal.addEventListener("abort", () => log.push(`${id} off`));
			attach(at);
		},
	});
	vi.spyOn(console, "warn").mockImplementation((text) => void log.push(text));
	return { page, log, board, feature };
}

test("what has a switch waits until it is known whether it is wanted; what has none begins at once", () => {
	const { board, feature, log } = start();
	board.add([feature("relay"), feature("strip", "strip")]);
	expect(log).toEqual(["relay on"]);
	board.use(ALL);
	expect(log).toEqual(["relay on", "strip on"]);
});

test("switched off and on again while the page stays open; each once, however often it is told", () => {
	const { board, feature, log, page } = start();
	board.add([feature("strip", "strip"), feature("bar", "filter")]);
	board.use(ALL);
	board.use(settings(["strip@jira-cloud"]));
	board.use(settings(["strip@jira-cloud", "filter@azure-devops"]));
	expect(page.shared.settings.parts.strip).toBe(false);
	board.use(ALL);
	expect(log).toEqual(["strip on", "bar on", "strip off", "strip on"]);
});

test("a script that comes a second time adds nothing", () => {
	const { board, feature, log } = start();
	board.add([feature("relay")]);
	board.add([feature("relay")]);
	expect(log).toEqual(["relay on"]);
});

test.each([
	[
		"as it begins",
		(page: Page) => {
			throw new RangeError(String(page.host.id));
		},
	],
	[
		"at an event",
		(page: Page) =>
			page.bus.on(
				"scanned",
				() => {
					throw new RangeError("PS-1 Secret title");
				},
				page.signal,
			),
	],
	[
		"later, after an event",
		(page: Page) =>
			page.bus.on(
				"scanned",
				async () => {
					throw new RangeError("x");
				},
				page.signal,
			),
	],
	["outside of the bus", (page: Page) => page.failed(new RangeError("x"))],
])("what breaks %s is off on this page and told by its id alone; the others go on", async (_, attach) => {
	const { board, feature, log, page } = start();
	const heard: unknown[] = [];
	page.bus.on("broke", () => heard.push([...page.shared.broken]), page.signal);
	let scans = 0;
	board.add([
		feature("strip", "strip", attach),
		feature("bar", "filter", (at) => at.bus.on("scanned", () => scans++, at.signal)),
	]);
	board.use(ALL);
	for (let i = 0; i < 2; i++) {
		page.bus.emit("scanned", { badges: 1 });
		await Promise.resolve();
	}
	board.use(settings(["strip@jira-cloud"]));
	board.use(ALL);
	expect(log.filter((line) => line.startsWith("strip"))).toEqual(["strip on", "strip off"]);
	expect(log.filter((line) => line.startsWith("Sightline"))).toEqual([
		'Sightline: "strip" broke and is off on this page (RangeError).',
	]);
	expect(heard).toEqual([["strip"]]);
	expect(scans).toBe(2);
});

test("the end of the page is the end of everything on it", () => {
	const end = new AbortController();
	const page = pageForTests({ signal: end.signal });
	const seen: string[] = [];
	const board = new Switchboard(page);
	board.add([{ id: "a", attach: (at) => at.signal.addEventListener("abort", () => seen.push("a off")) }]);
	end.abort();
	expect(seen).toEqual(["a off"]);
});
