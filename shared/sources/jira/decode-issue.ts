import type { ItemLink, StatusCategory } from "../../domain/work-items/work-item.ts";
import { type Decoded, type ItemInMaking, LONGEST_TEXT, LONGEST_TITLE, put, setAside } from "../item-page.ts";
import { cutText, dayOf, type Fields, record, text } from "../json-value.ts";
import { distinctLinks, outsideLink, parentsAmong } from "../outside-link.ts";
import { amountOf, estimateOf, inputsOf, wordsOf } from "./custom-values.ts";
import { issueKey } from "./issue-key.ts";
import type { AroundIssue } from "./jira-kind.ts";
import { levelOf, parentOf } from "./structure.ts";

/**
 * One issue of Jira's REST answers as a work item. Written by hand because it is the hot path of a pull; it reads leniently
 * (recorded answers differ from the vendor's description) and refuses only what has no key, no fields or no summary.
 * `issue-schema.ts` declares the same and is held to agree.
 */
export function decodeIssue(raw: unknown, { kind, site, map }: AroundIssue): Decoded {
	const issue = record(raw);
	const key = issueKey(issue?.key);
	const named = text(issue?.key) ?? "?";
	if (!issue || !key) return setAside(named, "key", "There is no issue key here.");
	const fields = record(issue.fields);
	if (!fields) return setAside(named, "fields", "The issue came without its fields.");
	const title = text(fields.summary);
	if (title === undefined) return setAside(named, "fields.summary", "The issue has no summary.");
	const type = record(fields.issuetype);
	const status = record(fields.status);
	const item: ItemInMaking = {
		key,
		source: kind.source,
		site,
		title: cutText(title, LONGEST_TITLE),
		level: levelOf(type, fields, map),
		typeName: text(type?.name) ?? "",
		links: linksOf(fields.issuelinks),
		statusCategory: categoryOf(status),
		labels: Array.isArray(fields.labels) ? fields.labels.filter((l) => typeof l === "string") : [],
	};
	put(item, "id", text(issue.id));
	put(item, "project", text(record(fields.project)?.key));
	const description = kind.text(fields.description);
	if (description !== undefined) item.text = cutText(description, LONGEST_TEXT);
	put(item, "parent", parentOf(fields, map));
	put(item, "statusName", text(status?.name));
	put(item, "assignee", text(record(fields.assignee)?.displayName));
	put(item, "reporter", text(record(fields.reporter)?.displayName));
	put(item, "created", dayOf(fields.created));
	put(item, "updated", dayOf(fields.updated));
	put(item, "due", dayOf(fields[map.due ?? "duedate"]));
	put(item, "resolved", dayOf(fields.resolutiondate));
	if (map.estimate) put(item, "estimate", estimateOf(fields, map.estimate));
	if (map.cost) put(item, "cost", amountOf(fields[map.cost]));
	const { names, above } = parentsAmong(map.objective ? wordsOf(fields[map.objective], kind) : undefined);
	put(item, "objectiveField", names);
	const addresses = (map.addresses ?? []).map((id) => outsideLink(text(fields[id]) ?? "", "field", site));
	put(item, "elsewhere", distinctLinks([...above, ...addresses]));
	put(item, "inputs", inputsOf(map.inputs, fields));
	return { ok: true, item };
}

/** By the category's key, which is never translated. */
function categoryOf(status: Fields | undefined): StatusCategory {
	const key = record(status?.statusCategory)?.key;
	return key === "new" || key === "indeterminate" || key === "done" ? key : "unknown";
}

function linksOf(raw: unknown): ItemLink[] {
	if (!Array.isArray(raw)) return [];
	const links: ItemLink[] = [];
	for (const entry of raw) {
		const link = record(entry);
		const type = record(link?.type);
		const outward = record(link?.outwardIssue);
		const key = issueKey((outward ?? record(link?.inwardIssue))?.key);
		if (key === undefined) continue;
		const label = text(outward ? type?.outward : type?.inward) ?? "";
		links.push({ type: linkType(type?.name, outward !== undefined), key, label });
	}
	return links;
}

/** The link type "Blocks" keeps its name in every language; its two directions are translated. */
function linkType(name: unknown, isOutward: boolean): ItemLink["type"] {
	if (name === "Blocks") return isOutward ? "blocks" : "is-blocked-by";
	return name === "Relates" ? "relates" : "other";
}
