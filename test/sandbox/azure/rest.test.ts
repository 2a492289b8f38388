import { describe, expect, test } from "vitest";
import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { makeAzureItems } from "../portfolio/make-azure.ts";
import { answerAzure } from "./rest.ts";

const items = new Map(makeAzureItems().map((i) => [i.key as string, i]));
const NOW = Date.parse("2026-11-24T10:00:00Z");
const get = (path: string, site = "https://dev.azure.com/contoso") =>
	answerAzure(items, { method: "GET", url: new URL(site + path), body: "" }, NOW);
const post = (path: string, body: object) =>
	answerAzure(
		items,
		{ method: "POST", url: new URL(`https://dev.azure.com/contoso${path}`), body: JSON.stringify(body) },
		NOW,
	);
const wiql = (where: string, more = "") =>
	post(`/_apis/wit/wiql?api-version=7.1${more}`, {
		query: `SELECT [System.Id] FROM WorkItems WHERE ${where} ORDER BY [System.Id]`,
	});
const found = (where: string, more = "") =>
	(wiql(where, more).body as { workItems: { id: number }[] }).workItems.map((w) => w.id);
const those = (test: (i: ReturnType<typeof makeAzureItems>[number]) => boolean) =>
	[...items.values()]
		.filter(test)
		.map((i) => Number(i.id))
		.sort((a, b) => a - b);

describe("the stand-in's queries", () => {
	test("understand what people write in a scope", () => {
		const all = those(() => true);
		expect(found("[System.TeamProject] = 'digital'")).toEqual(all);
		expect(found("[System.AreaPath] UNDER 'Digital'")).toEqual(all);
		expect(found("[System.AreaPath] UNDER 'Digit'")).toEqual([]);
		expect(found("[System.WorkItemType] IN ('Epic', 'Feature')")).toEqual(those((i) => i.level > 0));
		expect(found("[System.WorkItemType] NOT IN ('Epic', 'Feature')")).toEqual(those((i) => i.level < 1));
		expect(found("[System.State] <> 'Closed' AND NOT ([System.State] = 'New' OR [System.State] = 'Active')")).toEqual(
			those((i) => ["Removed", "Resolved"].includes(i.statusName ?? "")),
		);
		expect(found("[System.Tags] CONTAINS 'okr:KR-13'")).toEqual(those((i) => i.labels.includes("okr:KR-13")));
		expect(found("[System.AssignedTo] = @Me")).toEqual(those((i) => i.assignee === "Priya Shah"));
		expect(found("[System.Title] = 'it''s'")).toEqual([]);
		expect(found("[System.ChangedDate] >= @Today - 30")).toEqual(those((i) => (i.updated ?? "") >= "2026-10-25"));
		expect(found("[System.Tags] = ''")).toEqual(those((i) => i.labels.length === 0));
	});

	test("go on above an id, in order, no more than was asked for", () => {
		expect(found("[System.Id] > 1005", "&$top=3")).toEqual([1006, 1007, 1008]);
	});

	test("compare instants only where that precision was asked for", () => {
		const since = "[System.ChangedDate] >= '2026-10-20T09:00:00.000Z'";
		expect(wiql(since)).toMatchObject({ status: 400, body: { message: expect.stringContaining("VS403437") } });
		expect(found(since, "&timePrecision=true")).toEqual(those((i) => (i.updated ?? "") >= "2026-10-20"));
	});

	test("are refused where they are not understood", () => {
		for (const where of ["[A] LIKE 'x'", "[A] = ", "([A] = 1", "A = 1", "[A] = 'x' AND", "[A] = 1 ]", "[A] IN 1"])
			expect(wiql(where).status).toBe(400);
		expect(post("/_apis/wit/wiql?api-version=7.1", { query: "nonsense" }).status).toBe(400);
	});

	test("that find more than 20,000 are refused whole, unless they ask for fewer", () => {
		const many = new Map(makeAzureItems(1, 20_000).map((i) => [i.key as string, i]));
		const ask = (more: string) => {
			const url = new URL(`https://dev.azure.com/contoso/_apis/wit/wiql?api-version=7.1${more}`);
			const body = JSON.stringify({ query: "SELECT [System.Id] FROM WorkItems WHERE [System.Id] > 0" });
			return answerAzure(many, { method: "POST", url, body }, NOW);
		};
		expect(ask("")).toMatchObject({ status: 400, body: { message: expect.stringContaining("VS402337") } });
		expect((ask("&$top=19999").body as { workItems: object[] }).workItems).toHaveLength(19_999);
	});
});

describe("the stand-in's batches", () => {
	const batch = (body: object) => post("/_apis/wit/workitemsbatch?api-version=7.1", body);
	test("give what is not there as null where omission is asked for, and else fail whole", () => {
		const ids = [1001, 9, 1002];
		expect(batch({ ids, errorPolicy: "omit" }).body).toMatchObject({ value: [{ id: 1001 }, null, { id: 1002 }] });
		expect(batch({ ids })).toMatchObject({ status: 404, body: { message: expect.stringContaining("TF401232") } });
	});
	test("take two hundred at most, and either fields or relations", () => {
		expect(batch({ ids: Array(201).fill(1001) }).status).toBe(400);
		expect(batch({ ids: [1001], fields: ["System.Id"], $expand: "relations" }).status).toBe(400);
		expect(batch({ ids: [1001], fields: ["System.Id"] }).body).toMatchObject({
			value: [{ fields: { "System.Id": 1001 } }],
		});
	});
});

describe("the stand-in's addresses", () => {
	test("are those of both names, of this organisation and its project only", () => {
		expect(get("/_apis/connectionData").status).toBe(200);
		expect(get("/_apis/connectionData", "https://contoso.visualstudio.com").status).toBe(200);
		expect(get("/_apis/connectionData", "https://dev.azure.com/fabrikam").status).toBe(404);
		expect(get("/Digital/_apis/wit/workitemtypes/User%20Story/states").body).toMatchObject({ count: 5 });
		expect(get("/Digital/_apis/wit/workitemtypes/Nothing/states").status).toBe(404);
		expect(get(`/Other/${PLANNING}/backlogconfiguration`)).toMatchObject({
			status: 404,
			body: { message: expect.stringContaining("TF200016") },
		});
		expect(get(`/Digital/No%20team/${PLANNING}/teamsettings`).status).toBe(404);
		expect(get("/_apis/nothing").status).toBe(404);
	});
	test("want a version for what is posted, and know none above theirs", () => {
		expect(post("/_apis/wit/wiql", {}).status).toBe(400);
		expect(get("/_apis/wit/fields?api-version=9.0").body).toMatchObject({ typeKey: "VssVersionOutOfRangeException" });
	});
});
