import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { jiraCloud } from "../../../shared/sources/jira-cloud/client.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { SITE } from "../portfolio/strategy.ts";
import { answerRest } from "./rest.ts";

const items = new Map(makePortfolio().items.map((i) => [i.key as string, i]));
const DEVOPS = "https://dev.azure.com/contoso";
items.set("DC-1", {
	...(items.get("DC-1") as WorkItem),
	elsewhere: [{ key: "contoso#101" as ItemKey, site: DEVOPS, by: "remote-link", says: "below" }],
});
const now = Date.parse("2026-11-24T12:00:00Z");
const get = (path: string) => answerRest(items, { method: "GET", url: new URL(path, SITE), body: "" }, now);
const post = (path: string, body: object) =>
	answerRest(items, { method: "POST", url: new URL(path, SITE), body: JSON.stringify(body) }, now);
const search = (jql: string, more = "") =>
	get(
		`/rest/api/3/search/jql?jql=${encodeURIComponent(jql)}&maxResults=100&fields=summary,parent,labels,updated${more}`,
	);
interface Page {
	issues: { key: string }[];
	nextPageToken?: string;
}

describe("the stand-in", () => {
	test("gives every item of a project once, page by page, and no token on the last", () => {
		const keys: string[] = [];
		let token: string | undefined;
		do {
			const page = search("project = PS", token ? `&nextPageToken=${token}` : "").body as Page;
			keys.push(...page.issues.map((i) => i.key));
			token = page.nextPageToken;
		} while (token);
		expect(new Set(keys).size).toBe(keys.length);
		expect(keys.length).toBe([...items.values()].filter((i) => i.project === "PS").length);
	});

	test("refuses a question without a bound, and one it does not understand", () => {
		expect(search("ORDER BY key").status).toBe(400);
		expect(search("watcher = me").status).toBe(400);
	});

	test("narrows by what was updated since", () => {
		const since = (search('(project = PS) AND updated >= "2026-10-20" ORDER BY key').body as Page).issues.length;
		expect(since).toBe(
			[...items.values()].filter((i) => i.project === "PS" && (i.updated ?? "") >= "2026-10-20").slice(0, 100).length,
		);
	});

	test("leaves out keys it does not have, in ascending order of id, and refuses more than a hundred", () => {
		const found = post("/rest/api/3/issue/bulkfetch", {
			issueIdsOrKeys: ["PS-11", "NONE-1", "ps-2"],
			fields: ["summary"],
		});
		expect((found.body as Page).issues.map((i) => i.key)).toEqual(["PS-2", "PS-11"]);
		expect(post("/rest/api/3/issue/bulkfetch", { issueIdsOrKeys: Array(101).fill("PS-1") }).status).toBe(400);
	});

	test("gives the remote links of an issue, which the client reads as ways to other sites", async () => {
		const client = jiraCloud({
			site: SITE,
			now: () => now,
			transport: async ({ path }) => {
				const { status, body } = get(path);
				return { kind: "reply", status, contentType: "application/json", text: JSON.stringify(body) };
			},
		});
		expect(await client.outsideLinks?.("DC-1" as ItemKey)).toEqual({
			ok: true,
			value: [{ key: "contoso#101", site: DEVOPS, by: "remote-link", says: "below" }],
		});
		expect(await client.outsideLinks?.("PS-1" as ItemKey)).toEqual({ ok: true, value: [] });
		expect(await client.outsideLinks?.("NONE-1" as ItemKey)).toMatchObject({ problem: { code: "not-found" } });
	});

	test("has removed what the real one removed", () =>
		expect(get("/rest/api/3/search?jql=project=PS").status).toBe(410));
});

const spec = resolve("../shared/data/specs/jira-cloud-platform-v3.json");
describe.skipIf(!existsSync(spec))("its answers against the vendor's own description", () => {
	const description = existsSync(spec) ? JSON.parse(readFileSync(spec, "utf8")) : { paths: {} };
	const ajv = new Ajv({ strict: false, validateFormats: false });
	ajv.addSchema({ $id: "spec", components: description.components });

	function problems(method: "get" | "post", path: string, body: unknown): unknown {
		const { schema } = description.paths[path][method].responses["200"].content["application/json"];
		const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"spec#/components')));
		return check(body) ? [] : check.errors?.slice(0, 3);
	}

	test.each([
		["get", "/rest/api/3/search/jql", search("project = DC").body],
		[
			"post",
			"/rest/api/3/issue/bulkfetch",
			post("/rest/api/3/issue/bulkfetch", { issueIdsOrKeys: ["PS-1"], fields: ["*all"] }).body,
		],
		[
			"post",
			"/rest/api/3/issue/bulkfetch",
			post("/rest/api/3/issue/bulkfetch", { issueIdsOrKeys: ["PS-1"], fields: ["id"], expand: ["editmeta"] }).body,
		],
		[
			"post",
			"/rest/api/3/search/approximate-count",
			post("/rest/api/3/search/approximate-count", { jql: "project = PS" }).body,
		],
		["get", "/rest/api/3/field", get("/rest/api/3/field").body],
		["get", "/rest/api/3/myself", get("/rest/api/3/myself").body],
		["get", "/rest/api/3/serverInfo", get("/rest/api/3/serverInfo").body],
	] as const)("%s %s conforms", (method, path, body) => expect(problems(method, path, body)).toEqual([]));

	test("an edit answers as described: nothing where it was done, and reasons where it was not", () => {
		const { responses } = description.paths["/rest/api/3/issue/{issueIdOrKey}"].put;
		expect(Object.keys(responses)).toEqual(expect.arrayContaining(["204", "400", "403", "404"]));
		const put = (key: string, fields: object) =>
			answerRest(
				items,
				{ method: "PUT", url: new URL(`/rest/api/3/issue/${key}`, SITE), body: JSON.stringify({ fields }) },
				now,
			);
		expect(put("PS-1", { customfield_10402: 4 })).toEqual({ status: 204, body: undefined });
		expect([put("PS-1", { summary: "x" }).status, put("NONE-1", {}).status]).toEqual([400, 404]);
	});

	test("each remote link conforms: the description says one, and its own sample is a list, as sites send it", () => {
		const links = get("/rest/api/3/issue/DC-1/remotelink").body as object[];
		expect(links.length).toBe(2);
		for (const link of links) expect(problems("get", "/rest/api/3/issue/{issueIdOrKey}/remotelink", link)).toEqual([]);
	});
});
