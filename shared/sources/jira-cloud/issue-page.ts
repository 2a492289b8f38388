import type { ItemKey } from "../../domain/units.ts";
import type { WorkItem } from "../../domain/work-items/work-item.ts";
import { type Decoded, decodeIssue } from "./decode-issue.ts";
import type { FieldMap } from "./field-map.ts";
import { record, text } from "./json-value.ts";
import { isLater } from "./later-instant.ts";

/** An issue that could not be read: set aside, counted and shown, while the page of the others is served. */
export type Quarantined = Exclude<Decoded, { ok: true }>;

export interface IssuePage {
	/** Each key once: of two answers for one key, the one changed last. */
	readonly items: readonly WorkItem[];
	readonly quarantined: readonly Quarantined[];
	/** When each item was last changed, as the site wrote it: `updated` of an item is only the day. */
	readonly changedAt: ReadonlyMap<ItemKey, string>;
	/** Newest of these instants. */
	readonly newest?: string;
	readonly nextToken?: string;
}

/** The issues of one answer of `search/jql` or `issue/bulkfetch`; `undefined` where the answer has no list of issues. */
export function issuePage(answer: unknown, site: string, map: FieldMap): IssuePage | undefined {
	const page = record(answer);
	if (!Array.isArray(page?.issues)) return undefined;
	const items = new Map<ItemKey, WorkItem>();
	const changedAt = new Map<ItemKey, string>();
	const quarantined: Quarantined[] = [];
	let newest: string | undefined;
	for (const raw of page.issues) {
		const decoded = decodeIssue(raw, site, map);
		if (!decoded.ok) {
			quarantined.push(decoded);
			continue;
		}
		const { key } = decoded.item;
		const at = text(record(raw.fields)?.updated) ?? "";
		const before = changedAt.get(key);
		if (before !== undefined && isLater(before, at)) continue;
		items.set(key, decoded.item);
		changedAt.set(key, at);
		if (isLater(at, newest ?? "") && !Number.isNaN(Date.parse(at))) newest = at;
	}
	const nextToken = text(page.nextPageToken) ?? "";
	return {
		items: [...items.values()],
		quarantined,
		changedAt,
		...(newest === undefined ? {} : { newest }),
		...(nextToken === "" ? {} : { nextToken }),
	};
}
