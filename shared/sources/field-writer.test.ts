import { expect, test } from "vitest";
import { plainValue, readWritten } from "./field-writer.ts";

const reply = (status: number, contentType = "", text = "") => ({ kind: "reply", status, contentType, text }) as const;

test.each([
	[reply(204), { ok: true }],
	[reply(200, "application/json", "{}"), { ok: true }],
	[reply(409, "application/json", "{}"), { ok: false, problem: { code: "conflict" } }],
	[reply(412, "application/json", "{}"), { ok: false, problem: { code: "conflict" } }],
	[reply(200, "text/html", "<title>Log in"), { ok: false, problem: { code: "signed-out" } }],
	[reply(302), { ok: false, problem: { code: "signed-out" } }],
	[{ kind: "no-tab" } as const, { ok: false, problem: { code: "no-tab" } }],
	[{ kind: "network", why: "gone" } as const, { ok: false, problem: { code: "offline", detail: "gone" } }],
	[
		reply(400, "application/json", '{"errors":{"cf":"No."}}'),
		{ ok: false, problem: { code: "rejected", detail: "No." } },
	],
])("%j", (given, said) => expect(readWritten(given, 0)).toEqual(said));

test.each([
	[undefined, null],
	[null, null],
	["", null],
	["x", "x"],
	[0, 0],
	[2.5, 2.5],
	[{ value: "x" }, undefined],
	[["x"], undefined],
	[true, undefined],
	[Number.NaN, undefined],
])("%j is held as %j", (raw, held) => expect(plainValue(raw)).toEqual(held));
