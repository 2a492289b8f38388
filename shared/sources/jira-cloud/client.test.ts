import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { NO_FIELDS } from "../field-map.ts";
import { LONGEST_WAIT_MS, readReply, retryAfterMs } from "../problem.ts";
import { pull } from "../pull.ts";
import type { SourceReply, SourceRequest } from "../transport.ts";
import { jiraCloud } from "./client.ts";

const origin = "https://acme.atlassian.net";
const json = (value: unknown, more: object = {}): SourceReply => ({
	kind: "reply",
	status: 200,
	contentType: "application/json;charset=UTF-8",
	text: JSON.stringify(value),
	...more,
});
const issue = (key: string, fields: object = {}) => ({ id: key, key, fields: { summary: key, ...fields } });

/** A site that gives these answers, one after the other, and remembers what it was asked. */
function site(...answers: SourceReply[]) {
	const asked: SourceRequest[] = [];
	const client = jiraCloud({
		site: origin,
		now: () => 0,
		transport: async (request) => {
			asked.push(request);
			return answers[Math.min(asked.length, answers.length) - 1] ?? json({});
		},
	});
	return { client, asked };
}
async function steps(client: ReturnType<typeof site>["client"], from?: string) {
	const found = [];
	for await (const step of pull(client, "project = PS", NO_FIELDS, from)) found.push(step);
	return found;
}

describe("a pull", () => {
	test("follows the tokens to the last page, which has none", async () => {
		const { client, asked } = site(
			json({ issues: [issue("PS-1")], nextPageToken: "t1" }),
			json({ issues: [issue("PS-2")], isLast: true }),
		);
		const found = await steps(client);
		expect(found.map((s) => s.kind === "page" && s.page.items.map((i) => i.key))).toEqual([["PS-1"], ["PS-2"]]);
		expect(asked.map((r) => new URL(r.path, origin).searchParams.get("nextPageToken"))).toEqual([null, "t1"]);
		expect(asked[0]?.path.startsWith("/rest/api/3/search/jql?")).toBe(true);
	});

	test("F9: is no end where more is promised and no way is given to it, with items or without", async () => {
		for (const issues of [[issue("PS-1")], []]) {
			const answer = json({ issues, isLast: false });
			expect(await steps(site(answer).client)).toMatchObject([{ kind: "problem", problem: { code: "unreadable" } }]);
			expect(await site(answer).client.keys("project = PS")).toMatchObject({
				ok: false,
				problem: { code: "unreadable" },
			});
		}
		expect(await steps(site(json({ issues: [issue("PS-1")], isLast: true })).client)).toMatchObject([{ kind: "page" }]);
	});

	test("goes on from the token it was interrupted at", async () => {
		const { client, asked } = site(json({ issues: [] }));
		await steps(client, "t9");
		expect(new URL(asked[0]?.path ?? "", origin).searchParams.get("nextPageToken")).toBe("t9");
	});

	test("is stopped when a site gives the same token for ever", async () => {
		const found = await steps(site(json({ issues: [issue("PS-1")], nextPageToken: "same" })).client);
		expect(found.map((s) => s.kind)).toEqual(["page", "problem"]);
		expect(found.at(-1)).toMatchObject({ problem: { code: "endless-pages" } });
	});

	test("is stopped after three pages that bring nothing and promise more", async () => {
		let n = 0;
		const client = jiraCloud({
			site: origin,
			now: () => 0,
			transport: async () => json({ issues: [], nextPageToken: `t${n++}` }),
		});
		expect((await steps(client)).map((s) => s.kind)).toEqual(["page", "page", "problem"]);
	});

	test("pauses when a site asks for it in an answer that is otherwise good", async () => {
		const found = await steps(
			site(json({ issues: [], nextPageToken: "t1" }, { retryAfter: "7" }), json({ issues: [] })).client,
		);
		expect(found.map((s) => (s.kind === "wait" ? s.ms : s.kind))).toEqual(["page", 7000, "page"]);
	});

	test("sets one bad issue aside and serves the page of the others", async () => {
		const answer = json({
			issues: [issue("PS-1"), { key: "PS-2" }, null, { key: "no key", fields: {} }, issue("PS-3")],
		});
		const [step] = await steps(site(answer).client);
		if (step?.kind !== "page") throw new Error("no page");
		expect(step.page.items.map((i) => i.key)).toEqual(["PS-1", "PS-3"]);
		expect(step.page.quarantined.map((q) => [q.key, q.path])).toEqual([
			["PS-2", "fields"],
			["?", "key"],
			["no key", "key"],
		]);
	});
});

describe("bulkfetch", () => {
	test("names the keys that were left out without an error, in whatever case they were asked", async () => {
		const { client, asked } = site(json({ issues: [issue("PS-1"), issue("PS-2")], issueErrors: [] }));
		const found = await client.byKeys(["PS-1", "ps-2", "PS-999"], NO_FIELDS);
		expect(found).toMatchObject({ ok: true, value: { omitted: ["PS-999"] } });
		expect(JSON.parse(asked[0]?.body ?? "")).toMatchObject({ issueIdsOrKeys: ["PS-1", "ps-2", "PS-999"] });
	});

	test("refuses more than a hundred keys, which is our own mistake", async () => {
		const keys = Array.from({ length: 101 }, (_, i) => `PS-${i}`);
		expect(() => site().client.byKeys(keys, NO_FIELDS)).toThrow(/at most 100/);
	});
});

describe("what went wrong is told apart", () => {
	const html = {
		kind: "reply",
		status: 200,
		contentType: "text/html;charset=UTF-8",
		text: "<!doctype html><title>Log in",
	} as const;
	test.each<[string, SourceReply, string]>([
		["a sign-in page with status 200", html, "signed-out"],
		["401", json({}, { status: 401 }), "signed-out"],
		["403", json({}, { status: 403 }), "forbidden"],
		["410", json({}, { status: 410 }), "moved"],
		["429", json({}, { status: 429 }), "rate-limited"],
		["503 with a Retry-After", json({}, { status: 503, retryAfter: "9" }), "rate-limited"],
		["503 without one", json({}, { status: 503 }), "server-error"],
		["400", json({ errorMessages: ["Unbounded JQL"] }, { status: 400 }), "rejected"],
		["JSON cut off", json(0, { text: '{"issues":[{"key":' }), "unreadable"],
		["JSON of another form", json({ things: [] }), "unreadable"],
		["no network", { kind: "network", why: "failed" }, "offline"],
		["a relay that will not", { kind: "refused", why: "path" }, "refused"],
		["no page to go through", { kind: "no-tab" }, "no-tab"],
	])("%s", async (_, reply, code) => {
		expect(await site(reply).client.page("project = PS", NO_FIELDS)).toMatchObject({ ok: false, problem: { code } });
	});

	test("with the place where a text breaks, and the site's own words", () => {
		const cut = readReply(json(0, { text: '{"issues":\n[{"key":' }), 0);
		expect(cut).toMatchObject({ problem: { detail: expect.stringContaining("line 2") } });
		const bad = readReply(json({ errorMessages: ["Unbounded JQL"] }, { status: 400 }), 0);
		expect(bad).toMatchObject({ problem: { detail: "Unbounded JQL" } });
	});

	test.each([
		["120", 120_000],
		["Thu, 01 Jan 1970 00:02:00 GMT", 120_000],
		["-5", 30_000],
		["soon", 30_000],
		[undefined, 30_000],
		["1000000000", LONGEST_WAIT_MS],
		["Wed, 31 Dec 1969 23:00:00 GMT", 30_000],
	])("Retry-After %s", (header, ms) => expect(retryAfterMs(header, 0)).toBe(ms));
});

const recorded = resolve("../shared/data/payloads/jira-cloud");
describe.skipIf(!existsSync(recorded))("recorded answers of a real site", () => {
	const read = (file: string) => JSON.parse(readFileSync(resolve(recorded, file), "utf8"));

	test("are pulled whole, with translated types and statuses understood by their keys", async () => {
		const { client } = site(json(read("search-jql.json")), json(read("search-jql.page2.json")));
		const pages = (await steps(client)).flatMap((s) => (s.kind === "page" ? [s.page] : []));
		const items = pages.flatMap((p) => p.items);
		const raw = [...read("search-jql.json").issues, ...read("search-jql.page2.json").issues];
		expect(pages.flatMap((p) => p.quarantined)).toEqual([]);
		expect(items).toHaveLength(raw.length);
		expect(items.filter((i) => i.statusCategory === "unknown")).toEqual([]);
		expect(items.filter((i) => i.parent).length).toBe(raw.filter((r) => r.fields.parent).length);
		expect(items.find((i) => i.key === "EE-4")).toMatchObject({
			level: 0,
			statusCategory: "done",
			assignee: "Nia Okafor",
			updated: "2021-03-28",
		});
	});

	test("of a bulk fetch name the one key of six that was left out", async () => {
		const found = await site(json(read("issue-bulkfetch.json"))).client.byKeys(
			["EE-1", "EE-25", "EE-999", "K5-3", "k5-4", "EE-2"],
			NO_FIELDS,
		);
		expect(found).toMatchObject({ ok: true, value: { omitted: ["EE-999"], quarantined: [] } });
	});

	test("of boards tell the story points where no field has their type, and a board without an estimate tells nothing", async () => {
		const points = "com.pyxis.greenhopper.jira:jsw-story-points";
		const plain = "com.atlassian.jira.plugin.system.customfieldtypes:float";
		const fields = JSON.parse(JSON.stringify(read("field.reconstructed.json")).replaceAll(points, plain));
		const board = read("agile-board-35-configuration.json");
		const scrum = { ...board, estimation: { type: "field", field: { fieldId: "customfield_10016" } } };
		const found = await site(json(fields), json(read("agile-board.json")), json(board), json(scrum)).client.fields();
		expect(found).toMatchObject({
			ok: true,
			value: {
				map: { estimate: "customfield_10016" },
				reasons: [{ use: "estimate", code: "board-estimation" }, {}, {}],
			},
		});
		const none = await site(json(fields), json(read("agile-board.json")), json(board)).client.fields();
		expect(none.ok && none.value.reasons.some((r) => r.code === "board-estimation")).toBe(false);
	});

	test("of the field list give the story points by type", async () => {
		const found = await site(json(read("field.reconstructed.json"))).client.fields();
		expect(found).toMatchObject({ ok: true, value: { map: { estimate: "customfield_10016" }, absent: [] } });
	});
});
