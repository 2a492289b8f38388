import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../field-map.ts";
import { pull } from "../pull.ts";
import type { WorkSource } from "../work-source.ts";
import { asked, client, issue, json, keysOf, server } from "./server-for-tests.ts";

async function pulled(source: WorkSource, between: () => void = () => {}) {
	const pages: string[][] = [];
	for await (const step of pull(source, "project = PS ORDER BY key ASC", NO_FIELDS)) {
		if (step.kind === "problem") throw new Error(step.problem.code);
		if (step.kind !== "page") continue;
		pages.push(step.page.items.map((i) => i.key));
		between();
	}
	return pages;
}

describe("a pull", () => {
	test("goes page by page, each of which begins five before the end of the one before, and gives no record twice", async () => {
		const { source, requests } = server(keysOf(230));
		const pages = await pulled(source);
		expect(pages.flat()).toEqual(keysOf(230));
		expect(requests.map((r) => asked(r.path).get("startAt"))).toEqual(["0", "95", "190"]);
		expect(asked(requests[0]?.path ?? "").get("jql")).toBe("project = PS ORDER BY key ASC");
		expect(requests[0]?.path.startsWith("/rest/api/2/search?")).toBe(true);
	});

	test("of a server whose administrator allows few at once goes on by what came", async () => {
		const { source } = server(keysOf(40), 7);
		expect((await pulled(source)).flat()).toEqual(keysOf(40));
		expect((await pulled(server(keysOf(9), 1).source)).flat()).toEqual(keysOf(9));
	});

	test("goes on from the token it was interrupted at, and refuses one that is none of ours", async () => {
		const { source } = server(keysOf(230));
		expect(await source.page("q", NO_FIELDS, "190")).toMatchObject({ ok: true, value: { items: { length: 40 } } });
		expect(await source.page("q", NO_FIELDS, "x9")).toMatchObject({ ok: false, problem: { code: "rejected" } });
	});

	test("skips nothing that stays, however many are deleted between its pages", async () => {
		const deletions = fc.array(fc.array(fc.nat(400), { maxLength: 130 }), { maxLength: 6 });
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 1, max: 420 }),
				fc.constantFrom(30, 100),
				deletions,
				async (count, most, gone) => {
					const keys = keysOf(count);
					const { source } = server(keys, most);
					const rounds = [...gone];
					const pages = await pulled(source, () => {
						for (const at of rounds.shift() ?? []) if (at < keys.length) keys.splice(at, 1);
					});
					const seen = pages.flat();
					expect(new Set(seen)).toEqual(new Set([...seen, ...keys]));
					expect(seen.length - new Set(seen).size).toBeLessThanOrEqual(100 * gone.length);
				},
			),
			{ numRuns: 60 },
		);
	}, 20_000);

	test("lists only keys, a thousand at a time", async () => {
		const { source, requests } = server(keysOf(1200));
		const first = await source.keys("q");
		expect(first).toMatchObject({ ok: true, value: { nextToken: "995" } });
		const second = await source.keys("q", "995");
		expect(second.ok && second.value.keys.length).toBe(200);
		expect(second.ok && "nextToken" in second.value).toBe(false);
		expect(asked(requests[0]?.path ?? "").get("fields")).toBe("id");
	});

	test("sets one bad issue aside and serves the page of the others", async () => {
		const issues = [issue("PS-1"), { key: "PS-2" }, null, issue("PS-3")];
		const { source } = client(() => json({ startAt: 0, total: 4, issues }));
		const found = await source.page("q", NO_FIELDS);
		expect(found).toMatchObject({ ok: true, value: { items: { length: 2 }, quarantined: { length: 2 } } });
	});
});

describe("issues by their keys", () => {
	test("are asked for without validation, in quotes, and those that are left out are named", async () => {
		const { source, requests } = client(() => json({ startAt: 0, total: 2, issues: [issue("PS-1"), { key: "PS-2" }] }));
		const found = await source.byKeys(["PS-1", "ps-2", "AND-3", "PS-1", "no key", 'x") OR key != ("'], NO_FIELDS);
		expect(found).toMatchObject({ ok: true, value: { omitted: ["AND-3", "no key", 'x") OR key != ("'] } });
		const query = asked(requests[0]?.path ?? "");
		expect(query.get("jql")).toBe('key in ("PS-1","PS-2","AND-3")');
		expect(query.get("validateQuery")).toBe("false");
		expect(query.get("maxResults")).toBe("100");
	});

	test("of a server whose administrator allows few at once are all read, and none of them is taken for gone", async () => {
		const { source, requests } = server(keysOf(40), 7);
		const found = await source.byKeys([...keysOf(40), "PS-41"], NO_FIELDS);
		expect(found.ok && found.value.items.map((i) => i.key)).toEqual(keysOf(40));
		expect(found).toMatchObject({ ok: true, value: { quarantined: [], omitted: ["PS-41"] } });
		expect(requests.slice(0, 3).map((r) => asked(r.path).get("startAt"))).toEqual(["0", "2", "4"]);
	});

	test("that are said to be there and do not come are unread, and not gone", async () => {
		const { source } = client(() => json({ startAt: 0, total: 2, issues: [] }));
		expect(await source.byKeys(["PS-1", "PS-2"], NO_FIELDS)).toMatchObject({ problem: { code: "unreadable" } });
		const half = client(({ path }) =>
			json({ startAt: 0, total: 2, issues: asked(path).get("startAt") === "0" ? [issue("PS-1")] : [] }),
		);
		expect(await half.source.byKeys(["PS-1", "PS-2"], NO_FIELDS)).toMatchObject({ problem: { code: "unreadable" } });
	});

	test("where none is a key, nothing is asked; more than a hundred is our own mistake", async () => {
		const { source, requests } = server([]);
		expect(await source.byKeys(["no key"], NO_FIELDS)).toMatchObject({ ok: true, value: { omitted: ["no key"] } });
		expect(requests).toEqual([]);
		await expect(source.byKeys(keysOf(101), NO_FIELDS)).rejects.toThrow(/at most 100/);
	});
});

test("a hundred keys are asked for at once, and what no page is, is said", async () => {
	const { source, requests } = server(keysOf(100));
	expect(await source.byKeys(keysOf(100), NO_FIELDS)).toMatchObject({ ok: true, value: { omitted: [] } });
	expect(requests[0]?.method).toBe("GET");
	for (const answer of [
		null,
		[],
		{},
		{ issues: [] },
		{ issues: [], total: 1 },
		{ issues: [], startAt: 0 },
		{ issues: 5, startAt: 0, total: 0 },
	]) {
		const odd = client(() => json(answer)).source;
		expect(await odd.page("q", NO_FIELDS), JSON.stringify(answer)).toMatchObject({ problem: { code: "unreadable" } });
		expect(await odd.keys("q"), JSON.stringify(answer)).toMatchObject({ problem: { code: "unreadable" } });
	}
	for (const answer of [null, {}, { total: "5" }]) {
		const odd = client(() => json(answer)).source;
		for (const found of [
			await odd.count("q"),
			await odd.byKeys(["PS-1"], NO_FIELDS),
			await odd.fields(),
			await odd.myself(),
		])
			expect(found, JSON.stringify(answer)).toMatchObject({ problem: { code: "unreadable" } });
	}
});

test("a record that cannot be read and lies where pages overlap is set aside once", async () => {
	const bad = [
		...keysOf(97).map((key) => issue(key)),
		{ key: "PS-98" },
		...[99, 100, 101].map((n) => issue(`PS-${n}`)),
	];
	const { source } = client(({ path }) => {
		const startAt = Number(asked(path).get("startAt"));
		return json({ startAt, total: bad.length, issues: bad.slice(startAt, startAt + 100) });
	});
	const pages = [await source.page("q", NO_FIELDS), await source.page("q", NO_FIELDS, "95")];
	expect(pages.map((p) => p.ok && p.value.quarantined.map((q) => q.key))).toEqual([["PS-98"], []]);
	expect(pages[1]).toMatchObject({ value: { items: [{ key: "PS-101" }] } });
});

test("the count is exact, and asked without order or records", async () => {
	const { source, requests } = server(keysOf(7));
	expect(await source.count("project = PS ORDER BY key ASC")).toMatchObject({ value: { count: 7, isExact: true } });
	expect([...asked(requests[0]?.path ?? "")]).toEqual([
		["jql", "project = PS"],
		["fields", "id"],
		["maxResults", "0"],
	]);
});

test.each([
	[
		{ key: "JIRAUSER1", name: "ana", displayName: "Ana Ivanova" },
		{ account: "JIRAUSER1", name: "Ana Ivanova" },
	],
	[{ name: "ana" }, { account: "ana", name: "ana" }],
])("%j is who is signed in", async (answer, account) => {
	expect(await client(() => json(answer)).source.myself()).toEqual({ ok: true, value: account });
});
test("nobody is nobody", async () => {
	expect(await client(() => json({ accountId: "cloud" })).source.myself()).toMatchObject({ ok: false });
});

describe("the server's own manners", () => {
	test.each([
		["with tokens left, it may go on at once", 200, { retryAfter: "0" }, { ok: true, waitMs: 0 }],
		[
			"with none left, it is told when",
			429,
			{ retryAfter: "12" },
			{ problem: { code: "rate-limited", waitMs: 12_000 } },
		],
		["without a time, half a minute", 429, {}, { problem: { code: "rate-limited", waitMs: 30_000 } }],
	])("%s", async (_, status, head, outcome) => {
		const { source } = client(() => json({ startAt: 0, total: 0, issues: [] }, { status, ...head }));
		expect(await source.count("q")).toMatchObject(outcome);
	});
});
