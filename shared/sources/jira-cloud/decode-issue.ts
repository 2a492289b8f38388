import { parseIsoDate } from "../../domain/dates.ts";
import type { IsoDate, ItemKey } from "../../domain/units.ts";
import type { ItemLink, StatusCategory, WorkItem } from "../../domain/work/work-item.ts";
import { adfText } from "./adf-text.ts";
import type { FieldMap } from "./field-map.ts";

export type Decoded =
	| { readonly ok: true; readonly item: WorkItem }
	| { readonly ok: false; readonly key: string; readonly path: string; readonly message: string };

type Fields = Readonly<Record<string, unknown>>;
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/i;
/** Longer texts are cut: no title is, and a description's first part names what it serves. */
const LONGEST_TITLE = 1000;
const LONGEST_TEXT = 20_000;

/**
 * One issue of Jira's REST answers as a work item. Written by hand because it is the hot path of a pull; it reads leniently
 * (recorded answers differ from the vendor's description) and refuses only what has no key or no fields.
 */
export function decodeIssue(raw: unknown, site: string, map: FieldMap): Decoded {
	const issue = record(raw);
	const key = text(issue?.key);
	if (!issue || !key || !KEY.test(key)) return bad(key ?? "?", "key", "There is no issue key here.");
	const fields = record(issue.fields);
	if (!fields) return bad(key, "fields", "The issue came without its fields.");
	const type = record(fields.issuetype);
	const title = text(fields.summary);
	if (title === undefined) return bad(key, "fields.summary", "The issue has no summary.");
	const item: Mutable<WorkItem> = {
		key: key.toUpperCase() as ItemKey,
		source: "jira-cloud",
		site,
		title: title.slice(0, LONGEST_TITLE),
		level: levelOf(type),
		typeName: text(type?.name) ?? "",
		links: linksOf(fields.issuelinks),
		statusCategory: categoryOf(record(fields.status)),
		labels: Array.isArray(fields.labels) ? fields.labels.filter((l) => typeof l === "string") : [],
	};
	put(item, "id", text(issue.id));
	put(item, "project", text(record(fields.project)?.key));
	put(item, "text", adfText(fields.description)?.slice(0, LONGEST_TEXT));
	put(item, "parent", text(record(fields.parent)?.key)?.toUpperCase() as ItemKey | undefined);
	put(item, "statusName", text(record(fields.status)?.name));
	put(item, "assignee", text(record(fields.assignee)?.displayName));
	put(item, "reporter", text(record(fields.reporter)?.displayName));
	put(item, "created", day(fields.created));
	put(item, "updated", day(fields.updated));
	put(item, "due", day(fields.duedate));
	put(item, "resolved", day(fields.resolutiondate));
	if (map.estimate) put(item, "estimate", amount(fields[map.estimate]));
	if (map.cost) put(item, "cost", amount(fields[map.cost]));
	if (map.objective) put(item, "objectiveField", words(fields[map.objective]));
	const inputs = Object.entries(map.inputs);
	if (inputs.length > 0) put(item, "inputs", inputsOf(inputs, fields));
	return { ok: true, item };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function put<K extends keyof WorkItem>(item: Mutable<WorkItem>, name: K, value: WorkItem[K] | undefined): void {
	if (value !== undefined) item[name] = value;
}

const bad = (key: string, path: string, message: string): Decoded => ({ ok: false, key, path, message });
const record = (x: unknown): Fields | undefined =>
	typeof x === "object" && x !== null && !Array.isArray(x) ? (x as Fields) : undefined;
const text = (x: unknown): string | undefined => (typeof x === "string" ? x : undefined);
/** Negative amounts of work or money are not amounts: the source did not say. */
const amount = (x: unknown): number | undefined =>
	typeof x === "number" && Number.isFinite(x) && x >= 0 ? x : undefined;
const day = (x: unknown): IsoDate | undefined => (typeof x === "string" ? parseIsoDate(x.slice(0, 10)) : undefined);

/** -1 sub-task, 0 base, 1 epic, 2 and up: the site's own number where it gives one. */
function levelOf(type: Fields | undefined): number {
	const level = type?.hierarchyLevel;
	if (typeof level === "number" && Number.isInteger(level)) return level;
	return type?.subtask === true ? -1 : 0;
}

/** By the category's key, which is never translated. */
function categoryOf(status: Fields | undefined): StatusCategory {
	const key = record(status?.statusCategory)?.key;
	return key === "new" || key === "indeterminate" || key === "done" ? key : "unknown";
}

function linksOf(raw: unknown): ItemLink[] {
	if (!Array.isArray(raw)) return [];
	return raw.flatMap((entry): ItemLink[] => {
		const link = record(entry);
		const type = record(link?.type);
		const [other, outward] = link?.outwardIssue
			? [record(link.outwardIssue), true]
			: [record(link?.inwardIssue), false];
		const key = text(other?.key);
		if (!key) return [];
		const label = text(outward ? type?.outward : type?.inward) ?? "";
		return [{ type: linkType(text(type?.name), outward), key: key.toUpperCase() as ItemKey, label }];
	});
}

/** The link type "Blocks" keeps its name in every language; its two directions are translated. */
function linkType(name: string | undefined, outward: boolean): ItemLink["type"] {
	if (name === "Blocks") return outward ? "blocks" : "is-blocked-by";
	return name === "Relates" ? "relates" : "other";
}

function words(raw: unknown): string[] | undefined {
	const list = (Array.isArray(raw) ? raw : [raw]).map(
		(x) => text(x) ?? text(record(x)?.value) ?? text(record(x)?.name),
	);
	const found = list.filter((x) => x !== undefined).flatMap((x) => x.split(/[,;\n]/));
	const trimmed = found.map((x) => x.trim()).filter((x) => x !== "");
	return trimmed.length > 0 ? trimmed : undefined;
}

function inputsOf(
	inputs: readonly (readonly [string, string])[],
	fields: Fields,
): Record<string, number | null> | undefined {
	const present = inputs.filter(([, field]) => field in fields);
	if (present.length === 0) return undefined;
	return Object.fromEntries(
		present.map(([criterion, field]) => {
			const value = fields[field];
			return [criterion, typeof value === "number" ? value : null];
		}),
	);
}
