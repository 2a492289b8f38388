import { expect, test } from "vitest";
import { decodeIssue } from "../../../shared/sources/jira/decode-issue.ts";
import { requestedFields } from "../../../shared/sources/jira/requested-fields.ts";
import { JIRA_CLOUD } from "../../../shared/sources/jira-cloud/cloud-kind.ts";
import { makePortfolio } from "../portfolio/make-portfolio.ts";
import { COST_FIELD, INPUT_FIELDS, OBJECTIVE_FIELD, SITE, STORY_POINTS } from "../portfolio/strategy.ts";
import { FIELD_LIST, issueJson } from "./issue-json.ts";

const map = { estimate: STORY_POINTS, cost: COST_FIELD, objective: OBJECTIVE_FIELD, inputs: INPUT_FIELDS };
const { items } = makePortfolio();

test("every item of the sample comes back whole through Jira's form and the product's own decoder", () => {
	const fields = requestedFields(map);
	for (const item of items) {
		const sent = JSON.parse(JSON.stringify(issueJson(item, fields)));
		expect(decodeIssue(sent, { kind: JIRA_CLOUD, site: SITE, map })).toEqual({ ok: true, item });
	}
	expect(items.filter((i) => i.links.length > 0).length).toBeGreaterThan(100);
});

test("only the fields that were asked for are sent", () => {
	const [item] = items;
	if (!item) throw new Error("no sample");
	expect(Object.keys((issueJson(item, ["summary", "labels"]) as { fields: object }).fields)).toEqual([
		"summary",
		"labels",
	]);
	expect((issueJson(item, ["id"]) as { fields: object }).fields).toEqual({});
});

test("each field that carries something of the sample is in the field list", () => {
	const listed = FIELD_LIST.map((f) => f.id);
	for (const id of [STORY_POINTS, COST_FIELD, OBJECTIVE_FIELD, ...Object.values(INPUT_FIELDS)])
		expect(listed).toContain(id);
});
