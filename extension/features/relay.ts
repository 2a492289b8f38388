import { carried } from "../carried-reply.ts";
import type { Asked } from "../messages.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { answer } from "../overlay/runtime.ts";
import type { RelayReply } from "../relayed.ts";

/** True for a request that is on a list of the host's, on the page's own origin, with no way round the path. */
export function isAllowed(method: unknown, path: unknown, origin: string, list: RegExp): boolean {
	if (typeof path !== "string" || !/^\/[^/]/.test(path)) return false;
	if (/[\\#]|\.\.|%2e|%2f|%5c/i.test(path.split("?")[0] ?? "")) return false;
	const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
	return url?.origin === origin && list.test(`${method} ${url.pathname}`);
}

const TYPES = { POST: "application/json", PUT: "application/json", PATCH: "application/json-patch+json" } as const;

/** Runs one request with the user's own session, and gives back what came without looking into it. */
async function run(
	{ host, document: doc }: Page,
	{ type, method, path, body }: Asked<"relay/fetch"> | Asked<"relay/write">,
): Promise<RelayReply> {
	const { origin, href } = location;
	const list = type === "relay/write" ? host.writes : host.reads;
	if (!isAllowed(method, path, origin, list)) return { kind: "refused", why: "not on the list" };
	return carried(host.base(doc, new URL(href)) + path, {
		method,
		credentials: "same-origin",
		headers: {
			accept: "application/json",
			...(method === "GET" ? {} : { "content-type": TYPES[method], "x-atlassian-token": "no-check" }),
		},
		...(method === "GET" || body === undefined ? {} : { body }),
	});
}

export const relay = defineFeature({
	id: "relay",
	attach(page) {
		answer("relay/fetch", (asked) => run(page, asked), page.signal);
		// Of our own background alone, which makes one only of what the user confirmed in a page of ours.
		answer("relay/write", (asked) => run(page, asked), page.signal);
	},
});
