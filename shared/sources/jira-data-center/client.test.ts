import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import { pull } from "../pull.ts";
import type { SourceReply, SourceRequest } from "../transport.ts";
import type { WorkSource } from "../work-source.ts";
import { jiraDataCenter } from "./client.ts";

const SITE = "https://jira.corp.example/jira";
const json = (value: unknown, more: object = {}): SourceReply => ({
	kind: "reply",
	status: 200,
	contentType: "application/json;charset=UTF-8",
	text: JSON.stringify(value),
	...more,
});
const issue = (key: string, fields: object = {}) => ({ id: key, key, fields: { summary: key, ...fields } });
const asked = (path: string) => new URL(path, SITE).searchParams;

function client(answer: (request: SourceRequest) => SourceReply) {
	const requests: SourceRequest[] = [];
	const source = jiraDataCenter({
		site: SITE,
		now: () => 0,
		transport: async (request) => {
			requests.push(request);
			return answer(request);
		},
	});
	return { source, requests };
}

/** A server that numbers its issues anew with every answer, and gives `most` at once; `keys` may change between answers. */
function server(keys: string[], most = 1000) {
	return client(({ path }) => {
		const query = asked(path);
		const startAt = Number(query.get("startAt") ?? 0);
		const size = Math.min(most, Number(query.get("maxResults")));
		const issues = keys.slice(startAt, startAt + size).map((key) => issue(key));
		return json({ startAt, maxResults: size, total: keys.length, issues });
	});
}

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
const keysOf = (count: number) => Array.from({ length: count }, (_, i) => `PS-${i + 1}`);

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

	test("where none is a key, nothing is asked; more than a hundred is our own mistake", async () => {
		const { source, requests } = server([]);
		expect(await source.byKeys(["no key"], NO_FIELDS)).toMatchObject({ ok: true, value: { omitted: ["no key"] } });
		expect(requests).toEqual([]);
		await expect(source.byKeys(keysOf(101), NO_FIELDS)).rejects.toThrow(/at most 100/);
	});
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

describe("fields", () => {
	const custom = (id: string, type: string, of = "number") => ({ id, name: id, schema: { type: of, custom: type } });
	const LIST = [
		{ id: "duedate", schema: { type: "date", system: "duedate" } },
		{ id: "timeoriginalestimate", schema: { type: "number", system: "timeoriginalestimate" } },
		custom("cf_label", "com.pyxis.greenhopper.jira:gh-epic-label", "string"),
		custom("cf_link", "com.pyxis.greenhopper.jira:gh-epic-link", "any"),
		custom("cf_plan", "com.atlassian.jpo:jpo-custom-field-parent", "any"),
		custom("cf_points", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
		custom("cf_cost", "com.atlassian.jira.plugin.system.customfieldtypes:float"),
	];
	const estimated =
		(...fields: (string | undefined)[]) =>
		(request: SourceRequest) => {
			if (request.path.startsWith("/rest/api/2/field")) return json(LIST);
			if (request.path.startsWith("/rest/agile/1.0/board?")) return json({ values: fields.map((_, id) => ({ id })) });
			const id = Number(/board\/(\d+)\/configuration$/.exec(request.path)?.[1]);
			const fieldId = fields[id];
			return json(fieldId === undefined ? { estimation: { type: "none" } } : { estimation: { field: { fieldId } } });
		};

	test("of levels and parents are found by type and told; story points by what most boards estimate by", async () => {
		const { source, requests } = client(estimated("cf_cost", "cf_points", undefined, "cf_points"));
		const found = await source.fields();
		expect(found).toMatchObject({
			ok: true,
			value: {
				map: {
					estimate: "cf_points",
					structure: { epicName: "cf_label", epicLink: "cf_link", parentLink: "cf_plan" },
				},
				absent: [],
			},
		});
		expect(found.ok && found.value.reasons.map((r) => [r.use, r.field, r.code])).toEqual([
			["estimate", "cf_points", "board-estimation"],
			["parent", "parent", "system-field"],
			["parent", "cf_link", "epic-link-type"],
			["parent", "cf_plan", "parent-link-type"],
			["level", "cf_label", "epic-name-type"],
			["due", "duedate", "system-field"],
		]);
		expect(requests[1]?.path).toBe("/rest/agile/1.0/board?type=scrum&maxResults=5");
		expect(requests).toHaveLength(6);
	});

	test.each([
		["boards that estimate by time", estimated("timeoriginalestimate")],
		["no board", estimated()],
		[
			"a site without boards",
			(r: SourceRequest) => (r.path.includes("/agile/") ? json({}, { status: 404 }) : json(LIST)),
		],
		[
			"boards that do not open",
			(r: SourceRequest) => (r.path.includes("/board/") ? json({}, { status: 403 }) : estimated("cf_points")(r)),
		],
	])("with %s the site's own time estimate stands", async (_, answer) => {
		const found = await client(answer).source.fields();
		expect(found).toMatchObject({ ok: true, value: { map: { estimate: "timeoriginalestimate" } } });
	});

	test("that may be known later are not settled now", async () => {
		for (const part of ["/board?", "/board/"]) {
			const { source } = client((r) => (r.path.includes(part) ? json({}, { status: 429 }) : estimated("cf_points")(r)));
			expect(await source.fields()).toMatchObject({ ok: false, problem: { code: "rate-limited" } });
		}
	});

	test("that carry levels are asked for with every issue, and read", async () => {
		const map: FieldMap = {
			structure: { epicName: "cf_label", epicLink: "cf_link", parentLink: "cf_plan" },
			inputs: {},
		};
		const issues = [issue("PS-1", { cf_label: "Homes", cf_plan: "BIG-1" }), issue("PS-2", { cf_link: "PS-1" })];
		const { source, requests } = client(() => json({ startAt: 0, total: 2, issues }));
		const found = await source.page("q", map);
		expect(found.ok && found.value.items.map((i) => [i.key, i.level, i.parent, i.source])).toEqual([
			["PS-1", 1, "BIG-1", "jira-data-center"],
			["PS-2", 0, "PS-1", "jira-data-center"],
		]);
		expect(
			asked(requests[0]?.path ?? "")
				.get("fields")
				?.endsWith("resolutiondate,cf_label,cf_link,cf_plan"),
		).toBe(true);
	});
});

const recorded = resolve("../shared/data/payloads/jira-dc");
describe.skipIf(!existsSync(recorded))("recorded answers of a real server", () => {
	const read = (file: string) => JSON.parse(readFileSync(resolve(recorded, file), "utf8"));

	test("are read whole, in plain words, with nobody set aside", async () => {
		const pages = ["search.json", "search.page2.json", "search.page3.json"].map(read);
		const { source } = client(({ path }) => {
			const from = Number(asked(path).get("startAt"));
			const issues = pages.flatMap((p) => p.issues).slice(from, from + 10);
			return json({ startAt: from, maxResults: 10, total: 22, issues });
		});
		const items = [];
		for await (const step of pull(source, "project = DZFNK0168", NO_FIELDS))
			if (step.kind === "page") {
				expect(step.page.quarantined).toEqual([]);
				items.push(...step.page.items);
			}
		expect(items).toHaveLength(22);
		expect(items.filter((i) => i.statusCategory === "unknown")).toEqual([]);
		expect(items[0]?.text).toBe(
			"What happens\nSupplier portal rejects purchase orders above 10 000 €\nSteps\nOpen the portfolio as a reader\nChange the reporting date\nexpected: 42\nactual:   41\nSee also the guide https://docs.example.com/page/1.",
		);
	});
});
