import "fake-indexeddb/auto";
import { beforeEach, describe, expect, test } from "vitest";
import { allItems } from "../../../shared/store/item-segments.ts";
import { openStore } from "../../../shared/store/open-store.ts";
import { readRollup } from "../../../shared/store/rollup.ts";
import { problemWords } from "../../../shared/ui/words/problem-words.ts";
import { BOARD, contextOf, own, PAGE, site, startBackground } from "../../../test/sandbox/start-background.ts";
import {
	begin,
	digest,
	isReady,
	issues,
	type Started,
	status,
	undisturbed,
} from "../../../test/sandbox/sync-oracle.ts";
import { background } from "../answer-message.ts";
import { keepSettings, restoreSettings } from "../settings-copy.ts";

const start = () => startBackground(issues(9));

/** How many more writes the disk takes. After them a transaction is rolled back, and says why as a browser's does. */
const room = { left: Number.POSITIVE_INFINITY, isOnce: false };
const stores = IDBObjectStore.prototype;
for (const name of ["put", "add"] as const) {
	const real = stores[name];
	stores[name] = function (this: IDBObjectStore, ...args: Parameters<typeof real>) {
		const request = Reflect.apply(real, this, args);
		const { transaction } = this as unknown as { transaction: { _abort(name: string): void } };
		room.left--;
		if (room.isOnce ? room.left === -1 : room.left < 0) transaction._abort("QuotaExceededError");
		return request;
	};
}
beforeEach(() => {
	room.isOnce = false;
	room.left = Number.POSITIVE_INFINITY;
});

/** Settled once the sync has come to an end of some kind. */
async function ended(b: Started, said: { started: boolean }): Promise<void> {
	if (said.started) await b.settle(async () => ["stopped", "ready"].includes((await status(b))?.state ?? ""));
}

describe("F3: a disk without room", () => {
	test.each([
		["for good", false],
		["for one write", true],
	])(
		"%s, at any write of a sync, stops it with all that was read in use; with room again it ends as an undisturbed one",
		{ timeout: 60_000 },
		async (_, isOnce) => {
			const calm = await undisturbed(start);
			const b = await start();
			room.left = 1e6;
			await begin(b);
			await b.settle(() => isReady(b));
			room.isOnce = isOnce;
			const writes = 1e6 - room.left;
			expect(writes).toBeGreaterThan(20);
			let told = 0;
			for (let at = 0; at < writes; at++) {
				room.left = Number.POSITIVE_INFINITY;
				const full = await start();
				room.left = at;
				const said = await begin(full);
				await ended(full, said);
				const seen = await status(full);
				if (!said.started || seen?.state === "stopped") {
					expect(said.problem ?? seen?.problem?.code, `at ${at}`).toBe("storage");
					if (seen?.problem) expect(seen.problem.detail, `at ${at}`).toBe("212400000");
					told++;
				}
				// What is stored stays readable, to the last item.
				const { items, damaged } = await allItems(full.store, `${site}|a1`);
				expect(damaged).toEqual([]);
				expect(JSON.parse(calm.digest).items).toEqual(expect.arrayContaining(items));
				room.left = Number.POSITIVE_INFINITY;
				for (let tries = 0; !(await isReady(full)); tries++) {
					expect(tries, `at ${at}`).toBeLessThan(3);
					await begin(full);
					await full.settle(async () => (await status(full))?.state !== "syncing");
				}
				await full.settle(async () => (await digest(full.store)) === calm.digest);
			}
			expect(told).toBeGreaterThan(writes / 2);
		},
	);

	test("is told with the size and what to do about it", () => {
		const { what, todo } = problemWords(site, { code: "storage", detail: "212400000" }, "2026-11-24T10:00:00Z");
		expect(what).toBe("The browser's storage for Sightline is full: 212.4 MB are in use.");
		expect(todo).toMatch(/Storage.*Trim/);
		expect(problemWords(site, { code: "storage" }, "2026-11-24T10:00:00Z").what).toBe(
			"The browser's storage for Sightline is full.",
		);
	});

	test("met while a page's cards are read is told too, and the page is answered", async () => {
		const b = await start();
		await begin(b);
		await b.settle(() => isReady(b));
		await b.answer({ type: "badges/get", keys: ["PS-1"] }, BOARD);
		// A card that is not stored yet: its account is looked up first, so that only the item finds no room.
		room.left = 0;
		const answered = await b.answer({ type: "badges/get", keys: ["PS-1", "PS-404"] }, BOARD);
		expect(answered).toMatchObject({ badges: [{ key: "PS-1" }], pending: ["PS-404"] });
		await b.settle(async () => (await status(b))?.problem?.code === "storage");
		room.left = Number.POSITIVE_INFINITY;
		expect(await status(b)).toMatchObject({ items: 9 });
	});

	test("can be trimmed, and a site's items forgotten and read again", async () => {
		const b = await start();
		await begin(b);
		await b.settle(() => isReady(b));
		const wanted = await digest(b.store);
		expect(await b.store.count("segments")).toBeGreaterThan(1);
		expect(await b.answer({ type: "data/trim" }, PAGE)).toEqual({ ok: true });
		expect(await b.store.count("segments")).toBe(1);
		expect(await digest(b.store)).toBe(wanted);
		expect(await b.answer({ type: "data/trim", site }, PAGE)).toEqual({ ok: true });
		expect(await status(b)).toMatchObject({ state: "never", items: 0, scope: "project = PS" });
		await begin(b);
		await b.settle(() => isReady(b));
		expect(await digest(b.store)).toBe(wanted);
		expect(await b.answer({ type: "data/trim" }, BOARD)).toEqual({ error: "not-allowed" });
	});
});

describe("F3b: a browser that takes the whole database away", () => {
	test("leaves the register and the connections as they were set, nothing read, and a sync that reads all again", async () => {
		const b = await start();
		await begin(b);
		await b.settle(() => isReady(b));
		const wanted = JSON.parse(await digest(b.store)).items;
		const { settings } = b;
		const text = (await settings.read()) ?? "";
		expect(JSON.parse(text)).toMatchObject({ version: 1, connections: [{ site, scope: "project = PS" }] });
		const empty = await openStore({}, "evicted");
		const context = { ...(await contextOf({ store: empty })), settings, transport: () => b.host.transport };
		const worker = background(context, own);
		// In the life of a worker that had it all in memory, and in a new one alike.
		expect(await restoreSettings(empty, settings)).toBe(true);
		worker.storeGone();
		expect(await status(worker)).toMatchObject({ state: "never", items: 0, scope: "project = PS" });
		expect(await worker.answer({ type: "badges/get", keys: ["PS-1"] }, BOARD)).toMatchObject({
			register: "ready",
			pending: ["PS-1"],
		});
		await begin(worker);
		await b.settle(async () => (await status(worker))?.items === 9 && (await isReady(worker)));
		expect(JSON.parse(await digest(empty)).items).toEqual(wanted);
		expect((await readRollup(empty))?.registerName).toBe("Council");
		// A store that has something in it is never written over by the copy.
		expect(await restoreSettings(empty, settings)).toBe(false);
	});

	test("where pages could read the copy, it holds the connections and nothing of the register", async () => {
		const b = await start();
		await begin(b);
		await b.settle(() => isReady(b));
		await keepSettings(b.store, { ...b.settings, isPrivate: async () => false });
		expect(JSON.parse((await b.settings.read()) ?? "")).toMatchObject({
			register: "",
			connections: [{ site, scope: "project = PS" }],
		});
		const empty = await openStore({}, "evicted-open");
		expect(await restoreSettings(empty, b.settings)).toBe(true);
		const worker = background({ ...(await contextOf({ store: empty })), settings: b.settings }, own);
		expect(await status(worker)).toMatchObject({ state: "never", scope: "project = PS" });
		expect(await worker.answer({ type: "badges/get", keys: ["PS-1"] }, BOARD)).toMatchObject({ register: "empty" });
	});

	test("with nothing set, or a copy that cannot be read, begins as on the first day", async () => {
		const empty = await openStore({}, "first-day");
		const context = await contextOf({ store: empty });
		for (const copy of [undefined, "{", "[]", '{"version":2}']) {
			await context.settings.write(copy);
			expect(await restoreSettings(empty, context.settings)).toBe(false);
		}
		const worker = background(context, own);
		expect(await worker.answer({ type: "sync/status" }, PAGE)).toEqual({ sites: [] });
		expect(await worker.answer({ type: "badges/get", keys: ["PS-1"] }, BOARD)).toMatchObject({ register: "empty" });
	});

	test("has no copy left once everything was cleared", async () => {
		const b = await start();
		await begin(b);
		await b.settle(() => isReady(b));
		await b.answer({ type: "data/clear" }, PAGE);
		expect(await b.settings.read()).toBeUndefined();
	});
});
