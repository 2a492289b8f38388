import fc from "fast-check";
import { expect, test } from "vitest";
import { politeness } from "./politeness.ts";
import type { SourceReply, Transport } from "./transport.ts";

const OK: SourceReply = { kind: "reply", status: 200, contentType: "application/json", text: "{}" };
const REQUEST = { method: "GET", path: "/rest/api/3/myself" } as const;

/** A clock that goes on by itself: to the next moment at which somebody has something to do. */
function clock() {
	let time = 0;
	const due: { at: number; wake: () => void }[] = [];
	return {
		now: () => time,
		random: () => 0,
		pause: (ms: number) => new Promise<void>((wake) => due.push({ at: time + ms, wake })),
		async run(until: Promise<unknown>) {
			let done = false;
			void until.then(() => {
				done = true;
			});
			while (!done) {
				for (let i = 0; i < 50; i++) await Promise.resolve();
				const next = due.sort((a, b) => a.at - b.at).shift();
				if (!next) continue;
				time = Math.max(time, next.at);
				next.wake();
			}
		},
	};
}

test("whatever is asked of one endpoint, two are under way at most, and four and two a second begin in any stretch, in the order asked", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 25 }), async (lasting) => {
			const c = clock();
			const begun: number[] = [];
			const order: number[] = [];
			let [running, most] = [0, 0];
			const site =
				(i: number): Transport =>
				async () => {
					begun.push(c.now());
					order.push(i);
					most = Math.max(most, ++running);
					await c.pause(lasting[i] as number);
					running--;
					return OK;
				};
			const carry = politeness(c);
			await c.run(Promise.all(lasting.map((_, i) => carry(site(i))(REQUEST))));
			expect(order).toEqual(lasting.map((_, i) => i));
			expect(most).toBeLessThanOrEqual(2);
			for (const [i, from] of begun.entries())
				for (const [j, to] of begun.entries())
					if (j > i) expect(j - i + 1).toBeLessThanOrEqual(4 + ((to - from) * 2) / 1000 + 1e-6);
		}),
	);
});

test("a site that asked for a pause is left alone for as long, and everyone is told how much is left", async () => {
	const c = clock();
	let asked = 0;
	const site: Transport = async () => {
		asked++;
		return asked === 1 ? { ...OK, status: 429, retryAfter: "30" } : OK;
	};
	const carry = politeness(c);
	const first = carry(site)(REQUEST);
	await c.run(first);
	expect(await first).toMatchObject({ status: 429, retryAfter: "30" });
	await c.run(c.pause(10_000));
	const early = carry(site)(REQUEST);
	await c.run(early);
	expect(await early).toMatchObject({ status: 429, retryAfter: "20" });
	expect(asked).toBe(1);
	await c.run(c.pause(20_000));
	const late = carry(site)(REQUEST);
	await c.run(late);
	expect(await late).toMatchObject({ status: 200 });
	expect(asked).toBe(2);
});

test("a pause asked for with a good answer is kept too", async () => {
	const c = clock();
	let asked = 0;
	const carry = politeness(c)(async () => {
		asked++;
		return { ...OK, retryAfter: "5" };
	});
	const first = carry(REQUEST);
	await c.run(first);
	expect(await first).toMatchObject({ status: 200 });
	const second = carry(REQUEST);
	await c.run(second);
	expect(await second).toMatchObject({ status: 429, retryAfter: "5" });
	expect(asked).toBe(1);
});

test("a site that says in its own words that too much was asked is left alone for half a minute", async () => {
	const c = clock();
	let asked = 0;
	const carry = politeness(c)(async () => {
		asked++;
		return { ...OK, status: 400, text: '{"message":"TF400733: The request has been cancelled"}' };
	});
	await c.run(carry(REQUEST));
	const second = carry(REQUEST);
	await c.run(second);
	expect(await second).toMatchObject({ status: 429, retryAfter: "30" });
	expect(asked).toBe(1);
});

test("a request that fails holds up no other", async () => {
	const c = clock();
	const carry = politeness(c);
	const failing = carry(async () => {
		throw new Error("no network");
	});
	const outcome = Promise.all([
		failing(REQUEST).catch((e: Error) => e.message),
		failing(REQUEST).catch((e: Error) => e.message),
		carry(async () => OK)(REQUEST),
	]);
	await c.run(outcome);
	expect(await outcome).toEqual(["no network", "no network", OK]);
});

test("whatever is asked of several endpoints, six and two a second begin of all together, and one of two ways is free of pages", async () => {
	const asked = fc.record({
		path: fc.constantFrom("/a", "/b", "/c"),
		lane: fc.constantFrom("card", "bulk"),
		ms: fc.nat(2000),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 20 }), async (all) => {
			const c = clock();
			const begun: number[] = [];
			const running = { card: 0, bulk: 0 };
			const carry = politeness(c);
			const replies = all.map(({ path, lane, ms }) => {
				const transport: Transport = async () => {
					begun.push(c.now());
					running[lane]++;
					expect(running.card + running.bulk).toBeLessThanOrEqual(2);
					expect(running.bulk).toBeLessThanOrEqual(1);
					await c.pause(ms);
					running[lane]--;
					return OK;
				};
				return carry(transport, lane)({ method: "GET", path });
			});
			await c.run(Promise.all(replies));
			expect(begun).toHaveLength(all.length);
			for (const [i, from] of begun.entries())
				for (const [j, to] of begun.entries())
					if (j > i) expect(j - i + 1).toBeLessThanOrEqual(6 + ((to - from) * 2) / 1000 + 1e-6);
		}),
	);
});

test("a card does not wait for the pages of a sync, and the sync is not passed by for longer than ten seconds", async () => {
	const c = clock();
	const begun: { of: string; at: number }[] = [];
	const carry = politeness(c);
	const site =
		(of: string): Transport =>
		async () => {
			begun.push({ of, at: c.now() });
			await c.pause(100);
			return OK;
		};
	const page = carry(site("page"), "bulk");
	const card = carry(site("card"));
	const pages = Promise.all(Array.from({ length: 6 }, () => page({ method: "GET", path: "/search" })));
	await c.run(c.pause(150));
	const at = c.now();
	const cards = Array.from({ length: 40 }, (_, i) => card({ method: "POST", path: `/bulk${i}` }));
	await c.run(cards[0] as Promise<unknown>);
	expect(begun.find((b) => b.of === "card")?.at).toBe(at);
	await c.run(Promise.all([pages, ...cards]));
	const ofPages = begun.filter((b) => b.of === "page").map((b) => b.at);
	expect(ofPages).toHaveLength(6);
	expect(Math.max(...ofPages)).toBeLessThan(16_000);
});

test("a limit of one endpoint, by the site's own word, leaves the others in use", async () => {
	const c = clock();
	const asked: string[] = [];
	const carry = politeness(c)(async ({ path }) => {
		asked.push(path);
		return path === "/search" ? { ...OK, status: 429, retryAfter: "60", limitReason: "jira-burst-based" } : OK;
	});
	const ask = async (path: string) => {
		const reply = carry({ method: "GET", path });
		await c.run(reply);
		return reply;
	};
	expect(await ask("/search")).toMatchObject({ status: 429 });
	expect(await ask("/bulkfetch")).toMatchObject({ status: 200 });
	expect(await ask("/search")).toMatchObject({ status: 429, retryAfter: "60" });
	expect(asked).toEqual(["/search", "/bulkfetch"]);
});

test("a pause is kept over the death of the worker, with a little more to it, and a clock set back does not make it endless", async () => {
	const c = { ...clock(), random: () => 1 };
	const kept = new Map<string, number>();
	const memory = {
		read: async () => new Map(kept),
		keep: async (of: string, until: number) => void kept.set(of, until),
	};
	let asked = 0;
	const site: Transport = async () => {
		asked++;
		return asked === 1 ? { ...OK, status: 503, retryAfter: "100" } : OK;
	};
	const first = politeness({ ...c, memory })(site)(REQUEST);
	await c.run(first);
	expect(await first).toMatchObject({ retryAfter: "110" });
	await c.run(c.pause(60_000));
	const reborn = politeness({ ...c, memory })(site);
	const early = reborn(REQUEST);
	await c.run(early);
	expect(await early).toMatchObject({ status: 429, retryAfter: "50" });
	expect(asked).toBe(1);
	kept.set("", c.now() + 86_400_000);
	const late = politeness({ ...c, memory })(site)(REQUEST);
	await c.run(late);
	expect(await late).toMatchObject({ status: 200 });
});
