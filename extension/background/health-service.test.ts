import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { readRollup } from "../../shared/store/rollup.ts";
import { BOARD, site, startBackground } from "../../test/sandbox/start-background.ts";
import type { PageHealth } from "../messages.ts";

const told: PageHealth = {
	route: "board",
	recognised: true,
	keys: 25,
	agreed: 24,
	containers: 25,
	keyless: 1,
	loose: 0,
	counted: 400,
	badges: 24,
	besideLinks: false,
	silent: ["board-focus"],
};

async function pages() {
	const b = await startBackground([]);
	return {
		tell: (part: Partial<PageHealth> = {}, tabId = 3) =>
			b.answer({ type: "health/report", ...told, ...part }, { ...BOARD, tabId }),
		seen: async () => (await readRollup(b.store))?.health ?? [],
		advance: b.advance,
	};
}

test("a page's counts are kept as told, with its site, its tab and the time", async () => {
	const { tell, seen } = await pages();
	expect(await tell()).toEqual({ ok: true });
	const [page] = await seen();
	expect(page).toEqual({ ...told, site, tab: 3, at: page?.at, since: page?.at });
});

test("a tab shows one page; another tab's stays", async () => {
	const { tell, seen } = await pages();
	await Promise.all([tell(), tell({ route: "backlog" }, 4)]);
	await tell({ route: "issue" });
	expect((await seen()).map((h) => [h.tab, h.route])).toEqual([
		[3, "issue"],
		[4, "backlog"],
	]);
});

test("since when a kind of page is not recognised is kept until it is again", async () => {
	const { tell, seen, advance } = await pages();
	await tell();
	advance(60_000);
	await tell({ recognised: false });
	const since = (await seen())[0]?.since;
	advance(60_000);
	await tell({ recognised: false, badges: 3 });
	await tell({ recognised: false }, 9);
	expect((await seen()).map((h) => h.since)).toEqual([since, since]);
	expect((await seen())[1]?.at).not.toBe(since);
	advance(60_000);
	await tell();
	expect((await seen())[0]?.since).toBe((await seen())[0]?.at);
});

test("no more than twenty pages are remembered, the latest first", async () => {
	const { tell, seen } = await pages();
	for (let tab = 1; tab <= 23; tab++) await tell({}, tab);
	expect((await seen()).map((h) => h.tab)).toEqual(Array.from({ length: 20 }, (_, i) => 23 - i));
});

test.each([
	["a title among its selectors", { silent: ["x".repeat(201)] }],
	["a negative count", { keyless: -1 }],
	["a route nobody knows", { route: "home" as "board" }],
])("a report with %s is refused and changes nothing", async (_, part) => {
	const { tell, seen } = await pages();
	expect(await tell(part)).toEqual({ error: "malformed message" });
	expect(await seen()).toEqual([]);
});

test("what broke on a page is kept with it, until the page is whole again", async () => {
	const { tell, seen } = await pages();
	await tell({ broken: ["lane-strip"] });
	expect((await seen())[0]?.broken).toEqual(["lane-strip"]);
	await tell({ broken: [] });
	expect((await seen())[0]).not.toHaveProperty("broken");
	expect(await tell({ broken: ["PS-1 Somebody's words"] })).toHaveProperty("error");
});
