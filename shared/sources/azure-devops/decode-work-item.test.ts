import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import type { Decoded } from "../item-page.ts";
import { decodeWorkItem } from "./decode-work-item.ts";
import { api, around, MAP, SITE } from "./surroundings-for-tests.ts";

const of = (fields: object, map = NO_FIELDS, more: object = {}) =>
	decodeWorkItem({ id: 12, fields: { "System.Title": "A title", ...fields }, ...more }, around(map));
function item(decoded: Decoded) {
	if (!decoded.ok) throw new Error(`${decoded.path}: ${decoded.message}`);
	return decoded.item;
}
const relations = (...list: unknown[]) => item(of({}, NO_FIELDS, { relations: list }));

describe("a work item", () => {
	test("with nothing but an id and a title leaves out what the site did not say", () => {
		expect(of({})).toEqual({
			ok: true,
			item: {
				key: "contoso#12",
				id: "12",
				source: "azure-devops",
				site: SITE,
				title: "A title",
				level: 0,
				typeName: "",
				links: [],
				statusCategory: "unknown",
				labels: [],
			},
		});
	});

	test("is read in every member that work has, whatever the language of its process", () => {
		const decoded = item(
			of({
				"System.TeamProject": "Homes",
				"System.WorkItemType": "Story",
				"System.State": "En cours",
				"System.Tags": "okr:KR-1; client ;; ",
				"System.Description": "<div>For <b>KR-1</b></div><div>and more</div>",
				"System.AssignedTo": { displayName: "Ana Ivanova", uniqueName: "ana@example.com" },
				"System.CreatedBy": "Ben Ode <ben@example.com>",
				"System.CreatedDate": "2026-01-20T23:59:00.05Z",
				"System.ChangedDate": "2026-11-20T09:30:00Z",
				"Microsoft.VSTS.Scheduling.TargetDate": "2026-12-31T00:00:00Z",
				"Microsoft.VSTS.Common.ClosedDate": "2026-11-19T10:00:00Z",
			}),
		);
		expect(decoded).toMatchObject({
			project: "Homes",
			typeName: "Story",
			level: 0,
			statusName: "En cours",
			statusCategory: "indeterminate",
			labels: ["okr:KR-1", "client"],
			text: "For KR-1\nand more",
			assignee: "Ana Ivanova",
			reporter: "Ben Ode",
			created: "2026-01-20",
			updated: "2026-11-20",
			due: "2026-12-31",
			resolved: "2026-11-19",
		});
	});

	test.each([
		["Homes", "Programme", 2],
		["Homes", "Fonctionnalité", 1],
		["Homes", "Story", 0],
		["Homes", "Task", -1],
		["Homes", "Epic", 0],
		["Not read", "Epic", 2],
		["Not read", "Feature", 1],
		["Not read", "User Story", 0],
		["Not read", "Task", -1],
		["Not read", "Thing", 0],
	])("of project %s and type %s is of level %i", (project, type, level) =>
		expect(item(of({ "System.TeamProject": project, "System.WorkItemType": type })).level).toBe(level),
	);

	test("has no category where its state is not known to its type", () => {
		const at = (state: string, type = "Story") =>
			item(of({ "System.TeamProject": "Homes", "System.WorkItemType": type, "System.State": state })).statusCategory;
		expect([at("Terminé"), at("À faire"), at("Done"), at("Terminé", "Task")]).toEqual([
			"done",
			"new",
			"unknown",
			"unknown",
		]);
	});

	test("takes a bug's description from its steps, and dates from the first field that has one", () => {
		const decoded = item(
			of({
				"System.Description": "<div><br></div>",
				"Microsoft.VSTS.TCM.ReproSteps": "<p>Press it</p>",
				"Microsoft.VSTS.Scheduling.TargetDate": "soon",
				"Microsoft.VSTS.Scheduling.FinishDate": "2026-12-01T00:00:00Z",
				"Microsoft.VSTS.Scheduling.DueDate": "2026-12-02T00:00:00Z",
				"Microsoft.VSTS.Common.ResolvedDate": "2026-11-02T00:00:00Z",
			}),
		);
		expect(decoded).toMatchObject({ text: "Press it", due: "2026-12-02", resolved: "2026-11-02" });
	});
});

test("a description that is kept as Markdown stays as it is written", () => {
	const markdown = " # Serves KR-1\n- a < b &amp; <T>\n";
	const kept = (format: unknown) =>
		item(
			of({ "System.Description": markdown }, NO_FIELDS, { multilineFieldsFormat: { "System.Description": format } }),
		);
	expect(kept("Markdown").text).toBe("# Serves KR-1\n- a < b &amp; <T>");
	expect(kept("markdown").text).toBe("# Serves KR-1\n- a < b &amp; <T>");
	for (const format of ["html", "no markdown", 5, undefined]) expect(kept(format).text).toBe("# Serves KR-1 - a < b &");
	const empty = { multilineFieldsFormat: { "System.Description": "Markdown" } };
	expect("text" in item(of({ "System.Description": " \n" }, NO_FIELDS, empty))).toBe(false);
});

describe("relations", () => {
	test("give the parent, what is blocked, what blocks, and what is related", () => {
		const decoded = relations(
			{ rel: "System.LinkTypes.Hierarchy-Reverse", url: api(9), attributes: { name: "Parent" } },
			{ rel: "System.LinkTypes.Hierarchy-Forward", url: api(20) },
			{ rel: "System.LinkTypes.Dependency-Forward", url: api(2), attributes: { name: "Successor" } },
			{ rel: "System.LinkTypes.Dependency-Reverse", url: api(3), attributes: { name: "Prédécesseur" } },
			{ rel: "System.LinkTypes.Related", url: api(4), attributes: {} },
			{ rel: "System.LinkTypes.Duplicate-Forward", url: api(5), attributes: { name: "Duplicate" } },
		);
		expect(decoded.parent).toBe("contoso#9");
		expect(decoded.links).toEqual([
			{ type: "blocks", key: "contoso#2", label: "Successor" },
			{ type: "is-blocked-by", key: "contoso#3", label: "Prédécesseur" },
			{ type: "relates", key: "contoso#4", label: "System.LinkTypes.Related" },
			{ type: "other", key: "contoso#5", label: "Duplicate" },
		]);
	});

	test("lead to other organisations and to Jira, and not to files, commits or pages", () => {
		const decoded = relations(
			{
				rel: "System.LinkTypes.Remote.Dependency-Forward",
				url: api(7, "Fabrikam"),
				attributes: { name: "Produced For" },
			},
			{ rel: "System.LinkTypes.Remote.Related", url: "https://tfs.corp.example/c/_apis/wit/workItems/7" },
			{ rel: "Hyperlink", url: "https://acme.atlassian.net/browse/ps-8", attributes: { comment: "The initiative" } },
			{ rel: "Hyperlink", url: "https://fabrikam.visualstudio.com/P/_workitems/edit/3" },
			{ rel: "Hyperlink", url: "https://example.com/" },
			{ rel: "Hyperlink", url: "javascript:alert(1)//browse/PS-1" },
			{ rel: "AttachedFile", url: "https://dev.azure.com/contoso/_apis/wit/attachments/098a279a" },
			{ rel: "ArtifactLink", url: "vstfs:///Git/Commit/1" },
		);
		expect(decoded.links).toEqual([
			{ type: "blocks", key: "fabrikam#7", label: "Produced For" },
			{ type: "relates", key: "PS-8", label: "The initiative" },
			{ type: "relates", key: "fabrikam#3", label: "Hyperlink" },
		]);
	});

	test("that are none cost nothing; the field names the parent where no relation does", () => {
		expect(relations(null, 5, { rel: 1, url: 2 }, { rel: "System.LinkTypes.Related" }).links).toEqual([]);
		expect(item(of({ "System.Parent": 8 })).parent).toBe("contoso#8");
		expect("parent" in item(of({ "System.Parent": "8" }))).toBe(false);
		expect(
			item(
				of({ "System.Parent": 8 }, NO_FIELDS, {
					relations: [{ rel: "System.LinkTypes.Hierarchy-Reverse", url: api(9) }],
				}),
			).parent,
		).toBe("contoso#9");
	});

	test.each([0, 2_147_483_648])("to the id %i lead nowhere", (id) =>
		expect(relations({ rel: "System.LinkTypes.Related", url: api(id) }).links).toEqual([]),
	);

	test("never bring an address of theirs into an item", () => {
		const decoded = of({}, NO_FIELDS, {
			url: "https://api.evil.example/12",
			relations: [{ rel: "System.LinkTypes.Related", url: "https://api.evil.example/_apis/wit/workItems/3" }],
		});
		expect(JSON.stringify(decoded)).not.toContain("evil");
		expect(item(decoded).links).toMatchObject([{ key: "contoso#3" }]);
	});
});

describe("amounts of mapped fields", () => {
	const STORY_POINTS = "Microsoft.VSTS.Scheduling.StoryPoints";
	const EFFORT = "Microsoft.VSTS.Scheduling.Effort";
	test("are read as numbers; what is no number is missing, never zero", () => {
		const decoded = item(
			of(
				{
					[STORY_POINTS]: 5,
					"Custom.Cost": "12 pounds",
					"Custom.Objective": "KR-1, KR-2; O-3",
					"Custom.Value": "8",
					"Custom.Urgency": null,
				},
				MAP,
			),
		);
		expect(decoded).toMatchObject({
			estimate: 5,
			objectiveField: ["KR-1", "KR-2", "O-3"],
			inputs: { value: 8, urgency: null },
		});
		expect("cost" in decoded).toBe(false);
	});

	test.each([[-3], [JSON.parse("1e400")], ["NaN"], [[]], [{}], [null]])("%j is no estimate", (points) =>
		expect("estimate" in item(of({ [STORY_POINTS]: points }, MAP))).toBe(false),
	);

	test("zero is an amount", () =>
		expect(item(of({ [STORY_POINTS]: 0, "Custom.Cost": 0 }, MAP))).toMatchObject({ estimate: 0, cost: 0 }));

	test("points go by three names, and by a project's own first; hours and fields of one's own by theirs alone", () => {
		const homes = { "System.TeamProject": "Homes" };
		expect(item(of({ [EFFORT]: 8 }, MAP)).estimate).toBe(8);
		expect(item(of({ "Microsoft.VSTS.Scheduling.Size": 3 }, MAP)).estimate).toBe(3);
		expect(item(of({ [STORY_POINTS]: 5, [EFFORT]: 8 }, MAP)).estimate).toBe(5);
		expect(item(of({ [STORY_POINTS]: 5, "Custom.Points": 13 }, MAP)).estimate).toBe(5);
		expect(item(of({ ...homes, [STORY_POINTS]: 5, "Custom.Points": 13 }, MAP)).estimate).toBe(13);
		const hours: FieldMap = { estimate: "Microsoft.VSTS.Scheduling.OriginalEstimate", inputs: {} };
		expect("estimate" in item(of({ [STORY_POINTS]: 5 }, hours))).toBe(false);
		expect(item(of({ "Microsoft.VSTS.Scheduling.OriginalEstimate": 2.5 }, hours)).estimate).toBe(2.5);
	});

	test("a field that is left out is left out; objectives are read from HTML too", () => {
		expect(item(of({ "Custom.Value": "x" }, MAP)).inputs).toEqual({ value: null });
		expect("inputs" in item(of({}, MAP))).toBe(false);
		expect(item(of({ "Custom.Objective": "<div>KR-1</div><div>KR-2</div>" }, MAP)).objectiveField).toEqual([
			"KR-1",
			"KR-2",
		]);
		expect("objectiveField" in item(of({ "Custom.Objective": " ; " }, MAP))).toBe(false);
		expect("objectiveField" in item(of({ "Custom.Objective": 17 }, MAP))).toBe(false);
	});
});

describe("hostile and broken work items", () => {
	test.each<[unknown, string, string]>([
		[null, "?", "id"],
		[[], "?", "id"],
		["12", "?", "id"],
		[{ id: "12", fields: {} }, "?", "id"],
		[{ id: 0, fields: {} }, "?", "id"],
		[{ id: -1, fields: {} }, "?", "id"],
		[{ id: 1.5, fields: {} }, "?", "id"],
		[{ id: 2_147_483_648, fields: {} }, "?", "id"],
		[{ id: 12 }, "contoso#12", "fields"],
		[{ id: 12, fields: [] }, "contoso#12", "fields"],
		[{ id: 12, fields: { "System.Title": null } }, "contoso#12", "fields.System.Title"],
	])("%j is set aside as %j at %j", (raw, key, path) => {
		const decoded = decodeWorkItem(raw, around());
		expect(decoded).toMatchObject({ ok: false, key, path });
		expect(decoded.ok ? "" : decoded.message).toMatch(/\w{3}/);
	});

	test("a title of a million characters is cut, and never through the middle of one", () => {
		expect(item(of({ "System.Title": "x".repeat(1_000_000) })).title).toHaveLength(1000);
		expect(item(of({ "System.Title": `${"x".repeat(999)}😀` })).title).toBe("x".repeat(999));
	});

	test("20,000 relations and a description of a million tags are read at once", { timeout: 30_000 }, () => {
		const many = Array.from({ length: 20_000 }, (_, i) => ({ rel: "System.LinkTypes.Related", url: api(i + 1) }));
		const started = performance.now();
		const decoded = item(of({ "System.Description": "<b>".repeat(1_000_000) }, NO_FIELDS, { relations: many }));
		expect(decoded.links).toHaveLength(20_000);
		expect("text" in decoded).toBe(false);
		expect(performance.now() - started).toBeLessThan(10_000);
	});
});
