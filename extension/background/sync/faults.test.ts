import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import { allItems } from "../../../shared/store/item-segments.ts";
import { currentSites, readSites } from "../../../shared/store/sites.ts";
import { readWork } from "../../../shared/store/stored-portfolio.ts";
import { contextOf, own, PAGE, site, startBackground } from "../../../test/sandbox/start-background.ts";
import { begin, digest, isReady, issues, type Started, status } from "../../../test/sandbox/sync-oracle.ts";
import { background } from "../answer-message.ts";
import type { Context } from "../context.ts";

/** A worker that dies before or after its nth touch of the store or the site: nothing it awaits comes back. */
async function mortal(b: Started, dies: { at: number; after: boolean }) {
	let touches = 0;
	const never = new Promise<never>(() => {});
	const dead = { is: false };
	function touch<T>(act: () => T): T {
		if (dead.is) return never as T;
		const isLast = ++touches === dies.at;
		if (isLast && !dies.after) {
			dead.is = true;
			return never as T;
		}
		const given = act();
		if (!isLast) return given;
		dead.is = true;
		return never as T;
	}
	const store = new Proxy(b.store, {
		get(target, name) {
			const member = Reflect.get(target, name);
			if (typeof member !== "function") return member;
			const call = (...args: unknown[]) => Reflect.apply(member, target, args);
			return name === "transaction" ? call : (...args: unknown[]) => touch(() => call(...args));
		},
	});
	const context: Context = {
		...(await contextOf(b)),
		store: () => touch(async () => store),
		transport: () => (request) => touch(() => b.host.transport(request)),
	};
	return { ...background(context, own), isDead: () => dead.is, touches: () => touches };
}

describe("F1: a worker that dies at any await", () => {
	test("leaves what an undisturbed sync leaves, and costs the site one page", { timeout: 60_000 }, async () => {
		const calm = await startBackground(issues(9));
		await begin(calm);
		await calm.settle(() => isReady(calm));
		const wanted = await digest(calm.store);
		const pagesOf = (b: Started) => b.host.asked.filter((r) => r.path.includes("summary") && r.method === "GET").length;
		let kills = 0;
		for (let at = 1; ; at++) {
			const after = at % 2 === 0;
			const b = await startBackground(issues(9));
			const dying = await mortal(b, { at, after });
			let isStarted = false;
			void begin(dying).then((said) => {
				isStarted = said.started;
			});
			await b.settle(async () => dying.isDead() || (isStarted && (await readSites(b.store))[0]?.pull === undefined));
			if (!dying.isDead()) break;
			kills++;
			const again = b.make();
			// Where the start itself was lost, the user starts again; else an alarm goes on by itself.
			if ((await readSites(b.store))[0]?.pull === undefined && !(await isReady(again))) await begin(again);
			else await again.sync.continueAll();
			await b.settle(() => isReady(again));
			expect(await digest(b.store), `killed at ${at}`).toBe(wanted);
			expect(pagesOf(b), `killed at ${at}`).toBeLessThanOrEqual(pagesOf(calm) + 1);
		}
		expect(kills).toBeGreaterThan(30);
	});
});

describe("F11: what is gone from the site", () => {
	test("is noticed by a sweep, once the site leaves it out when asked by name", async () => {
		const all = issues(9);
		const b = await startBackground(all);
		await begin(b);
		await b.settle(() => isReady(b));
		all.splice(3, 2);
		// The day after: a delta alone would not see it.
		b.host.state.minutes = 25 * 60;
		b.advance(25 * 3_600_000);
		await begin(b);
		await b.settle(async () => (await status(b))?.items === 7);
		const keys = [...(await allItems(b.store, `${site}|a1`)).items].map((i) => i.key).sort();
		expect(keys).toEqual(["PS-1", "PS-2", "PS-3", "PS-6", "PS-7", "PS-8", "PS-9"]);
	});

	test("is not believed of a listing that lags: what the site still gives by name stays", async () => {
		const all = issues(6);
		const b = await startBackground(all);
		const real = b.host.transport;
		b.host.transport = async (request) => {
			const reply = await real(request);
			if (reply.kind !== "reply" || request.path.includes("summary") || !request.path.includes("search/jql"))
				return reply;
			const { issues: listed, ...rest } = JSON.parse(reply.text);
			return {
				...reply,
				text: JSON.stringify({ ...rest, issues: listed.filter((i: { key: string }) => i.key !== "PS-2") }),
			};
		};
		await begin(b);
		await b.settle(() => isReady(b));
		expect(await status(b)).toMatchObject({ items: 6 });
		expect(b.host.asked.some((r) => r.body?.includes('["PS-2"]'))).toBe(true);
	});
});

describe("F10: clocks", () => {
	test.each([
		["ours a day behind", -24 * 60],
		["ours a day ahead", 24 * 60],
		["the same", 0],
	])("with %s, a delta asks from the last change on and never for the future", async (_, skew) => {
		const all: { key: string; changed: number }[] = issues(4);
		const b = await startBackground(all);
		b.advance(skew * 60_000);
		b.host.state.minutes = 10;
		await begin(b);
		await b.settle(() => isReady(b));
		all.push({ key: "PS-99", changed: 30 });
		b.host.state.minutes = 40;
		await begin(b);
		await b.settle(async () => (await status(b))?.items === 5);
		const delta = b.host.asked.map((r) => /updated\+%3E%3D\+%22-(\d+)m/.exec(r.path)?.[1]).filter((m) => m);
		// The newest change was seen three minutes past ten; the site's clock says forty past; six are for the overlap.
		expect(new Set(delta)).toEqual(new Set(["43"]));
	});
});

describe("a sync that the user takes back", () => {
	test("ends within 200 ms though the site does not answer, and keeps what it has", async () => {
		const b = await startBackground(issues(9));
		const real = b.host.transport;
		let pages = 0;
		b.host.transport = (request) =>
			request.path.includes("search/jql") && ++pages === 3 ? new Promise(() => {}) : real(request);
		await begin(b);
		await b.settle(() => pages === 3);
		const before = performance.now();
		await b.answer({ type: "sync/cancel", site }, PAGE);
		expect(await status(b)).toMatchObject({ state: "never", items: 4 });
		expect(performance.now() - before).toBeLessThan(200);
		b.host.transport = real;
		await begin(b);
		await b.settle(async () => (await status(b))?.items === 9 && (await isReady(b)));
	});

	test("and begins anew while the old one waits is done once, by the new one", async () => {
		const b = await startBackground(issues(9));
		const real = b.host.transport;
		let pages = 0;
		b.host.transport = (request) =>
			request.path.includes("search/jql") && ++pages === 2 ? new Promise(() => {}) : real(request);
		await begin(b);
		await b.settle(() => pages === 2);
		await b.answer({ type: "sync/cancel", site }, PAGE);
		await begin(b);
		await b.settle(() => isReady(b));
		expect(await status(b)).toMatchObject({ items: 9 });
	});
});

test("the number of items of a scope is told before any is read", async () => {
	const b = await startBackground(issues(9));
	const said = await b.answer({ type: "sync/count", site, scope: "project = PS" }, PAGE);
	expect(said).toMatchObject({ count: 9, isExact: false });
	expect(b.host.asked.every((r) => r.path.endsWith("approximate-count"))).toBe(true);
	expect(await b.answer({ type: "sync/count", site: "https://evil.example", scope: "x" }, PAGE)).toEqual({
		problem: "not-a-site",
	});
});

test("what was read a while ago is read anew when somebody looks, and not before", async () => {
	const all: { key: string; changed: number }[] = issues(3);
	const b = await startBackground(all);
	await begin(b);
	await b.settle(() => isReady(b));
	const asked = b.host.asked.length;
	await b.sync.due();
	expect(b.host.asked.length).toBe(asked);
	all.push({ key: "PS-4", changed: 12 });
	b.host.state.minutes = 12;
	b.advance(11 * 60_000);
	await b.sync.due();
	await b.settle(async () => (await status(b))?.items === 4);
});

describe("P3: another account on the same site", () => {
	test("sees nothing of what the first one read, and the first finds it again", async () => {
		const b = await startBackground(issues(4));
		const real = b.host.transport;
		let account = "a1";
		b.host.transport = async (request) => {
			const reply = await real(request);
			const put = (value: object) => (reply.kind === "reply" ? { ...reply, text: JSON.stringify(value) } : reply);
			if (request.path.endsWith("/myself")) return put({ accountId: account, displayName: account });
			return account === "a2" && request.path.includes("search/jql") ? put({ issues: [] }) : reply;
		};
		await begin(b);
		await b.settle(() => isReady(b));
		account = "a2";
		b.advance(60_000);
		await begin(b);
		await b.settle(() => isReady(b));
		const { items } = await readWork(b.store);
		expect(items).toEqual([]);
		expect(await status(b)).toMatchObject({ items: 0 });
		expect((await currentSites(b.store)).map((s) => s.account)).toEqual(["a2"]);
		account = "a1";
		b.advance(60_000);
		await begin(b);
		await b.settle(async () => (await currentSites(b.store))[0]?.account === "a1" && (await isReady(b)));
		expect(await status(b)).toMatchObject({ items: 4 });
	});
});
