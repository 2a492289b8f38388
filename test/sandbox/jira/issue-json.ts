import type { ItemLink, WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { COST_FIELD, INPUT_FIELDS, OBJECTIVE_FIELD, SITE, STORY_POINTS } from "../portfolio/strategy.ts";
import { RESULT_FIELD_LIST } from "./edit-issue.ts";

const TYPES: Readonly<Record<string, string>> = {
	Initiative: "10003",
	Epic: "10000",
	Story: "10001",
	Task: "10004",
	Bug: "10005",
	Subtask: "10002",
};
const LINK_TYPES = {
	blocks: { name: "Blocks", side: "outwardIssue" },
	"is-blocked-by": { name: "Blocks", side: "inwardIssue" },
	relates: { name: "Relates", side: "outwardIssue" },
	other: { name: "Cloners", side: "outwardIssue" },
} as const;
const CATEGORIES = {
	new: { id: 2, key: "new", colorName: "blue-gray", name: "To Do" },
	indeterminate: { id: 4, key: "indeterminate", colorName: "yellow", name: "In Progress" },
	done: { id: 3, key: "done", colorName: "green", name: "Done" },
	unknown: { id: 1, key: "undefined", colorName: "medium-gray", name: "No Category" },
} as const;

const person = (name: string | undefined) =>
	name === undefined
		? null
		: {
				accountId: `acc-${name.toLowerCase().replaceAll(" ", "-")}`,
				displayName: name,
				active: true,
				accountType: "atlassian",
				self: `${SITE}/rest/api/3/user`,
			};
const instant = (date: string | undefined) => (date === undefined ? null : `${date}T09:30:00.000+0000`);
const paragraph = (text: string | undefined) =>
	text === undefined
		? null
		: { type: "doc", version: 1, content: [{ type: "paragraph", content: [{ type: "text", text }] }] };

function linkJson({ type, key, label }: ItemLink, i: number): object {
	const { name, side } = LINK_TYPES[type];
	return {
		id: String(20_000 + i),
		self: `${SITE}/rest/api/3/issueLink/${20_000 + i}`,
		type: {
			id: "10000",
			name,
			inward: side === "inwardIssue" ? label : "",
			outward: side === "outwardIssue" ? label : "",
			self: `${SITE}/rest/api/3/issueLinkType/10000`,
		},
		[side]: { id: "1", key, self: `${SITE}/rest/api/3/issue/1` },
	};
}

/** A work item as Jira Cloud's REST gives it, with the fields that were asked for and no others. */
export function issueJson(item: WorkItem, wanted: readonly string[], written: object = {}): object {
	const all: Record<string, unknown> = {
		summary: item.title,
		description: paragraph(item.text),
		issuetype: {
			id: TYPES[item.typeName] ?? "10001",
			name: item.typeName,
			subtask: item.level < 0,
			hierarchyLevel: item.level,
			self: `${SITE}/rest/api/3/issuetype/1`,
		},
		parent: item.parent === undefined ? undefined : { id: "1", key: item.parent, self: `${SITE}/rest/api/3/issue/1` },
		issuelinks: item.links.map(linkJson),
		status: {
			id: "1",
			name: item.statusName ?? "",
			statusCategory: CATEGORIES[item.statusCategory],
			self: `${SITE}/rest/api/3/status/1`,
		},
		labels: item.labels,
		assignee: person(item.assignee),
		reporter: person(item.reporter),
		project: { id: "1", key: item.project, name: item.project, self: `${SITE}/rest/api/3/project/1` },
		created: instant(item.created),
		updated: instant(item.updated),
		duedate: item.due ?? null,
		resolutiondate: instant(item.resolved),
		[STORY_POINTS]: item.estimate ?? null,
		[COST_FIELD]: item.cost ?? null,
		[OBJECTIVE_FIELD]: item.objectiveField?.join("; ") ?? null,
		...Object.fromEntries(Object.entries(INPUT_FIELDS).map(([id, field]) => [field, item.inputs?.[id]])),
		...written,
	};
	const kept = wanted.includes("*all") ? Object.keys(all) : wanted.filter((f) => f in all);
	const fields = Object.fromEntries(kept.filter((f) => all[f] !== undefined).map((f) => [f, all[f]]));
	return { id: item.id ?? "0", key: item.key, self: `${SITE}/rest/api/3/issue/${item.id}`, expand: "", fields };
}

const NUMBER_NAMES = {
	[INPUT_FIELDS.userBusinessValue]: "Value to residents",
	[INPUT_FIELDS.timeCriticality]: "Time criticality",
	[INPUT_FIELDS.riskReduction]: "Risk reduction",
	[INPUT_FIELDS.jobSize]: "Job size",
};

/** What `/rest/api/3/field` says of the fields above. */
export const FIELD_LIST = [
	{ id: "summary", key: "summary", name: "Summary", custom: false, schema: { type: "string", system: "summary" } },
	{
		id: STORY_POINTS,
		key: STORY_POINTS,
		name: "Story point estimate",
		custom: true,
		schema: { type: "number", custom: "com.pyxis.greenhopper.jira:jsw-story-points", customId: 10016 },
	},
	{
		id: OBJECTIVE_FIELD,
		key: OBJECTIVE_FIELD,
		name: "Strategic objective",
		custom: true,
		schema: {
			type: "string",
			custom: "com.atlassian.jira.plugin.system.customfieldtypes:textfield",
			customId: Number(OBJECTIVE_FIELD.slice(-5)),
		},
	},
	...Object.entries({ ...NUMBER_NAMES, [COST_FIELD]: "Budget (£)" }).map(([id, name]) => ({
		id,
		key: id,
		name,
		custom: true,
		schema: {
			type: "number",
			custom: "com.atlassian.jira.plugin.system.customfieldtypes:float",
			customId: Number(id.slice(-5)),
		},
	})),
	...RESULT_FIELD_LIST,
];
