import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import type { Decoded } from "../item-page.ts";
import { JIRA_CLOUD } from "../jira-cloud/cloud-kind.ts";
import { JIRA_DATA_CENTER } from "../jira-data-center/data-center-kind.ts";
import { decodeIssue } from "./decode-issue.ts";
import { readIssueBySchema } from "./issue-schema.ts";
import type { JiraKind } from "./jira-kind.ts";

const MAP: FieldMap = { estimate: "cf_1", cost: "cf_2", objective: "cf_3", inputs: { value: "cf_4", urgency: "cf_5" } };
const LEVELS: FieldMap = { structure: { epicName: "cf_6", epicLink: "cf_7", parentLink: "cf_8" }, inputs: {} };
const around = (map: FieldMap, kind: JiraKind) => ({ kind, site: "https://acme.atlassian.net", map });

/** Anything JSON can say, mostly where Jira says something. */
const odd = fc.oneof(
	fc.jsonValue({ maxDepth: 2 }),
	fc.constantFrom("PS-1", "ps-2", "", "done", "Blocks", 1, -1, 1e300, true, null),
);
const maybe = (likely: fc.Arbitrary<unknown>) =>
	fc.oneof({ weight: 4, arbitrary: likely }, { weight: 1, arbitrary: odd });
const part = (model: Record<string, fc.Arbitrary<unknown>>) => maybe(fc.record(model, { requiredKeys: [] }));
const anyKey = maybe(fc.constantFrom("PS-1", "ps-22", "A1_B-3", "x", "-1"));
const day = maybe(fc.constantFrom("2026-11-24T10:00:00.000+0000", "2026-02-30", "2024-02-29", "never"));
const name = maybe(fc.string({ unit: "binary", maxLength: 6 }));
const amount = maybe(
	fc.oneof(fc.double({ noNaN: true }), fc.constantFrom({ value: "8" }, { value: " -2.5 " }, { value: "x" })),
);
const anyLink = maybe(fc.oneof(anyKey, part({ key: anyKey }), part({ data: part({ key: anyKey }) })));
const anyIssue = part({
	id: name,
	key: anyKey,
	fields: part({
		summary: name,
		description: odd,
		issuetype: part({ name, subtask: maybe(fc.boolean()), hierarchyLevel: maybe(fc.integer()) }),
		status: part({ name, statusCategory: part({ key: maybe(fc.constantFrom("new", "indeterminate", "done")) }) }),
		parent: anyLink,
		project: part({ key: name }),
		issuelinks: maybe(
			fc.array(
				part({
					type: part({ name: maybe(fc.constantFrom("Blocks", "Relates")), inward: name, outward: name }),
					inwardIssue: part({ key: anyKey }),
					outwardIssue: part({ key: anyKey }),
				}),
				{ maxLength: 3 },
			),
		),
		labels: maybe(fc.array(name, { maxLength: 3 })),
		assignee: part({ displayName: name }),
		reporter: part({ displayName: name }),
		created: day,
		updated: day,
		duedate: day,
		resolutiondate: day,
		cf_1: amount,
		cf_2: amount,
		cf_3: maybe(fc.array(name, { maxLength: 2 })),
		cf_4: amount,
		timeestimate: amount,
		cf_6: name,
		cf_7: anyLink,
		cf_8: anyLink,
	}),
});
const comparable = (decoded: Decoded) => (decoded.ok ? decoded.item : { key: decoded.key, path: decoded.path });

describe("the hot path and its declared twin", () => {
	test("agree on anything a site might send", () => {
		const outcomes = { items: 0, refused: 0 };
		const maps = fc.constantFrom<FieldMap>(
			MAP,
			NO_FIELDS,
			{ estimate: "timeestimate", inputs: { value: "cf_4" } },
			{ due: "created", inputs: {} },
			{ due: "", inputs: {} },
			LEVELS,
		);
		const kinds = fc.constantFrom(JIRA_CLOUD, JIRA_DATA_CENTER);
		fc.assert(
			fc.property(anyIssue, maps, kinds, (raw, map, kind) => {
				const hot = decodeIssue(raw, around(map, kind));
				outcomes[hot.ok ? "items" : "refused"]++;
				expect(comparable(hot)).toEqual(comparable(readIssueBySchema(raw, around(map, kind))));
			}),
			{ numRuns: 2000 },
		);
		expect(Math.min(outcomes.items, outcomes.refused)).toBeGreaterThan(200);
	}, 20_000);

	const recorded = resolve("../shared/data/payloads");
	test.skipIf(!existsSync(recorded)).each([
		["jira-cloud/search-jql.json", JIRA_CLOUD],
		["jira-cloud/search-jql.page2.json", JIRA_CLOUD],
		["jira-cloud/issue-bulkfetch.json", JIRA_CLOUD],
		["jira-dc/search.json", JIRA_DATA_CENTER],
		["jira-dc/agile-board-3-issue.json", JIRA_DATA_CENTER],
	])("agree on every recorded issue of %s", (file, kind) => {
		const { issues } = JSON.parse(readFileSync(resolve(recorded, file), "utf8")) as { issues: unknown[] };
		expect(issues.length).toBeGreaterThan(4);
		for (const raw of issues)
			expect(decodeIssue(raw, around(MAP, kind))).toEqual(readIssueBySchema(raw, around(MAP, kind)));
	});
});
