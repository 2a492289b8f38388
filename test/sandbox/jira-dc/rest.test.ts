import { describe, expect, test } from "vitest";
import { decodeIssue } from "../../../shared/sources/jira/decode-issue.ts";
import { discoverFields } from "../../../shared/sources/jira/discover-fields.ts";
import { requestedFields } from "../../../shared/sources/jira/requested-fields.ts";
import { jiraDataCenter } from "../../../shared/sources/jira-data-center/client.ts";
import { JIRA_DATA_CENTER } from "../../../shared/sources/jira-data-center/data-center-kind.ts";
import { pull } from "../../../shared/sources/pull.ts";
import { COST_FIELD, INPUT_FIELDS, OBJECTIVE_FIELD, STORY_POINTS } from "../portfolio/strategy.ts";
import { DC_SITE, makeDcItems } from "./dc-items.ts";
import { dcIssueJson, FIELD_LIST } from "./issue-json.ts";
import { answerDc } from "./rest.ts";

const given = makeDcItems();
const items = new Map(given.map((i) => [i.key as string, i]));
const now = Date.parse("2026-11-24T12:00:00Z");
const get = (path: string) => answerDc(items, { method: "GET", url: new URL(`${DC_SITE}${path}`), body: "" }, now);
const found = discoverFields(FIELD_LIST, JIRA_DATA_CENTER).map;
const map = { ...found, estimate: STORY_POINTS, cost: COST_FIELD, objective: OBJECTIVE_FIELD, inputs: INPUT_FIELDS };

test("every item comes back whole through Data Center's form and the product's own decoder, with its level and parent", () => {
	for (const item of given) {
		const sent = JSON.parse(JSON.stringify(dcIssueJson(item, requestedFields(map))));
		expect(decodeIssue(sent, { kind: JIRA_DATA_CENTER, site: DC_SITE, map })).toEqual({ ok: true, item });
	}
	expect(given.filter((i) => i.level === 1 && i.parent).length).toBeGreaterThan(3);
	expect(given.filter((i) => i.level === 0 && i.parent).length).toBeGreaterThan(50);
});

const client = jiraDataCenter({
	site: DC_SITE,
	now: () => now,
	transport: async ({ path }) => {
		const { status, body } = get(path);
		return { kind: "reply", status, contentType: "application/json", text: JSON.stringify(body) };
	},
});

describe("the product's own client on the stand-in", () => {
	test("finds the fields, story points by the board's settings, and counts and pulls the project", async () => {
		const fields = await client.fields();
		if (!fields.ok) throw new Error(fields.problem.code);
		expect(fields.value.map).toMatchObject({ estimate: STORY_POINTS, structure: found.structure });
		expect(fields.value.absent).toEqual([]);
		expect(await client.count(client.query("project = HT"))).toMatchObject({
			value: { count: given.length, isExact: true },
		});
		const keys: string[] = [];
		for await (const step of pull(client, client.query("project = HT"), fields.value.map)) {
			if (step.kind === "problem") throw new Error(step.problem.code);
			if (step.kind === "page") keys.push(...step.page.items.map((i) => i.key));
		}
		expect(keys).toHaveLength(given.length);
		expect(new Set(keys)).toEqual(new Set(items.keys()));
	});

	test("asks for keys that are not there without an error, which a validated question would be", async () => {
		expect(await client.byKeys(["HT-1", "HT-99999"], map)).toMatchObject({
			ok: true,
			value: { omitted: ["HT-99999"] },
		});
		expect(get('/rest/api/2/search?jql=key in ("HT-99999")').status).toBe(400);
		expect(await client.myself()).toMatchObject({ value: { account: "JIRAUSER10100", name: "Priya Shah" } });
	});
});

test("what Data Center does not have is not there", () => {
	for (const path of [
		"/rest/api/3/myself",
		"/rest/api/3/search/jql?jql=project=HT",
		"/rest/software/1.0/board/3/issue",
	])
		expect(get(path).status, path).toBe(404);
	expect(get("/rest/api/2/search?jql=watcher = me").status).toBe(400);
});
