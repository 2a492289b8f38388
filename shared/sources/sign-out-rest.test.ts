import { describe, expect, test } from "vitest";
import { signOutRest } from "./sign-out-rest.ts";
import type { SourceReply } from "./transport.ts";

const LOGIN: SourceReply = {
	kind: "reply",
	status: 200,
	contentType: "text/html",
	text: "<!doctype html><title>Log in",
};
const GOOD: SourceReply = { kind: "reply", status: 200, contentType: "application/json", text: "{}" };
const REQUEST = { method: "GET", path: "/rest/api/3/myself" } as const;

function site(reply: SourceReply) {
	const state = { now: 0, sent: 0, reply };
	const rest = signOutRest({ now: () => state.now });
	const ask = rest.carry(async () => {
		state.sent++;
		return state.reply;
	});
	return { state, rest, ask: () => ask(REQUEST) };
}

describe("F8: a site that nobody is signed in to", () => {
	test("is asked once in a minute, and every asker hears what it said", async () => {
		const { state, ask } = site(LOGIN);
		expect(await ask()).toBe(LOGIN);
		for (let i = 0; i < 50; i++) expect(await ask()).toBe(LOGIN);
		expect(state.sent).toBe(1);
		state.now = 59_999;
		await ask();
		expect(state.sent).toBe(1);
		state.now = 60_000;
		await ask();
		expect(state.sent).toBe(2);
	});

	test("is asked at once where somebody acts or loads a page", async () => {
		const { state, rest, ask } = site(LOGIN);
		await ask();
		state.reply = GOOD;
		rest.resume();
		expect(await ask()).toBe(GOOD);
		expect(await ask()).toBe(GOOD);
		expect(state.sent).toBe(3);
	});

	test.each<[string, SourceReply]>([
		["a good answer", GOOD],
		["a refusal of one request", { ...GOOD, status: 403 }],
		["a server in trouble", { ...GOOD, status: 500 }],
		["no network", { kind: "network", why: "failed" }],
	])("%s does not silence it", async (_, reply) => {
		const { state, ask } = site(reply);
		await ask();
		await ask();
		expect(state.sent).toBe(2);
	});
});
