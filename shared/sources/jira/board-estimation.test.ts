import { expect, test } from "vitest";
import { asking } from "../ask-site.ts";
import type { DiscoveredFields } from "../field-map.ts";
import type { SourceReply, SourceRequest } from "../transport.ts";
import { withBoardEstimation } from "./board-estimation.ts";

const FOUND: DiscoveredFields = {
	map: { cost: "cf_9", inputs: {} },
	reasons: [{ use: "due", field: "duedate", code: "system-field" }],
	numbers: [
		{ id: "cf_1", name: "One" },
		{ id: "cf_2", name: "Two" },
	],
	texts: [],
	dates: [],
	all: [],
	absent: ["estimate", "parent"],
};
const json = (value: unknown, status = 200): SourceReply => ({
	kind: "reply",
	status,
	contentType: "application/json",
	text: JSON.stringify(value),
});

/** Boards of these estimation fields; what is asked is kept. */
async function ask(given: DiscoveredFields, boards: unknown, ...fields: (unknown | SourceReply)[]) {
	const asked: SourceRequest[] = [];
	const transport = async (request: SourceRequest) => {
		asked.push(request);
		if (!request.path.endsWith("/configuration")) return boards as SourceReply;
		return fields[asked.length - 2] as SourceReply;
	};
	const found = await withBoardEstimation(given, asking({ transport, now: () => 0 }));
	return { found, asked };
}
const list = (count: number) => json({ values: Array.from({ length: count }, (_, id) => ({ id: id + 10 })) });
const by = (fieldId: unknown) => json({ estimation: { field: { fieldId } } });

test("the field that most boards estimate by is the estimate, with its unit, and no longer missing", async () => {
	const { found, asked } = await ask(FOUND, list(3), by("cf_2"), by("cf_1"), by("cf_1"));
	expect(found).toEqual({
		ok: true,
		value: {
			...FOUND,
			map: { cost: "cf_9", inputs: {}, estimate: "cf_1" },
			reasons: [{ use: "estimate", field: "cf_1", code: "board-estimation", unit: "points" }, ...FOUND.reasons],
			absent: ["parent"],
		},
	});
	expect(asked).toEqual([
		{ method: "GET", path: "/rest/agile/1.0/board?type=scrum&maxResults=5" },
		{ method: "GET", path: "/rest/agile/1.0/board/10/configuration" },
		{ method: "GET", path: "/rest/agile/1.0/board/11/configuration" },
		{ method: "GET", path: "/rest/agile/1.0/board/12/configuration" },
	]);
});

test("of a tie the first board's field is taken; no more than five are asked, whatever the site lists", async () => {
	const { found, asked } = await ask(FOUND, list(9), by("cf_2"), by("cf_1"), json({}), json({ estimation: 5 }), by(7));
	expect(found.ok && found.value.map.estimate).toBe("cf_2");
	expect(asked).toHaveLength(6);
});

test("where the type of a field says it, or no field could carry it, no board is asked", async () => {
	const typed = {
		...FOUND,
		reasons: [{ use: "estimate", field: "cf_1", code: "story-points-type" } as const, ...FOUND.reasons],
	};
	for (const given of [typed, { ...FOUND, numbers: [] }]) {
		const { found, asked } = await ask(given, list(1), by("cf_1"));
		expect(found).toEqual({ ok: true, value: given });
		expect(asked).toEqual([]);
	}
});

test.each([
	["boards that are no list", json({ values: 7 })],
	["an answer that is none", json(null)],
	["boards without ids", json({ values: [null, { id: "1" }, { id: 1.5 }] })],
	["a site without boards", json({}, 404)],
	["boards that may not be seen", json({}, 403)],
])("%s leave what was found as it is", async (_, boards) => {
	const { found, asked } = await ask(FOUND, boards, by("cf_1"));
	expect(found).toEqual({ ok: true, value: FOUND });
	expect(asked).toHaveLength(1);
});

test("a field that carries no number is none, nor is one of a board that does not open", async () => {
	const { found } = await ask(FOUND, list(3), by("timeoriginalestimate"), json({}, 403), json([]));
	expect(found).toEqual({ ok: true, value: FOUND });
});

test.each<[string, SourceReply]>([
	["rate-limited", json({}, 429)],
	["offline", { kind: "network", why: "gone" }],
	["server-error", json({}, 502)],
	["no-tab", { kind: "no-tab" }],
])("what passes (%s) settles nothing", async (code, reply) => {
	expect((await ask(FOUND, reply)).found).toMatchObject({ ok: false, problem: { code } });
	expect((await ask(FOUND, list(1), reply)).found).toMatchObject({ ok: false, problem: { code } });
});
