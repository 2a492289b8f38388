import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import type { SourceReply, SourceRequest } from "../../shared/sources/transport.ts";
import { REGISTER_DOCUMENT, readDocument, saveDocument } from "../../shared/store/documents.ts";
import { openStore } from "../../shared/store/open-store.ts";
import { readRollup } from "../../shared/store/rollup.ts";
import { readSites } from "../../shared/store/sites.ts";
import { MESSAGE_SHAPES } from "../message-schema.ts";
import type { BadgesAnswer, WhyAnswer } from "../messages.ts";
import { background } from "./answer-message.ts";
import type { Context } from "./context.ts";

const site = "https://acme.atlassian.net";
const own = { id: "me", origin: "chrome-extension://me" };
const PAGE = { id: "me", url: "chrome-extension://me/extension/options/index.html" };
const BOARD = { id: "me", url: `${site}/jira/software/c/projects/PS/boards/1`, tabId: 3, frameId: 0 };

const register = {
	...EMPTY_REGISTER,
	name: "Council",
	objectives: [{ id: "O-1", title: "Homes" }],
	keyResults: [{ id: "KR-1", objective: "O-1", title: "Fewer days", kind: "increase", checkIns: [] }],
} as unknown as Register;

interface FakeIssue {
	key: string;
	labels?: string[];
	parent?: string;
}
const asIssue = ({ key, labels = [], parent }: FakeIssue) => ({
	id: key,
	key,
	fields: {
		summary: `Title of ${key}`,
		labels,
		updated: "2026-11-20T10:00:00.000+0000",
		...(parent ? { parent: { key: parent } } : {}),
	},
});

/** A small Jira of our own behind the transport: it keeps what it was asked, and can be told to fail. */
function jira(issues: FakeIssue[]) {
	const asked: SourceRequest[] = [];
	const state: { failure: SourceReply | undefined; pageSize: number } = { failure: undefined, pageSize: 2 };
	const json = (value: unknown): SourceReply => ({
		kind: "reply",
		status: 200,
		contentType: "application/json",
		text: JSON.stringify(value),
	});
	const transport = async (request: SourceRequest): Promise<SourceReply> => {
		asked.push(request);
		if (state.failure && !request.path.includes("myself")) return state.failure;
		const url = new URL(request.path, site);
		if (url.pathname.endsWith("/myself")) return json({ accountId: "a1", displayName: "Ana" });
		if (url.pathname.endsWith("/field")) return json([]);
		if (url.pathname.endsWith("/approximate-count")) return json({ count: issues.length });
		if (url.pathname.endsWith("/bulkfetch")) {
			const { issueIdsOrKeys } = JSON.parse(request.body ?? "") as { issueIdsOrKeys: string[] };
			return json({ issues: issues.filter((i) => issueIdsOrKeys.includes(i.key)).map(asIssue) });
		}
		const from = Number(url.searchParams.get("nextPageToken") ?? 0);
		const next = from + state.pageSize;
		return json({
			issues: issues.slice(from, next).map(asIssue),
			...(next < issues.length ? { nextPageToken: String(next) } : {}),
		});
	};
	return { asked, state, transport };
}

let count = 0;
async function start(issues: FakeIssue[], given: Register | undefined = register) {
	const host = jira(issues);
	const name = `background-${count++}`;
	const store = await openStore({}, name);
	if (given) await saveDocument(store, REGISTER_DOCUMENT, writeRegister(given), 0);
	const told: unknown[] = [];
	const woken: number[] = [];
	let now = Date.parse("2026-11-24T10:00:00Z");
	const context: Context = {
		store: async () => store,
		now: () => now++,
		today: () => "2026-11-24" as IsoDate,
		newId: () => `id-${count++}`,
		pause: async () => {},
		transport: () => host.transport,
		notify: async (...what) => void told.push(what),
		wakeAt: (_, at) => void woken.push(at),
		locks: { request: (_n, _o, run) => run({}) },
	};
	const make = () => background(context, own);
	const settle = async (until: () => boolean | Promise<boolean>) => {
		for (let i = 0; i < 500 && !(await until()); i++) await new Promise((r) => setTimeout(r, 2));
	};
	return { ...make(), make, host, store, told, woken, settle };
}
const ask = (b: { answer: (m: unknown, s: typeof BOARD) => Promise<unknown> }, keys: string[]) =>
	b.answer({ type: "badges/get", keys }, BOARD) as Promise<BadgesAnswer>;

describe("badges", () => {
	test("are fetched with their missing parents, stored, and told to the page", async () => {
		const b = await start([
			{ key: "PS-1", parent: "PS-2" },
			{ key: "PS-2", labels: ["okr:KR-1"] },
		]);
		expect(await ask(b, ["PS-1"])).toMatchObject({ badges: [], pending: ["PS-1"], register: "ready" });
		await b.settle(() => b.told.length > 0);
		expect((await ask(b, ["PS-1"])).badges).toMatchObject([{ key: "PS-1", state: "inherited", targets: ["KR-1"] }]);
		expect(await readRollup(b.store)).toMatchObject({ register: "ready", sites: [{ site, items: 2 }] });
	});

	test("of a key that the site does not give are unknown, and it is not asked again at once", async () => {
		const b = await start([]);
		await ask(b, ["PS-9"]);
		await b.settle(() => b.told.length > 0);
		expect((await ask(b, ["PS-9"])).badges).toMatchObject([{ key: "PS-9", state: "unknown", reason: "not-read" }]);
		expect(b.host.asked.filter((r) => r.path.includes("bulkfetch"))).toHaveLength(1);
	});

	test("are none before there is a register, and nothing is fetched", async () => {
		const b = await start([{ key: "PS-1" }], EMPTY_REGISTER);
		expect(await ask(b, ["PS-1"])).toEqual({ badges: [], pending: [], register: "empty" });
		expect(b.host.asked).toEqual([]);
	});

	test("come from the store when the worker was ended and woke up again", async () => {
		const b = await start([{ key: "PS-1", labels: ["okr:KR-1"] }]);
		await ask(b, ["PS-1"]);
		await b.settle(() => b.told.length > 0);
		expect((await ask(b.make(), ["PS-1"])).badges).toMatchObject([{ state: "aligned" }]);
	});

	test("of a signed-out site leave the store alone and say so once", async () => {
		const b = await start([{ key: "PS-1" }]);
		b.host.state.failure = { kind: "reply", status: 200, contentType: "text/html", text: "<!doctype html>" };
		await ask(b, ["PS-1"]);
		await b.settle(async () => (await readRollup(b.store))?.sites[0]?.problem !== undefined);
		expect((await readRollup(b.store))?.sites[0]?.problem).toEqual({ code: "signed-out" });
	});
});

describe("a decision", () => {
	async function withItem() {
		const b = await start([{ key: "PS-1" }]);
		await ask(b, ["PS-1"]);
		await b.settle(() => b.told.length > 0);
		return b;
	}

	test("is recorded with who and when, changes the badge, and can be taken back", async () => {
		const b = await withItem();
		const made = (await b.answer(
			{ type: "decision/record", key: "PS-1", kind: "change", targets: ["KR-1"] },
			BOARD,
		)) as { decision: string };
		expect(made).toMatchObject({ badge: { state: "aligned", targets: ["KR-1"], decided: true } });
		expect((await readDocument(b.store, REGISTER_DOCUMENT)).text).toContain('"by": "Ana"');
		const undone = await b.answer(
			{ type: "decision/record", key: "PS-1", kind: "withdraw", withdraws: made.decision },
			BOARD,
		);
		expect(undone).toMatchObject({ badge: { state: "unaligned", decided: false } });
		const why = (await b.answer({ type: "why/get", key: "PS-1" }, BOARD)) as WhyAnswer;
		expect(why.decisions.map((d) => d.kind)).toEqual(["change", "withdraw"]);
	});

	test.each([
		["to a target the register does not have", { kind: "change", targets: ["KR-99"] }],
		["on an item the site never gave", { kind: "exempt", key: "PS-404" }],
		["that withdraws another item's", { kind: "withdraw", withdraws: "elsewhere" }],
	])("%s is refused, and nothing is written", async (_, more) => {
		const b = await withItem();
		const before = await readDocument(b.store, REGISTER_DOCUMENT);
		expect(await b.answer({ type: "decision/record", key: "PS-1", ...more }, BOARD)).toHaveProperty("error");
		expect(await readDocument(b.store, REGISTER_DOCUMENT)).toEqual(before);
	});
});

describe("a sync", () => {
	const five = Array.from({ length: 5 }, (_, i) => ({ key: `PS-${i}` }));
	const begin = (b: Awaited<ReturnType<typeof start>>) =>
		b.answer({ type: "sync/start", site, jql: "project = PS" }, PAGE);
	const status = async (b: { answer: (m: unknown, s: typeof PAGE) => Promise<unknown> }) =>
		((await b.answer({ type: "sync/status" }, PAGE)) as { sites: { state: string }[] }).sites[0];

	test("pulls every page, keeps the watermark, and asks only for what changed next time", async () => {
		const b = await start(five);
		expect(await begin(b)).toEqual({ started: true });
		await b.settle(async () => (await status(b))?.state === "ready");
		expect(await status(b)).toMatchObject({ items: 5, quarantined: 0, jql: "project = PS" });
		await begin(b);
		await b.settle(async () => (await readSites(b.store))[0]?.pull === undefined);
		const searches = b.host.asked
			.filter((r) => r.path.includes("search/jql"))
			.map((r) => new URL(r.path, site).searchParams.get("jql"));
		expect(searches[0]).toBe("project = PS ORDER BY key ASC");
		expect(searches.at(-1)).toMatch(/^\(project = PS\) AND updated >= "-\d+m" ORDER BY key ASC$/);
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
		await dying.answer({ type: "sync/start", site, jql: "project = PS" }, PAGE);
		await b.settle(() => pages === 2);
		b.host.transport = real;
		await b.make().sync.continueAll();
		expect(await status(b.make())).toMatchObject({ state: "ready", items: 5 });
		const tokens = b.host.asked
			.filter((r) => r.path.includes("search/jql"))
			.map((r) => new URL(r.path, site).searchParams.get("nextPageToken"));
		expect(tokens).toEqual([null, "2", "4"]);
	});

	test("that is told to wait sleeps through an alarm and keeps what it has", async () => {
		const b = await start(five);
		b.host.state.failure = { kind: "reply", status: 429, contentType: "text/plain", text: "", retryAfter: "120" };
		await begin(b);
		await b.settle(() => b.woken.length > 0);
		expect(await status(b)).toMatchObject({
			state: "stopped",
			problem: { code: "rate-limited", until: expect.stringContaining("2026-11-24T10:02:00") },
		});
	});
});

async function contextOf(b: { store: Awaited<ReturnType<typeof openStore>> }): Promise<Context> {
	return {
		store: async () => b.store,
		now: () => Date.parse("2026-11-24T10:00:00Z"),
		today: () => "2026-11-24" as IsoDate,
		newId: () => "x",
		pause: async () => {},
		transport: () => async () => ({ kind: "network", why: "unused" }),
		notify: async () => {},
		wakeAt: () => {},
		locks: { request: (_n, _o, run) => run({}) },
	};
}

test("10,000 payloads of any shape from any sender are answered without an exception or a write", async () => {
	const b = await start([]);
	const before = await readDocument(b.store, REGISTER_DOCUMENT);
	const type = fc.oneof(
		fc.constantFrom(...Object.keys(MESSAGE_SHAPES).filter((t) => t !== "data/clear" && t !== "sync/start")),
		fc.string(),
	);
	const sender = fc.constantFrom(
		BOARD,
		{ ...BOARD, frameId: 2 },
		{ ...BOARD, id: "other" },
		{ id: "me", url: "https://evil.example/", tabId: 1, frameId: 0 },
	);
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(
				fc.jsonValue(),
				fc.record(
					{ type, key: fc.jsonValue(), keys: fc.jsonValue(), lines: fc.jsonValue() },
					{ requiredKeys: ["type"] },
				),
			),
			sender,
			async (message, from) => {
				expect(await b.answer(message, from)).toBeTypeOf("object");
			},
		),
		{ numRuns: 10_000 },
	);
	expect(await readDocument(b.store, REGISTER_DOCUMENT)).toEqual(before);
}, 60_000);
