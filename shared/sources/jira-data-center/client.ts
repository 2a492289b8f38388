import { asking } from "../ask-site.ts";
import type { FieldMap } from "../field-map.ts";
import type { ItemPage } from "../item-page.ts";
import { issueKey } from "../jira/issue-key.ts";
import { issueKeysIn, issuePage, withOmitted } from "../jira/issue-page.ts";
import { jqlOf, withoutOrder } from "../jira/jql.ts";
import { remoteLinks } from "../jira/remote-links.ts";
import { requestedFields } from "../jira/requested-fields.ts";
import { siteFields } from "../jira/site-fields.ts";
import { type Fields, finite, record, text } from "../json-value.ts";
import type { Account, Count, KeyPage, SourceOptions, WorkSource } from "../work-source.ts";
import { JIRA_DATA_CENTER } from "./data-center-kind.ts";
import { overlappingPages } from "./overlapping-pages.ts";

export const MOST_KEYS = 100;
const PAGE_SIZE = 100;
/** An administrator may have set less: what comes decides where the next page begins. */
const KEYS_AT_ONCE = 1000;

/** Jira Data Center and Server by REST v2: `search` with `startAt`, and its pages overlap (`overlapping-pages.ts`). */
export function jiraDataCenter({ site, transport, now }: SourceOptions): WorkSource {
	const ask = asking({ transport, now });
	const around = (map: FieldMap) => ({ kind: JIRA_DATA_CENTER, site, map });
	const search = (jql: string, fields: readonly string[], more: Readonly<Record<string, string>>) => {
		const query = new URLSearchParams({ jql, fields: fields.join(","), ...more });
		return { method: "GET", path: `/rest/api/2/search?${query}` } as const;
	};
	const pages = overlappingPages<ItemPage>({
		keysOf: ({ items, quarantined }) => [...items, ...quarantined].map((i) => i.key),
		without(page, was) {
			const isNew = ({ key }: { readonly key: string }) => !was.has(key);
			return { ...page, items: page.items.filter(isNew), quarantined: page.quarantined.filter(isNew) };
		},
	});
	const rawPages = overlappingPages<RawPage>({
		keysOf: ({ issues }) => issues.map(keyOf),
		without: ({ issues }, was) => ({ issues: issues.filter((raw) => !was.has(keyOf(raw))) }),
	});
	const keyPages = overlappingPages<KeyPage>({
		keysOf: ({ keys }) => keys,
		without: ({ keys }, was) => ({ keys: keys.filter((key) => !was.has(key)) }),
	});

	return {
		mostKeys: MOST_KEYS,
		query: jqlOf,
		page: (jql, map, token) =>
			pages(jql, token, (startAt) =>
				ask(search(jql, requestedFields(map), { startAt: String(startAt), maxResults: String(PAGE_SIZE) }), (v) =>
					listed(v, issuePage(v, around(map))),
				),
			),
		keys: (jql, token) =>
			keyPages(jql, token, (startAt) =>
				ask(search(jql, ["id"], { startAt: String(startAt), maxResults: String(KEYS_AT_ONCE) }), (v) =>
					listed(v, keysOf(v)),
				),
			),
		async byKeys(keys, map) {
			if (keys.length > MOST_KEYS) throw new Error(`byKeys: at most ${MOST_KEYS} keys, not ${keys.length}`);
			const known = [...new Set(keys.map(issueKey).filter((key) => key !== undefined))];
			if (known.length === 0) return { ok: true, value: { ...NOTHING, omitted: keys } };
			// Without validation, keys that are not there or not to be seen are left out; with it they are an error.
			const more = { maxResults: String(MOST_KEYS), validateQuery: "false" };
			const jql = `key in (${known.map((key) => `"${key}"`).join(",")})`;
			const issues: unknown[] = [];
			let token: string | undefined;
			for (;;) {
				const found = await rawPages(jql, token, (startAt) =>
					ask(search(jql, requestedFields(map), { ...more, startAt: String(startAt) }), (v) => rawPage(v, startAt)),
				);
				if (!found.ok) return found;
				issues.push(...found.value.issues);
				token = found.value.nextToken;
				const page = token === undefined ? issuePage({ issues }, around(map)) : undefined;
				if (page) return { ...found, value: withOmitted(page, keys) };
			}
		},
		count: (jql) => ask(search(withoutOrder(jql), ["id"], { maxResults: "0" }), countOf),
		fields: () => siteFields(ask, JIRA_DATA_CENTER, "/rest/api/2/field"),
		outsideLinks: (key) =>
			ask({ method: "GET", path: `/rest/api/2/issue/${encodeURIComponent(key)}/remotelink` }, (v) =>
				remoteLinks(v, site),
			),
		myself: () => ask({ method: "GET", path: "/rest/api/2/myself" }, whoOf),
	};
}

const NOTHING: ItemPage = { items: [], quarantined: [], changedAt: new Map() };

/** A page with its place in the whole; `undefined` where the answer says neither. */
function listed<P>(value: unknown, page: P | undefined) {
	const answer: Fields | undefined = record(value);
	const [total, startAt] = [finite(answer?.total), finite(answer?.startAt)];
	if (page === undefined || total === undefined || startAt === undefined || !Array.isArray(answer?.issues))
		return undefined;
	return { page, total, came: answer.issues.length };
}

interface RawPage {
	readonly issues: readonly unknown[];
}

const keyOf = (raw: unknown): string => text(record(raw)?.key) ?? "";

/**
 * A page of issues that were asked for by their keys. A page of none, where the server says there are more, is no answer:
 * what it left out would be taken for gone.
 */
function rawPage(value: unknown, startAt: number) {
	const issues = record(value)?.issues;
	const found = listed(value, Array.isArray(issues) ? { issues } : undefined);
	return found && (found.came > 0 || found.total <= startAt) ? found : undefined;
}

function keysOf(value: unknown): KeyPage | undefined {
	const keys = issueKeysIn(value);
	return keys && { keys };
}

function countOf(value: unknown): Count | undefined {
	const count = finite(record(value)?.total);
	return count === undefined ? undefined : { count, isExact: true };
}

/** There are no account ids here: the key of a person stays when their name changes. */
function whoOf(value: unknown): Account | undefined {
	const who = record(value);
	const account = text(who?.key) ?? text(who?.name);
	return account ? { account, name: text(who?.displayName) ?? text(who?.name) ?? account } : undefined;
}
