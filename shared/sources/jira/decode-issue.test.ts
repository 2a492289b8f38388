import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import type { Decoded } from "../item-page.ts";
import { JIRA_CLOUD } from "../jira-cloud/cloud-kind.ts";
import { decodeIssue } from "./decode-issue.ts";
import type { JiraKind } from "./jira-kind.ts";

const SITE = "https://acme.atlassian.net";
const MAP: FieldMap = { estimate: "cf_1", cost: "cf_2", objective: "cf_3", inputs: { value: "cf_4", urgency: "cf_5" } };
const LEVELS: FieldMap = { structure: { epicName: "cf_6", epicLink: "cf_7", parentLink: "cf_8" }, inputs: {} };
const around = (map: FieldMap, kind: JiraKind = JIRA_CLOUD) => ({ kind, site: SITE, map });
const of = (fields: object, map = NO_FIELDS, issue: object = {}) =>
	decodeIssue({ id: "1", key: "PS-1", fields: { summary: "A title", ...fields }, ...issue }, around(map));
function item(decoded: Decoded) {
	if (!decoded.ok) throw new Error(`${decoded.path}: ${decoded.message}`);
	return decoded.item;
}

describe("an issue", () => {
	test("with nothing but a key and a summary leaves out what the site did not say", () => {
		expect(of({})).toEqual({
			ok: true,
			item: {
				key: "PS-1",
				id: "1",
				source: "jira-cloud",
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

	test("is read in every member that work has", () => {
		const decoded = item(
			of({
				description: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "For KR-1" }] }] },
				issuetype: { name: "故事", hierarchyLevel: 1 },
				parent: { key: "ps-9" },
				project: { key: "PS" },
				status: { name: "进行中", statusCategory: { key: "indeterminate", name: "进行中" } },
				labels: ["okr:KR-1", 7],
				assignee: { displayName: "Ana Ivanova" },
				reporter: { displayName: "Ben Ode" },
				created: "2026-01-20T23:59:00.000+0900",
				updated: "2026-11-20T09:30:00.000+0000",
				duedate: "2026-12-31",
				resolutiondate: null,
			}),
		);
		expect(decoded).toMatchObject({
			text: "For KR-1",
			typeName: "故事",
			level: 1,
			parent: "PS-9",
			project: "PS",
			statusName: "进行中",
			statusCategory: "indeterminate",
			labels: ["okr:KR-1"],
			assignee: "Ana Ivanova",
			reporter: "Ben Ode",
			created: "2026-01-20",
			updated: "2026-11-20",
			due: "2026-12-31",
		});
		expect("resolved" in decoded).toBe(false);
	});

	test("tells what it blocks from what blocks it, in any language", () => {
		const type = { name: "Blocks", inward: "被阻塞", outward: "阻塞" };
		const links = item(
			of({
				issuelinks: [
					{ type, outwardIssue: { key: "PS-2" } },
					{ type, inwardIssue: { key: "PS-3" } },
					{ type: { name: "Relates", inward: "relates to" }, inwardIssue: { key: "OTHER-4" } },
					{ type: { name: "Cloners" }, outwardIssue: { key: "PS-5" } },
					{ type, outwardIssue: { key: 6 } },
					"no link",
				],
			}),
		).links;
		expect(links).toEqual([
			{ type: "blocks", key: "PS-2", label: "阻塞" },
			{ type: "is-blocked-by", key: "PS-3", label: "被阻塞" },
			{ type: "relates", key: "OTHER-4", label: "relates to" },
			{ type: "other", key: "PS-5", label: "" },
		]);
	});

	test.each([
		[{ hierarchyLevel: 2 }, 2],
		[{ subtask: true }, -1],
		[{ subtask: true, hierarchyLevel: 0 }, 0],
		[{ hierarchyLevel: "1" }, 0],
		[null, 0],
	])("of the type %j is of level %i", (issuetype, level) => expect(item(of({ issuetype })).level).toBe(level));

	test("of a sub-task done under a translated status is done", () => {
		const status = { name: "完成", statusCategory: { key: "done" } };
		expect(item(of({ status })).statusCategory).toBe("done");
		expect(item(of({ status: { name: "Done", statusCategory: { key: "undefined" } } })).statusCategory).toBe("unknown");
	});
});

describe("levels and parents that are kept in fields of their own", () => {
	test.each<[object, number]>([
		[{ cf_6: "Warm homes" }, 1],
		[{ cf_6: "Warm homes", issuetype: { subtask: true } }, -1],
		[{ cf_6: "Warm homes", issuetype: { hierarchyLevel: 2 } }, 2],
		[{ cf_6: "  " }, 0],
		[{ cf_6: null }, 0],
		[{ cf_6: ["Warm homes"] }, 0],
		[{}, 0],
	])("%j is of level %i", (fields, level) => expect(item(of(fields, LEVELS)).level).toBe(level));

	test.each<[object, string | undefined]>([
		[{ parent: { key: "PS-1" }, cf_7: "PS-2", cf_8: "PS-3" }, "PS-1"],
		[{ cf_7: "ps-2", cf_8: "PS-3" }, "PS-2"],
		[{ cf_7: null, cf_8: "PS-3" }, "PS-3"],
		[{ cf_8: { id: 7, key: "PS-3" } }, "PS-3"],
		[{ cf_8: { data: { key: "PS-3" } } }, "PS-3"],
		[{ cf_7: "no key", cf_8: { data: "PS-3" } }, undefined],
		[{ cf_7: 7, cf_8: [] }, undefined],
	])("%j is below %s", (fields, parent) => {
		expect(item(of(fields, LEVELS)).parent).toBe(parent);
		if (!("parent" in fields)) expect("parent" in item(of(fields))).toBe(false);
	});
});

test("when an issue is due is said by the field the user chose, or by none", () => {
	const given = { duedate: "2026-12-31", cf_9: "2027-02-01T10:00:00.000+0000" };
	expect(item(of(given)).due).toBe("2026-12-31");
	expect(item(of(given, { due: "cf_9", inputs: {} })).due).toBe("2027-02-01");
	expect(item(of({ duedate: "2026-12-31" }, { due: "cf_9", inputs: {} })).due).toBeUndefined();
	expect(item(of(given, { due: "", inputs: {} })).due).toBeUndefined();
});

describe("amounts of mapped fields", () => {
	test("are read as numbers; what is no number is missing, never zero", () => {
		const decoded = item(of({ cf_1: 5, cf_2: "12", cf_3: "KR-1, KR-2; O-3", cf_4: { value: "8" }, cf_5: null }, MAP));
		expect(decoded).toMatchObject({
			estimate: 5,
			objectiveField: ["KR-1", "KR-2", "O-3"],
			inputs: { value: 8, urgency: null },
		});
		expect("cost" in decoded).toBe(false);
	});

	test.each([[-3], [JSON.parse("1e400")], ["NaN"], [[]], [{}]])("%j is no estimate", (cf_1) =>
		expect("estimate" in item(of({ cf_1 }, MAP))).toBe(false),
	);

	test("zero is an amount", () => expect(item(of({ cf_1: 0, cf_2: 0 }, MAP))).toMatchObject({ estimate: 0, cost: 0 }));

	test("of Jira's own time fields are hours", () => {
		const map: FieldMap = { estimate: "timeoriginalestimate", inputs: {} };
		expect(item(of({ timeoriginalestimate: 9000 }, map)).estimate).toBe(2.5);
	});

	test("tell a field that is empty from one the issue does not have", () => {
		expect(item(of({ cf_4: null }, MAP)).inputs).toEqual({ value: null });
		expect("inputs" in item(of({}, MAP))).toBe(false);
	});

	test.each<[unknown, string[] | undefined]>([
		[{ value: "Access", child: { value: "KR-1" } }, ["Access", "KR-1"]],
		[
			[{ value: "KR-1" }, { name: "KR-2" }, "KR-3"],
			["KR-1", "KR-2", "KR-3"],
		],
		[
			{ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "KR-1\nKR-2" }] }] },
			["KR-1", "KR-2"],
		],
		["  ;,\n ", undefined],
		[17, undefined],
	])("the objective field %j names %j", (cf_3, names) => expect(item(of({ cf_3 }, MAP)).objectiveField).toEqual(names));
});

describe("hostile and broken issues", () => {
	test.each<[unknown, string, string]>([
		[null, "?", "key"],
		[[], "?", "key"],
		["PS-1", "?", "key"],
		[{ key: 5, fields: {} }, "?", "key"],
		[{ key: "no key", fields: {} }, "no key", "key"],
		[{ key: "PS-1\u0000", fields: {} }, "PS-1\u0000", "key"],
		[{ key: "PS-1" }, "PS-1", "fields"],
		[{ key: "PS-1", fields: [] }, "PS-1", "fields"],
		[{ key: "PS-1", fields: { summary: null } }, "PS-1", "fields.summary"],
	])("%j is set aside as %j at %j", (raw, key, path) =>
		expect(decodeIssue(raw, around(NO_FIELDS))).toMatchObject({ ok: false, key, path }),
	);

	test.each([
		["\u200bEE-4 reads\u0000"],
		["lone \ud800 surrogate"],
		["<img src=x onerror=alert(1)>"],
		["‮gnp.exe"],
		[" "],
	])("the title %j is text and stays as it is", (summary) => expect(item(of({ summary })).title).toBe(summary));

	test("a title of a million characters is cut, and never through the middle of one", () => {
		expect(item(of({ summary: "x".repeat(1_000_000) })).title).toHaveLength(1000);
		const cut = item(of({ summary: `${"x".repeat(999)}😀` })).title;
		expect(cut).toBe("x".repeat(999));
	});

	test("members named after a prototype change nothing", () => {
		const raw: unknown = JSON.parse(
			'{"key":"PS-1","__proto__":{"polluted":1},"fields":{"summary":"A","__proto__":{"summary":"B","labels":["C"]},"constructor":{"name":"x"}}}',
		);
		const map: FieldMap = { inputs: { proto: "__proto__", value: "toString" } };
		const decoded = item(decodeIssue(raw, around(map)));
		expect([decoded.title, decoded.labels]).toEqual(["A", []]);
		expect(decoded.inputs).toEqual({ proto: null });
		expect("polluted" in {}).toBe(false);
	});

	test("links are never built from `self`", () => {
		const decoded = of({}, NO_FIELDS, { self: "https://api.atlassian.com/ex/jira/1/rest/api/3/issue/1" });
		expect(JSON.stringify(decoded)).not.toContain("api.atlassian.com");
	});

	test("20,000 links and a description 10,000 deep are read at once", () => {
		let description: object = { type: "text", text: "bottom" };
		for (let i = 0; i < 10_000; i++)
			description = { type: "paragraph", content: [{ type: "text", text: "" }, description] };
		const type = { name: "Blocks" };
		const issuelinks = Array.from({ length: 20_000 }, (_, i) => ({ type, outwardIssue: { key: `PS-${i}` } }));
		const decoded = item(of({ description, issuelinks }));
		expect(decoded.links).toHaveLength(20_000);
		expect("text" in decoded).toBe(false);
	});
});
