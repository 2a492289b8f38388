import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { readOnly } from "../../../shared/store/read-only.ts";
import {
	BOARD,
	contextOf,
	own,
	PAGE,
	register,
	site,
	startBackground,
} from "../../../test/sandbox/start-background.ts";
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

const MINUTE = 60_000;
const start = () => startBackground(issues(9), register, { isPolite: true });
const DNS: SourceReply = { kind: "network", why: "net::ERR_NAME_NOT_RESOLVED" };
/** What a hotel's network gives for every address. */
const PORTAL: SourceReply = {
	kind: "reply",
	status: 200,
	contentType: "text/html",
	text: "<!doctype html><title>Welcome",
};

/** Lets the clock go on to the alarm that was set last, as the browser does, and the worker with it. */
async function byAlarms(b: Started, until: () => Promise<boolean>, most: number): Promise<number> {
	let rings = 0;
	while (!(await until())) {
		expect(++rings).toBeLessThanOrEqual(most);
		await new Promise((done) => setTimeout(done, 20));
		const left = (b.woken.at(-1) ?? 0) - b.now();
		if (left > 0) b.advance(left);
		await b.make().sync.continueAll();
	}
	return rings;
}

describe("F13: a network that comes and goes", () => {
	test("each two seconds for ten minutes ends as an undisturbed sync, and costs few requests", async () => {
		const calm = await undisturbed(start);
		const b = await start();
		const began = b.now();
		const real = b.host.transport;
		let failed = 0;
		b.host.transport = async (request) => {
			const since = b.now() - began;
			const isOff = since < 10 * MINUTE && Math.floor(since / 2000) % 2 === 1;
			if (isOff) failed++;
			// Every answer takes its second, so that each pull meets the next gap.
			b.advance(1000);
			return isOff ? DNS : real(request);
		};
		await begin(b);
		await byAlarms(b, () => isReady(b.make()), 20);
		expect(await digest(b.store)).toBe(calm.digest);
		expect(failed).toBeGreaterThan(0);
		expect(failed).toBeLessThanOrEqual(12);
	});

	test.each([
		["a name that is not found", DNS, "offline"],
		["a portal that answers for everyone", PORTAL, "signed-out"],
	] as const)("%s in the middle of a sync is told, and leaves what is stored in use", async (_, reply, code) => {
		const calm = await undisturbed(start);
		const b = await start();
		const real = b.host.transport;
		let asked = 0;
		b.host.transport = async (request) => (++asked > 4 ? reply : real(request));
		await begin(b);
		await b.settle(async () => (await status(b))?.state === "stopped");
		expect(await status(b)).toMatchObject({ items: 2, problem: { code } });
		// A captive portal answers everything: nothing of it is taken in, and it is not asked again and again.
		const before = asked;
		for (let i = 0; i < 5; i++) await b.make().sync.continueAll();
		expect(asked).toBe(before);
		b.host.transport = real;
		b.advance(61_000);
		// A page of the site is opened: the user is through the portal, or back on the net.
		const again = b.make();
		await again.answer({ type: "badges/get", keys: ["PS-1"], isFirst: true }, BOARD);
		await byAlarms(b, () => isReady(again), 5);
		expect(await digest(b.store)).toBe(calm.digest);
	});

	test("a laptop that sleeps for eight hours in the middle of a page goes on with that page", async () => {
		const calm = await undisturbed(start);
		const b = await start();
		const real = b.host.transport;
		let pages = 0;
		b.host.transport = (request) =>
			request.path.includes("summary") && ++pages === 3 ? new Promise(() => {}) : real(request);
		await begin(b);
		await b.settle(() => pages === 3);
		b.advance(8 * 60 * MINUTE);
		const awake = b.reborn();
		await awake.sync.continueAll();
		await b.settle(() => isReady(awake));
		expect(await digest(b.store)).toBe(calm.digest);
		expect(b.host.asked.filter((r) => r.path.includes("summary") && r.method === "GET")).toHaveLength(5);
	});
});

test("F4: over a database that a newer version wrote, badges are drawn from it, nobody is asked and nothing is written", async () => {
	const b = await startBackground(issues(3));
	await begin(b);
	await b.settle(() => isReady(b));
	const before = await digest(b.store);
	const asked = b.host.asked.length;
	const context = await contextOf({ store: readOnly(b.store) });
	const older = background({ ...context, transport: () => b.host.transport }, own);
	expect(await older.answer({ type: "badges/get", keys: ["PS-1", "PS-99"] }, BOARD)).toMatchObject({
		badges: [{ key: "PS-1" }],
	});
	expect(await begin(older)).toEqual({ started: false, problem: "newer" });
	await older.sync.continueAll();
	await older.sync.due();
	expect(await older.answer({ type: "data/clear" }, PAGE)).toMatchObject({ error: expect.stringContaining("newer") });
	expect(await status(older)).toMatchObject({ items: 3, site });
	expect(b.host.asked.length).toBe(asked);
	expect(await digest(b.store)).toBe(before);
});
