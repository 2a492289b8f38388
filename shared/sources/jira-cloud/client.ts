import { asking, posting } from "../ask-site.ts";
import type { FieldMap } from "../field-map.ts";
import { issueKeysIn, issuePage, nextOf, withOmitted } from "../jira/issue-page.ts";
import { jqlOf, withoutOrder } from "../jira/jql.ts";
import { remoteLinks } from "../jira/remote-links.ts";
import { requestedFields } from "../jira/requested-fields.ts";
import { siteFields } from "../jira/site-fields.ts";
import { record, text } from "../json-value.ts";
import type { Account, KeyPage, SourceOptions, WorkSource } from "../work-source.ts";
import { JIRA_CLOUD } from "./cloud-kind.ts";

export const LARGEST_BULK = 100;
const PAGE_SIZE = 100;
/** The site gives so many where nothing but keys is wanted. */
const KEYS_AT_ONCE = 1000;

/** Jira Cloud v3 by its current endpoints: `search/jql` with token paging, and `issue/bulkfetch`. */
export function jiraCloud({ site, transport, now }: SourceOptions): WorkSource {
	const ask = asking({ transport, now });
	const around = (map: FieldMap) => ({ kind: JIRA_CLOUD, site, map });
	const search = (jql: string, fields: readonly string[], most: number, token?: string) => {
		const query = new URLSearchParams({ jql, maxResults: String(most), fields: fields.join(",") });
		if (token !== undefined) query.set("nextPageToken", token);
		return { method: "GET", path: `/rest/api/3/search/jql?${query}` } as const;
	};

	return {
		mostKeys: LARGEST_BULK,
		query: jqlOf,
		page: (jql, map, token) =>
			ask(search(jql, requestedFields(map), PAGE_SIZE, token), (v) => issuePage(v, around(map))),
		keys: (jql, token) => ask(search(jql, ["id"], KEYS_AT_ONCE, token), keyPage),
		byKeys(keys, map: FieldMap) {
			if (keys.length > LARGEST_BULK) throw new Error(`byKeys: at most ${LARGEST_BULK} keys, not ${keys.length}`);
			const body = { issueIdsOrKeys: keys, fields: requestedFields(map) };
			return ask(posting("/rest/api/3/issue/bulkfetch", body), (value) => {
				const page = issuePage(value, around(map));
				return page && withOmitted(page, keys);
			});
		},
		count: (jql) => ask(posting("/rest/api/3/search/approximate-count", { jql: withoutOrder(jql) }), countOf),
		fields: () => siteFields(ask, JIRA_CLOUD, "/rest/api/3/field"),
		outsideLinks: (key) =>
			ask({ method: "GET", path: `/rest/api/3/issue/${encodeURIComponent(key)}/remotelink` }, (v) =>
				remoteLinks(v, site),
			),
		myself: () => ask({ method: "GET", path: "/rest/api/3/myself" }, whoOf),
	};
}

function countOf(value: unknown): { count: number; isExact: false } | undefined {
	const count = record(value)?.count;
	return typeof count === "number" ? { count, isExact: false } : undefined;
}

function whoOf(value: unknown): Account | undefined {
	const who = record(value);
	const account = text(who?.accountId);
	return account ? { account, name: text(who?.displayName) ?? account } : undefined;
}

function keyPage(value: unknown): KeyPage | undefined {
	const keys = issueKeysIn(value);
	return keys && { keys, ...nextOf(record(value) ?? {}) };
}
