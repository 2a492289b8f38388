import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { readRollup } from "../../../shared/store/rollup.ts";
import { readSites } from "../../../shared/store/sites.ts";
import { contextOf, own, PAGE, site, startBackground as start } from "../../../test/sandbox/start-background.ts";
import { background } from "../answer-message.ts";

describe("a sync", () => {
	const five = Array.from({ length: 5 }, (_, i) => ({ key: `PS-${i}` }));
	const begin = (b: Awaited<ReturnType<typeof start>>) =>
		b.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE);
	const status = async (b: { answer: (m: unknown, s: typeof PAGE) => Promise<unknown> }) =>
		((await b.answer({ type: "sync/status" }, PAGE)) as { sites: { state: string }[] }).sites[0];

	test("pulls every page, keeps the watermark, and asks only for what changed next time", async () => {
		const b = await start(five);
		expect(await begin(b)).toEqual({ started: true });
		await b.settle(async () => (await status(b))?.state === "ready");
		expect(await status(b)).toMatchObject({ items: 5, quarantined: 0, scope: "project = PS" });
		await begin(b);
		await b.settle(async () => (await readSites(b.store))[0]?.pull === undefined);
		const searches = b.host.asked
			.filter((r) => r.path.includes("search/jql"))
			.map((r) => new URL(r.path, site).searchParams.get("jql"));
		expect(searches[0]).toBe("project = PS ORDER BY key ASC");
		expect(searches.at(-1)).toMatch(/^\(project = PS\) AND updated >= "-\d+m" ORDER BY key ASC$/);
	});

	test("tells damage of the store instead of counting less, and then reads everything anew", async () => {
		const b = await start(five);
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "ready");
		const [id] = await b.store.getAllKeys("segments");
		await b.store.put("segments", { ...((await b.store.get("segments", id ?? 0)) as object), checksum: 1 });
		const again = b.make();
		await again.answer({ type: "register/changed" }, PAGE);
		const [told] = (await readRollup(b.store))?.sites ?? [];
		expect(told?.problem?.code).toBe("cache-damaged");
		expect(told?.items).toBeLessThan(5);
		await again.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE);
		await b.settle(async () => (await readSites(b.store))[0]?.pull === undefined);
		await b.settle(async () => (await readRollup(b.store))?.sites[0]?.items === 5);
		expect((await readRollup(b.store))?.sites[0]).not.toHaveProperty("problem");
	});

	test("that fills the browser's storage stops and says so", async () => {
		const b = await start(five);
		const put = b.store.transaction.bind(b.store);
		let isFull = true;
		// As a browser does: the request fails with this name and the transaction is rolled back.
		b.store.transaction = ((...args: Parameters<typeof put>) => {
			if (isFull && args[1] === "readwrite" && String(args[0]).includes("segments"))
				throw new DOMException("full", "QuotaExceededError");
			return put(...args);
		}) as typeof put;
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "stopped");
		expect(await status(b)).toMatchObject({ problem: { code: "storage" } });
		isFull = false;
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "ready");
		expect(await status(b)).toMatchObject({ items: 5 });
	});

	test("goes on where it stopped when the worker died between two pages", async () => {
		const b = await start(five);
		let pages = 0;
		const real = b.host.transport;
		b.host.transport = async (request) => {
			// The worker dies: nothing it awaits ever comes back.
			if (request.path.includes("search/jql") && ++pages === 2) return new Promise(() => {});
			return real(request);
		};
		const dying = background({ ...(await contextOf(b)), transport: () => (r) => b.host.transport(r) }, own);
		await dying.answer({ type: "sync/start", site, scope: "project = PS" }, PAGE);
		await b.settle(() => pages === 2);
		b.host.transport = real;
		await b.make().sync.continueAll();
		expect(await status(b.make())).toMatchObject({ state: "ready", items: 5 });
		const tokens = b.host.asked
			.filter((r) => r.path.includes("search/jql") && r.path.includes("summary"))
			.map((r) => new URL(r.path, site).searchParams.get("nextPageToken"));
		expect(tokens).toEqual([null, "2", "4"]);
	});

	test("that is told to wait sleeps through an alarm and keeps what it has", async () => {
		const b = await start(five);
		b.host.state.failure = { kind: "reply", status: 429, contentType: "text/plain", text: "", retryAfter: "120" };
		await begin(b);
		// The watchdog of the step comes first; what counts is when it goes on.
		await b.settle(() => (b.woken.at(-1) ?? 0) >= Date.parse("2026-11-24T10:02:00Z"));
		expect(await status(b)).toMatchObject({
			state: "stopped",
			problem: { code: "rate-limited", until: expect.stringContaining("2026-11-24T10:02:00") },
		});
	});
});
