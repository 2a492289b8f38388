import { type ItemPage, itemPage } from "../item-page.ts";
import { type Fields, record, text } from "../json-value.ts";
import { decodeIssue } from "./decode-issue.ts";
import type { AroundIssue } from "./jira-kind.ts";

/** The issues of one answer of a search or of `issue/bulkfetch`; `undefined` where the answer has no list of issues. */
export function issuePage(answer: unknown, around: AroundIssue): ItemPage | undefined {
	const page = record(answer);
	if (!Array.isArray(page?.issues)) return undefined;
	return itemPage(
		page.issues.map((raw) => ({
			decoded: decodeIssue(raw, around),
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
