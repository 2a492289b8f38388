import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { FIELD_LIST as CLOUD_FIELDS, issueJson } from "../jira/issue-json.ts";
import { STORY_POINTS } from "../portfolio/strategy.ts";
import { DC_SITE } from "./dc-items.ts";

export const EPIC_NAME = "customfield_10303";
export const EPIC_LINK = "customfield_10301";
export const PARENT_LINK = "customfield_10302";

const person = (name: string | undefined) =>
	name === undefined
		? null
		: {
				self: `${DC_SITE}/rest/api/2/user?username=${name.toLowerCase().replaceAll(" ", ".")}`,
				name: name.toLowerCase().replaceAll(" ", "."),
				key: `JIRAUSER${10_000 + name.length}`,
				displayName: name,
				active: true,
			};

/** A work item as Data Center's REST gives it: wiki text, people by name and key, no level, parents in fields of their own. */
export function dcIssueJson(item: WorkItem, wanted: readonly string[], written: object = {}): object {
	const { fields } = issueJson(item, ["*all"], written) as { fields: Record<string, unknown> };
	const { hierarchyLevel: _, ...issuetype } = fields.issuetype as Record<string, unknown>;
	const above = item.parent ?? null;
	const all: Record<string, unknown> = {
		...fields,
		description: item.text ?? null,
		issuetype,
		assignee: person(item.assignee),
		reporter: person(item.reporter),
		parent: item.level < 0 && item.parent !== undefined ? { id: "1", key: item.parent } : undefined,
		[EPIC_NAME]: item.level === 1 ? item.title : null,
		[EPIC_LINK]: item.level === 0 ? above : null,
		[PARENT_LINK]: item.level === 1 ? above : null,
	};
	const kept = Object.keys(all).filter((id) => all[id] !== undefined && wanted.includes(id));
	return {
		id: item.id ?? "0",
		key: item.key,
		self: `${DC_SITE}/rest/api/2/issue/${item.id}`,
		fields: Object.fromEntries(kept.map((id) => [id, all[id]])),
	};
}

const custom = (id: string, name: string, type: string, of: string) => ({
	id,
	name,
	custom: true,
	schema: { type: of, custom: type, customId: Number(id.slice(-5)) },
});

/** What `/rest/api/2/field` says: story points are a plain number here, and epics have fields of their own. */
export const FIELD_LIST = [
	...CLOUD_FIELDS.filter((f) => f.id !== STORY_POINTS),
	{ id: "duedate", name: "Due Date", custom: false, schema: { type: "date", system: "duedate" } },
	custom(STORY_POINTS, "Story Points", "com.atlassian.jira.plugin.system.customfieldtypes:float", "number"),
	custom(EPIC_NAME, "Epic Name", "com.pyxis.greenhopper.jira:gh-epic-label", "string"),
	custom(EPIC_LINK, "Epic Link", "com.pyxis.greenhopper.jira:gh-epic-link", "any"),
	custom(PARENT_LINK, "Parent Link", "com.atlassian.jpo:jpo-custom-field-parent", "any"),
];
