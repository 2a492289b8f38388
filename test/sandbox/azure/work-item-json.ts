import type { ItemLink, WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { AZURE_FIELDS, AZURE_SITE } from "../portfolio/make-azure.ts";
import type { WrittenFields } from "../written-fields.ts";

const person = (name: string | undefined) => {
	if (name === undefined) return undefined;
	const id = name.toLowerCase().replaceAll(" ", "-");
	return { displayName: name, id, uniqueName: `${id}@example.com`, url: `${AZURE_SITE}/_apis/Identities/${id}` };
};
const instant = (date: string | undefined) => (date === undefined ? undefined : `${date}T09:30:00.05Z`);
const midnight = (date: string | undefined) => (date === undefined ? undefined : `${date}T00:00:00Z`);
const html = (text: string | undefined) =>
	text === undefined ? undefined : `<div>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}<br></div>`;

const api = (id: string, organisation = "contoso") => `https://dev.azure.com/${organisation}/_apis/wit/workItems/${id}`;

const RELATIONS = {
	blocks: "Dependency-Forward",
	"is-blocked-by": "Dependency-Reverse",
	relates: "Related",
	other: "Duplicate-Forward",
} as const;

function relation({ type, key, label }: ItemLink): object {
	const [organisation = "", id] = key.split("#");
	if (id === undefined)
		return {
			rel: "Hyperlink",
			url: `https://acme.atlassian.net/browse/${key}`,
			attributes: { authorizedDate: "2026-02-01T09:00:00Z", id: 7, comment: label },
		};
	const remote = organisation === "contoso" ? "" : "Remote.";
	return {
		rel: `System.LinkTypes.${remote}${RELATIONS[type]}`,
		url: api(id, organisation),
		attributes: { isLocked: false, name: label },
	};
}

const hierarchy = (rel: "Forward" | "Reverse", key: string) => ({
	rel: `System.LinkTypes.Hierarchy-${rel}`,
	url: api(key.split("#")[1] ?? ""),
	attributes: { isLocked: false, name: rel === "Forward" ? "Child" : "Parent" },
});

/** What a work item of the sample carries, by reference names; what is empty is left out, as the real one does. */
export function fieldsOf(item: WorkItem): Record<string, unknown> {
	const isBug = item.typeName === "Bug";
	const all = {
		"System.Id": Number(item.id),
		"System.AreaPath": item.project,
		"System.TeamProject": item.project,
		"System.IterationPath": `${item.project}\\Sprint 12`,
		"System.WorkItemType": item.typeName,
		"System.State": item.statusName,
		"System.Reason": "Moved",
		"System.Title": item.title,
		"System.AssignedTo": person(item.assignee),
		"System.CreatedBy": person(item.reporter),
		"System.CreatedDate": instant(item.created),
		"System.ChangedDate": instant(item.updated),
		"System.Tags": item.labels.length > 0 ? item.labels.join("; ") : undefined,
		"System.Parent": item.parent === undefined ? undefined : Number(item.parent.split("#")[1]),
		[isBug ? "Microsoft.VSTS.TCM.ReproSteps" : "System.Description"]: html(item.text),
		"Microsoft.VSTS.Scheduling.TargetDate": midnight(item.due),
		"Microsoft.VSTS.Common.ClosedDate": instant(item.resolved),
		[AZURE_FIELDS.estimate]: item.estimate,
		[AZURE_FIELDS.cost]: item.cost,
		[AZURE_FIELDS.objective]: item.objectiveField?.join("; "),
		...Object.fromEntries(
			Object.entries(item.inputs ?? {}).map(([id, value]) => [AZURE_FIELDS[id as keyof typeof AZURE_FIELDS], value]),
		),
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== null));
}

export interface Wanted {
	readonly written?: WrittenFields;
	readonly fields?: readonly string[];
	readonly relations?: boolean;
	/** Keys of the items below. */
	readonly children?: readonly string[];
}

/** A work item as Azure DevOps' REST gives it. */
export function workItemJson(item: WorkItem, { fields, relations = false, children = [], written }: Wanted): object {
	const more = Object.entries(written?.of(item.key) ?? {}).filter(([, value]) => value !== null);
	const all = { ...fieldsOf(item), ...Object.fromEntries(more) };
	const kept = fields ? Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name))) : all;
	const links = [
		...(item.parent === undefined ? [] : [hierarchy("Reverse", item.parent)]),
		...children.map((key) => hierarchy("Forward", key)),
		...item.links.map(relation),
	];
	return {
		id: Number(item.id),
		rev: written?.rev(item.key) ?? 3,
		fields: kept,
		...(relations && links.length > 0 ? { relations: links } : {}),
		url: api(item.id ?? "0"),
	};
}
