import type { Problem } from "../problem.ts";
import { readReply } from "../problem.ts";
import type { SourceRequest, Transport } from "../transport.ts";
import { type DiscoveredFields, discoverFields } from "./discover-fields.ts";
import { type FieldMap, requestedFields } from "./field-map.ts";
import { type IssuePage, issuePage } from "./issue-page.ts";

/** Either what was asked for, or what went wrong: never an exception. `waitMs`: the site asked for a pause. */
export type Fetched<T> =
	| { readonly ok: true; readonly value: T; readonly waitMs?: number }
	| { readonly ok: false; readonly problem: Problem };

export interface JiraCloud {
	/** One page of a bounded JQL. The token of the next one is in the answer, so that a pull can go on after a restart. */
	search(jql: string, map: FieldMap, token?: string): Promise<Fetched<IssuePage>>;
	/** At most 100 keys. `omitted`: asked for and not answered, without an error: unreadable or gone. */
	bulkFetch(
		keys: readonly string[],
		map: FieldMap,
	): Promise<Fetched<IssuePage & { readonly omitted: readonly string[] }>>;
	approximateCount(jql: string): Promise<Fetched<number>>;
	fields(): Promise<Fetched<DiscoveredFields>>;
	/** The signed-in person: account id and display name. */
	myself(): Promise<Fetched<{ readonly account: string; readonly name: string }>>;
}

export const LARGEST_BULK = 100;
const PAGE_SIZE = 100;

export interface JiraCloudOptions {
	/** `https://acme.atlassian.net`; links are built from this, never from the answers' `self`. */
	readonly origin: string;
	readonly transport: Transport;
	now(): number;
}

/** Jira Cloud v3 by its current endpoints: `search/jql` with token paging, and `issue/bulkfetch`. */
export function jiraCloud({ origin, transport, now }: JiraCloudOptions): JiraCloud {
	async function ask<T>(request: SourceRequest, shape: (value: unknown) => T | undefined): Promise<Fetched<T>> {
		const read = readReply(await transport(request), now());
		if (!read.ok) return read;
		const value = shape(read.value);
		if (value === undefined)
			return {
				ok: false,
				problem: { code: "unreadable", detail: `${request.path.split("?")[0]}: not the expected form` },
			};
		return { ok: true, value, ...(read.waitMs === undefined ? {} : { waitMs: read.waitMs }) };
	}
	const post = (path: string, body: object): SourceRequest => ({ method: "POST", path, body: JSON.stringify(body) });

	return {
		search(jql, map, token) {
			const query = new URLSearchParams({ jql, maxResults: String(PAGE_SIZE), fields: requestedFields(map).join(",") });
			if (token !== undefined) query.set("nextPageToken", token);
			return ask({ method: "GET", path: `/rest/api/3/search/jql?${query}` }, (v) => issuePage(v, origin, map));
		},
		bulkFetch(keys, map) {
			if (keys.length > LARGEST_BULK) throw new Error(`bulkFetch: at most ${LARGEST_BULK} keys, not ${keys.length}`);
			const body = { issueIdsOrKeys: keys, fields: requestedFields(map) };
			return ask(post("/rest/api/3/issue/bulkfetch", body), (value) => {
				const page = issuePage(value, origin, map);
				if (!page) return undefined;
				const answered = new Set<string>([
					...page.items.map((i) => i.key),
					...page.quarantined.map((q) => q.key.toUpperCase()),
				]);
				return { ...page, omitted: keys.filter((key) => !answered.has(key.toUpperCase())) };
			});
		},
		approximateCount: (jql) => ask(post("/rest/api/3/search/approximate-count", { jql }), countOf),
		fields: () =>
			ask({ method: "GET", path: "/rest/api/3/field" }, (v) => (Array.isArray(v) ? discoverFields(v) : undefined)),
		myself: () => ask({ method: "GET", path: "/rest/api/3/myself" }, whoOf),
	};
}

const countOf = (value: unknown): number | undefined =>
	typeof value === "object" && value !== null && "count" in value && typeof value.count === "number"
		? value.count
		: undefined;

function whoOf(value: unknown): { account: string; name: string } | undefined {
	if (typeof value !== "object" || value === null || !("accountId" in value)) return undefined;
	if (typeof value.accountId !== "string" || value.accountId === "") return undefined;
	const name = "displayName" in value && typeof value.displayName === "string" ? value.displayName : value.accountId;
	return { account: value.accountId, name };
}
