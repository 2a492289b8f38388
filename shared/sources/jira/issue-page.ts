import type { ItemKey } from "../../domain/units.ts";
import { type ItemPage, itemPage } from "../item-page.ts";
import { type Fields, record, text } from "../json-value.ts";
import { decodeIssue } from "./decode-issue.ts";
import type { AroundIssue } from "./jira-kind.ts";

/** The issues of one answer of a search or of `issue/bulkfetch`; `undefined` where the answer has no list of issues, or breaks off. */
export function issuePage(answer: unknown, around: AroundIssue): ItemPage | undefined {
	const page = record(answer);
	if (!Array.isArray(page?.issues) || isCutShort(page)) return undefined;
	return itemPage(
		page.issues.map((raw) => ({
			decoded: decodeIssue(raw, around),
			changed: text(record(record(raw)?.fields)?.updated) ?? "",
		})),
		nextOf(page).nextToken,
	);
}

/** The keys in one answer of a search; `undefined` where the answer has no list of issues, or breaks off. */
export function issueKeysIn(answer: unknown): ItemKey[] | undefined {
	const page = record(answer);
	if (!Array.isArray(page?.issues) || isCutShort(page)) return undefined;
	return page.issues.map((i) => text(record(i)?.key)).filter((k) => k !== undefined) as string[] as ItemKey[];
}

/** A page of keys asked for by name. `omitted`: those it says nothing of, neither as an item nor as one set aside. */
export function withOmitted(
	page: ItemPage,
	keys: readonly string[],
): ItemPage & { readonly omitted: readonly string[] } {
	const answered = new Set([...page.items, ...page.quarantined].map((i) => i.key.toUpperCase()));
	return { ...page, omitted: keys.filter((key) => !answered.has(key.toUpperCase())) };
}

/** More is promised and no way is given to it: taken for the last page, all that follows would count as deleted. */
const isCutShort = (page: Fields): boolean => page.isLast === false && nextOf(page).nextToken === undefined;

/** An empty token is none. */
export function nextOf(page: Fields): { nextToken?: string } {
	const nextToken = text(page.nextPageToken) ?? "";
	return nextToken === "" ? {} : { nextToken };
}
