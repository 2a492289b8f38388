import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../shared/domain/assess.ts";
import { EMPTY_REGISTER } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { NO_FIELDS } from "../../shared/sources/field-map.ts";
import { decodeIssue } from "../../shared/sources/jira/decode-issue.ts";
import type { JiraKind } from "../../shared/sources/jira/jira-kind.ts";
import { allItems, partitionOf, putDelta } from "../../shared/store/item-segments.ts";
import { openStore } from "../../shared/store/open-store.ts";

export interface IssueCounts {
	readonly files: number;
	readonly issues: number;
	readonly items: number;
	/** Issues that were set aside, and what for. */
	readonly aside: readonly string[];
	readonly assessed: number;
}

/** Every issue in a parsed answer, wherever it stands: in a search, on a board, below an epic, alone. */
function issuesIn(value: unknown): unknown[] {
	if (typeof value !== "object" || value === null) return [];
	const own = "key" in value && "fields" in value && typeof value.fields === "object" ? [value] : [];
	const below = "fields" in value ? [] : Object.values(value).flatMap(issuesIn);
	return [...own, ...below];
}

/** Every recorded answer of one Jira that holds issues, decoded, stored and assessed: not only those of a search. */
export async function recordedIssues(folder: string, site: string, kind: JiraKind): Promise<IssueCounts> {
	const answers = readdirSync(folder)
		.filter((file) => file.endsWith(".json") && !file.startsWith("field"))
		.map((file) => issuesIn(JSON.parse(readFileSync(join(folder, file), "utf8"))));
	const items = new Map<string, WorkItem>();
	const aside: string[] = [];
	for (const issue of answers.flat()) {
		const decoded = decodeIssue(issue, { kind, site, map: NO_FIELDS });
		if (decoded.ok) items.set(decoded.item.key, decoded.item);
		else aside.push(`${decoded.key}: ${decoded.path}: ${decoded.message}`);
	}
	const store = await openStore({}, `real-issues-${site}`);
	const partition = partitionOf(site, "recorded");
	await putDelta(store, partition, [...items.values()]);
	const stored = await allItems(store, partition);
	store.close();
	return {
		files: answers.filter((a) => a.length > 0).length,
		issues: answers.flat().length,
		items: stored.items.length,
		aside,
		assessed: assess(EMPTY_REGISTER, stored.items, "2026-11-24" as IsoDate).items.size,
	};
}
