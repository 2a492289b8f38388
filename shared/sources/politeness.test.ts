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

test("whatever is asked, two are under way at most, and six and two a second begin in any stretch, in the order asked", async () => {
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
					if (j > i) expect(j - i + 1).toBeLessThanOrEqual(6 + ((to - from) * 2) / 1000 + 1e-6);
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
