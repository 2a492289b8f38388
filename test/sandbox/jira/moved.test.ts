import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { background } from "../../../extension/background/answer-message.ts";
import type { Context } from "../../../extension/background/context.ts";
import { politeness } from "../../../shared/sources/politeness.ts";
import type { Transport } from "../../../shared/sources/transport.ts";
import { openStore } from "../../../shared/store/open-store.ts";
import { keepPause, readPauses } from "../../../shared/store/pauses.ts";
import { problemWords } from "../../../shared/ui/words/problem-words.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { SITE } from "../portfolio/strategy.ts";
import { contextOf, own, PAGE } from "../start-background.ts";
import { answerRest } from "./rest.ts";

const HOUR = 3_600_000;
const items = new Map(makePortfolio().items.map((i) => [i.key as string, i]));

/** The stand-in, of which one endpoint moved, behind our manners; a life of the worker for each `make`. */
async function startMoved() {
	const store = await openStore({}, "moved");
	let now = Date.parse("2026-11-24T10:00:00Z");
	const state = { moved: "/rest/api/3/search/jql" };
	const asked: string[] = [];
	const transport: Transport = async ({ method, path, body = "" }) => {
		const url = new URL(SITE + path);
		asked.push(url.pathname);
		const answer =
			url.pathname === state.moved ? { status: 410, body: {} } : answerRest(items, { method, url, body }, now);
		return { kind: "reply", status: answer.status, contentType: "application/json", text: JSON.stringify(answer.body) };
	};
	const woken: number[] = [];
	const advance = (ms: number) => {
		now += ms;
	};
	async function make() {
		const memory = {
			read: () => readPauses(store, SITE),
			keep: (of: string, until: number) => keepPause(store, SITE, of, { until, now }),
		};
		const carry = politeness({ now: () => now, pause: async (ms) => advance(ms), random: () => 0, memory });
		const context: Context = {
			...(await contextOf({ store })),
			now: () => now++,
			transport: (_, { lane }) => carry(transport, lane),
			wakeAt: (_, at) => void woken.push(at),
		};
		return background(context, own);
	}
	return { make, state, asked, woken, advance };
}

const stateOf = async (b: Awaited<ReturnType<Awaited<ReturnType<typeof startMoved>>["make"]>>) =>
	(
		(await b.answer({ type: "sync/status" }, PAGE)) as {
			sites: { state: string; items: number; problem?: { code: string } }[];
		}
	).sites[0];

async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await new Promise((done) => setTimeout(done, 2));
}

test("an endpoint that moved is looked at once a day, it is told, and when it is back the sync goes on", async () => {
	const site = await startMoved();
	const first = await site.make();
	await first.answer({ type: "sync/start", site: SITE, scope: "project = DC" }, PAGE);
	await until(async () => (await stateOf(first))?.problem?.code === "moved");
	const probes = () => site.asked.filter((path) => path === site.state.moved).length;
	expect(probes()).toBe(1);
	expect(problemWords(SITE, { code: "moved" }, "2026-11-24T10:00:00Z").todo).toMatch(/once a day/);
	// All day long the worker comes and goes, boards are opened, and the user presses "Sync now".
	for (let hour = 1; hour < 24; hour++) {
		site.advance(HOUR);
		const again = await site.make();
		await again.sync.continueAll();
		await again.answer({ type: "sync/start", site: SITE, scope: "project = DC" }, PAGE);
		await until(async () => (await stateOf(again))?.state === "stopped");
	}
	expect(probes()).toBe(1);
	site.advance(1.1 * HOUR);
	await (await site.make()).sync.continueAll();
	await until(async () => probes() === 2);
	expect(Math.max(...site.woken)).toBeGreaterThan(Date.parse("2026-11-26T10:00:00Z"));
	site.state.moved = "";
	site.advance(24.1 * HOUR);
	const back = await site.make();
	await back.sync.continueAll();
	await until(async () => (await stateOf(back))?.state === "ready");
	expect((await stateOf(back))?.items).toBe([...items.values()].filter((i) => i.project === "DC").length);
});
