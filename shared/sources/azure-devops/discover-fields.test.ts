import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { discoverFields } from "./discover-fields.ts";
import { processOf, statesOf } from "./process.ts";

const field = (referenceName: string, type = "double", more: object = {}) => ({
	referenceName,
	type,
	name: `Name of ${referenceName}`,
	...more,
});
const SCHEDULING = "Microsoft.VSTS.Scheduling.";

describe("the fields of a site", () => {
	test("give points before hours, by reference names", () => {
		const estimate = (...names: string[]) =>
			discoverFields({ value: names.map((n) => field(SCHEDULING + n)) })?.reasons.find((r) => r.use === "estimate");
		expect(estimate("RemainingWork", "Size", "Effort", "StoryPoints")).toEqual({
			use: "estimate",
			field: `${SCHEDULING}StoryPoints`,
			code: "story-points-type",
			unit: "points",
		});
		expect(estimate("Size", "Effort")?.field).toBe(`${SCHEDULING}Effort`);
		expect(estimate("Size", "OriginalEstimate")?.field).toBe(`${SCHEDULING}Size`);
		expect(estimate("RemainingWork", "OriginalEstimate")).toEqual({
			use: "estimate",
			field: `${SCHEDULING}OriginalEstimate`,
			code: "time-field",
			unit: "hours",
		});
		expect(estimate("CompletedWork")).toBeUndefined();
	});

	test("that are not there are named as absent; a parent never is", () => {
		expect(discoverFields([])).toEqual({
			map: { inputs: {} },
			reasons: [{ use: "parent", field: "System.LinkTypes.Hierarchy", code: "system-field" }],
			numbers: [],
			texts: [],
			dates: [],
			all: [],
			absent: ["estimate", "due"],
		});
		const dated = discoverFields([
			field(`${SCHEDULING}FinishDate`, "dateTime"),
			field(`${SCHEDULING}DueDate`, "dateTime"),
		]);
		expect(dated?.reasons.at(-1)).toEqual({ use: "due", field: `${SCHEDULING}DueDate`, code: "system-field" });
		expect(dated?.absent).toEqual(["estimate"]);
	});

	test("that a person may map are numbers and texts of the process and of one's own, by their types", () => {
		const found = discoverFields({
			values: [
				field("Custom.Value", "integer"),
				field("Custom.Choice", "picklistInteger"),
				field("Microsoft.VSTS.Common.BusinessValue", "double"),
				field("Custom.Objective", "string"),
				field("Custom.Why", "html", { name: undefined }),
				field("System.Title", "string"),
				field("System.Id", "integer"),
				field("WEF_12_Kanban.Column", "string"),
				field("Microsoft.VSTS.TCM.Steps", "html"),
				field("Custom.Owner", "string", { isIdentity: true }),
				field("Custom.Old", "double", { isDeleted: true }),
				field("Custom.Flag", "boolean"),
				{ name: "nothing" },
				null,
			],
		});
		expect(found?.numbers.map((f) => f.id)).toEqual([
			"Custom.Value",
			"Custom.Choice",
			"Microsoft.VSTS.Common.BusinessValue",
		]);
		expect(found?.numbers[0]?.name).toBe("Name of Custom.Value");
		expect(found?.texts).toEqual([
			{ id: "Custom.Objective", name: "Name of Custom.Objective" },
			{ id: "Custom.Why", name: "Custom.Why" },
		]);
	});

	test("that take a plain value are numbers and lines of text, but for the server's own, choices and what is only read", () => {
		const found = discoverFields([
			field("Custom.Rank", "integer"),
			field("Custom.Score", "double"),
			field("Custom.Line", "string"),
			field("Custom.Choice", "string", { isPicklist: true }),
			field("Custom.Kept", "double", { readOnly: true }),
			field("Custom.Owner", "string", { isIdentity: true }),
			field("Custom.Why", "html"),
			field("System.Title", "string"),
		]);
		expect(found?.all.flatMap(({ id, holds }) => (holds ? [[id, holds]] : []))).toEqual([
			["Custom.Rank", "number"],
			["Custom.Score", "number"],
			["Custom.Line", "text"],
		]);
		expect(found?.all).toHaveLength(8);
	});

	test("that hold a day are those people set, not those the server notes", () => {
		const days = [
			`${SCHEDULING}TargetDate`,
			"Custom.Promised",
			"Microsoft.VSTS.Common.ClosedDate",
			"System.ChangedDate",
		];
		const dates = discoverFields(days.map((name) => field(name, "dateTime")))?.dates;
		expect(dates?.map((f) => f.id)).toEqual([`${SCHEDULING}TargetDate`, "Custom.Promised"]);
	});

	test.each([[null], ["text"], [{}], [{ value: "x" }]])("%j is no list of fields", (answer) =>
		expect(discoverFields(answer)).toBeUndefined(),
	);
});

test.each([[null], [[]], [{}], [{ requirementBacklog: 5 }]])("%j is no configuration of backlogs", (answer) =>
	expect(processOf(answer)).toBeUndefined(),
);

const recorded = resolve("../shared/data/payloads/ado");
describe.skipIf(!existsSync(recorded))("recorded answers", () => {
	const read = (file: string) => JSON.parse(readFileSync(resolve(recorded, file), "utf8"));

	test("of the fields give effort as points, a target date, and no field of a board's inner workings", () => {
		const found = discoverFields(read("fields.json"));
		expect(found).toMatchObject({ map: { estimate: `${SCHEDULING}Effort` }, absent: [] });
		expect(found?.reasons.find((r) => r.use === "due")?.field).toBe(`${SCHEDULING}TargetDate`);
		const offered = [...(found?.numbers ?? []), ...(found?.texts ?? [])].map((f) => f.id);
		expect(offered).toContain("Microsoft.VSTS.Common.BusinessValue");
		expect(offered.filter((id) => /^(System|WEF_)/.test(id))).toEqual([]);
	});

	test("of the backlogs give levels by rank and bugs where the team keeps them", () => {
		const process = processOf(read("backlogconfiguration.json"));
		expect(Object.fromEntries(process?.levels ?? [])).toEqual({
			Task: -1,
			Ticket: 0,
			"User Story": 0,
			Feature: 1,
			Epic: 2,
			Bug: -1,
		});
		expect(process?.categories.get("User Story")?.get("Resolved")).toBe("indeterminate");
		expect(process?.categories.get("Bug")?.get("Closed")).toBe("done");
		expect(process?.effort).toBe(`${SCHEDULING}StoryPoints`);
	});

	test("of a type's states give their categories", () => {
		expect(Object.fromEntries(statesOf(read("workitemtype-Bug-states.json")) ?? [])).toEqual({
			New: "new",
			Active: "indeterminate",
			CustomState: "indeterminate",
			Resolved: "indeterminate",
			Closed: "done",
		});
	});
});
