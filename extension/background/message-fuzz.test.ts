import "fake-indexeddb/auto";
import { describe, expect, test } from "vitest";
import type { Store } from "../../shared/store/open-store.ts";
import { fitting, spoilt } from "../../test/sandbox/fuzz-messages.ts";
import { dice, pick } from "../../test/sandbox/portfolio/dice.ts";
import { BOARD, own, PAGE, site, startBackground } from "../../test/sandbox/start-background.ts";
import { type AskedOfBackground, MESSAGE_SHAPES } from "../message-schema.ts";
import { routeFor, type Sender } from "./route-for.ts";

const TYPES = Object.keys(MESSAGE_SHAPES) as AskedOfBackground[];
/** Which these are, the table of `route-for.test.ts` says. */
const FROM_CONTENT = TYPES.filter((type) => routeFor(BOARD, type, own, []).kind === "content");
/** A page of ours may send these too: it says the site itself. */
const FROM_BOTH = FROM_CONTENT.filter((type) => "site" in MESSAGE_SHAPES[type].def.shape);

/** From none of these comes anything that may be answered, whatever it says. */
const STRANGERS: readonly Sender[] = [
	{ ...BOARD, id: "other" },
	{ ...PAGE, id: "other" },
	{ url: BOARD.url, tabId: 3, frameId: 0 },
	{ id: "me" },
	{ id: "me", url: "" },
	{ ...BOARD, frameId: 2 },
	{ id: "me", url: BOARD.url, frameId: 0 },
	{ id: "me", url: BOARD.url, tabId: 3 },
	...[
		"https://evil.example/",
		"http://acme.atlassian.net/browse/PS-1",
		"https://acme.atlassian.net.evil.example/",
		"https://evilatlassian.net/",
		"https://evil.example/https://acme.atlassian.net/",
		"https://acme.atlassian.net@evil.example/",
		"https://dev.azure.com.evil.example/contoso",
		"chrome-extension://other/extension/options/index.html",
		"chrome-extension://me.evil/options.html",
		"moz-extension://me/extension/options/index.html",
		"data:text/html,chrome-extension://me",
		"javascript:chrome-extension://me",
		"blob:https://acme.atlassian.net/x",
		"about:blank",
		"file:///etc/passwd",
	].map((url) => ({ id: "me", url, tabId: 3, frameId: 0 })),
];

/** Who may not ask this: strangers, and those of us who are on the other side of the wall. */
const wrongSenders = (type: AskedOfBackground): readonly Sender[] => [
	...STRANGERS,
	...(FROM_CONTENT.includes(type) ? [] : [BOARD]),
	...(FROM_CONTENT.includes(type) && !FROM_BOTH.includes(type) ? [PAGE] : []),
];
const rightSender = (type: AskedOfBackground): Sender => (FROM_CONTENT.includes(type) ? BOARD : PAGE);

async function everything(store: Store): Promise<unknown> {
	const names = [...store.objectStoreNames];
	return Promise.all(names.map(async (name) => [name, await store.getAll(name), await store.getAllKeys(name)]));
}

/** A background in use, and what must be as it was: the store, and what was asked of others. */
async function watched() {
	const b = await startBackground([{ key: "PS-1", labels: ["okr:KR-1"] }]);
	await b.answer({ type: "badges/get", keys: ["PS-1"] }, BOARD);
	await b.settle(() => b.told.length > 0);
	const state = async () => ({
		store: await everything(b.store),
		outside: [b.host.asked.length, b.told.length, b.woken.length, b.panels.length],
	});
	return { ...b, state };
}

describe("H7: 10,000 fuzzed messages", () => {
	test.each(TYPES)(
		"%s from a wrong sender, tab, frame or origin: each refused, nothing written or asked",
		async (type) => {
			const b = await watched();
			const before = await b.state();
			const roll = dice(7);
			const wrong = wrongSenders(type);
			const reasons = new Set<string>();
			for (let i = 0; i < 10_000; i++) {
				const about = i % 2 === 0 ? fitting(MESSAGE_SHAPES[type], roll) : spoilt(MESSAGE_SHAPES[type], roll);
				const answer = (await b.answer({ ...(about as object), type }, pick(wrong, roll))) as { error?: string };
				reasons.add(answer.error ?? "answered");
			}
			expect(
				[...reasons].filter((r) => !["stranger", "not-a-site", "not-allowed", "malformed message"].includes(r)),
			).toEqual([]);
			expect(await b.state()).toEqual(before);
		},
	);

	/** Those with nothing to say are well-formed whatever else is with them. */
	const saying = TYPES.filter((type) => Object.keys(MESSAGE_SHAPES[type].def.shape).length > 0);
	test.each(saying)(
		"%s with members that do not fit, from whom it may come: each refused by its shape, nothing written",
		async (type) => {
			const b = await watched();
			const before = await b.state();
			const roll = dice(11);
			const others: unknown[] = [];
			for (let refused = 0; refused < 10_000 && others.length === 0; ) {
				const message = { ...(spoilt(MESSAGE_SHAPES[type], roll) as object), type };
				if (MESSAGE_SHAPES[type].safeParse(message).success) continue;
				const answer = (await b.answer(message, rightSender(type))) as { error?: string };
				if (answer.error === "malformed message") refused++;
				else others.push(answer);
			}
			expect(others).toEqual([]);
			expect(await b.state()).toEqual(before);
			expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
		},
	);

	test("that are no messages at all are refused, from anybody", async () => {
		const b = await watched();
		const before = await b.state();
		const roll = dice(13);
		const none = [null, 1, "data/clear", [], ["data/clear"], { type: null }, { type: ["data/clear"] }];
		const types = [
			"",
			"toString",
			"__proto__",
			"constructor",
			"data/clear ",
			"Data/clear",
			"relay/fetch",
			"badges/changed",
			"page/report",
		];
		const messages = [...none, { Type: "data/clear" }, ...types.map((type) => ({ type }))];
		for (let i = 0; i < 10_000; i++)
			expect(await b.answer(pick(messages, roll), pick([BOARD, PAGE, ...STRANGERS], roll))).toEqual({
				error: "unknown message",
			});
		expect(await b.state()).toEqual(before);
	});
});

test("H7: a content script speaks for the site it lives on, whatever it says", async () => {
	const b = await watched();
	const decided = { type: "decision/record", key: "PS-1", kind: "exempt", site: "https://other.atlassian.net" };
	expect(await b.answer(decided, { ...BOARD, url: "https://other.atlassian.net/browse/PS-1" })).toHaveProperty("error");
	expect(
		await b.answer({ ...decided, site }, { ...BOARD, url: "https://other.atlassian.net/browse/PS-1" }),
	).toHaveProperty("error");
	expect(await b.answer(decided, BOARD)).toMatchObject({ badge: { key: "PS-1", state: "exempt" } });
});

test("H7: every kind of message has senders that may not send it, and one that may", () => {
	for (const type of TYPES) expect(wrongSenders(type)).not.toContain(rightSender(type));
	expect(TYPES.length).toBeGreaterThan(15);
});
