import type { WorkItem } from "../../domain/work/work-item.ts";
import { type Decoded, decodeIssue } from "./decode-issue.ts";
import type { FieldMap } from "./field-map.ts";

/** An issue that could not be read: set aside, counted and shown, while the page of the others is served. */
export type Quarantined = Exclude<Decoded, { ok: true }>;

export interface IssuePage {
	readonly items: readonly WorkItem[];
	readonly quarantined: readonly Quarantined[];
	/** Newest `updated` instant, as the site wrote it. */
	readonly newest?: string;
	readonly nextToken?: string;
}

/** The issues of one answer of `search/jql` or `issue/bulkfetch`; `undefined` where the answer has no list of issues. */
export function issuePage(answer: unknown, site: string, map: FieldMap): IssuePage | undefined {
	if (typeof answer !== "object" || answer === null || !("issues" in answer) || !Array.isArray(answer.issues))
		return undefined;
	const items = new Map<string, WorkItem>();
	const quarantined: Quarantined[] = [];
	let newest: string | undefined;
	for (const raw of answer.issues) {
		const decoded = decodeIssue(raw, site, map);
		if (!decoded.ok) {
			quarantined.push(decoded);
			continue;
		}
		items.set(decoded.item.key, decoded.item);
		const updated = updatedOf(raw);
		if (updated !== undefined && (newest === undefined || Date.parse(updated) > Date.parse(newest))) newest = updated;
	}
	const token = "nextPageToken" in answer && typeof answer.nextPageToken === "string" ? answer.nextPageToken : "";
	return {
		items: [...items.values()],
		quarantined,
		...(newest === undefined ? {} : { newest }),
		...(token === "" ? {} : { nextToken: token }),
	};
}

function updatedOf(raw: { fields?: { updated?: unknown } }): string | undefined {
	const updated = raw.fields?.updated;
	return typeof updated === "string" && Number.isFinite(Date.parse(updated)) ? updated : undefined;
}
