import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import { REGISTER_DOCUMENT, readDocument } from "../../shared/store/documents.ts";
import { readRollup } from "../../shared/store/rollup.ts";
import { BOARD, site, startBackground as start } from "../../test/sandbox/start-background.ts";
import { MESSAGE_SHAPES } from "../message-schema.ts";
import type { BadgesAnswer, WhyAnswer } from "../messages.ts";

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

	test("of an item, its title and the work above it are told to a page of its own site alone", async () => {
		const b = await start([
			{ key: "PS-1", parent: "PS-2" },
			{ key: "PS-2", labels: ["okr:KR-1"] },
		]);
		await ask(b, ["PS-1"]);
		await b.settle(() => b.told.length > 0);
		await b.answer({ type: "decision/record", key: "PS-1", kind: "exempt", why: "Ours" }, BOARD);
		const why = (from: typeof BOARD) => b.answer({ type: "why/get", key: "PS-1" }, from) as Promise<WhyAnswer>;
		const own = await why(BOARD);
		expect([own.item?.key, own.ancestors.map((a) => a.key), own.decisions.length]).toEqual(["PS-1", ["PS-2"], 1]);
		const other = await why({ ...BOARD, url: "https://other.atlassian.net/browse/PS-1" });
		expect([other.item, other.assessment, other.ancestors, other.decisions]).toEqual([undefined, undefined, [], []]);
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
