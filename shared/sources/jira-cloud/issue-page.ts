import type { FieldMap } from "../field-map.ts";
import { type ItemPage, itemPage } from "../item-page.ts";
import { type Fields, record, text } from "../json-value.ts";
import { decodeIssue } from "./decode-issue.ts";

/** The issues of one answer of `search/jql` or `issue/bulkfetch`; `undefined` where the answer has no list of issues. */
export function issuePage(answer: unknown, site: string, map: FieldMap): ItemPage | undefined {
	const page = record(answer);
	if (!Array.isArray(page?.issues)) return undefined;
	return itemPage(
		page.issues.map((raw) => ({
			decoded: decodeIssue(raw, site, map),
			changed: text(record(record(raw)?.fields)?.updated) ?? "",
		})),
		nextOf(page).nextToken,
	);
}

/** An empty token is none. */
export function nextOf(page: Fields): { nextToken?: string } {
	const nextToken = text(page.nextPageToken) ?? "";
	return nextToken === "" ? {} : { nextToken };
}
