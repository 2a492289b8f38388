import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import { pull } from "../pull.ts";
import type { SourceRequest } from "../transport.ts";
import { asked, client, issue, json } from "./server-for-tests.ts";

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
