import type { Asked, RelayReply } from "../messages.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { answer } from "../overlay/runtime.ts";

/** True for a read that is on the host's list, on the page's own origin, with no way round the path. */
export function isAllowed(method: unknown, path: unknown, origin: string, reads: RegExp): boolean {
	if ((method !== "GET" && method !== "POST") || typeof path !== "string" || !/^\/[^/]/.test(path)) return false;
	if (/[\\#]|\.\.|%2e|%2f|%5c/i.test(path.split("?")[0] ?? "")) return false;
	const url = URL.canParse(path, origin) ? new URL(path, origin) : undefined;
	return url?.origin === origin && reads.test(`${method} ${url.pathname}`);
}

/** Runs one read with the user's own session, and gives back what came without looking into it. */
async function run({ host, document: doc }: Page, { method, path, body }: Asked<"relay/fetch">): Promise<RelayReply> {
	const { origin, href } = location;
	if (!isAllowed(method, path, origin, host.reads)) return { kind: "refused", why: "not on the list of reads" };
	try {
		const reply = await fetch(host.base(doc, new URL(href)) + path, {
			method,
			credentials: "same-origin",
			// A read that is sent elsewhere is sent to a sign-in page: followed to another origin, it would only fail.
			redirect: "manual",
			headers: {
				accept: "application/json",
				...(method === "POST" ? { "content-type": "application/json", "x-atlassian-token": "no-check" } : {}),
			},
			...(method === "POST" && body !== undefined ? { body } : {}),
		});
		const retryAfter = reply.headers.get("retry-after");
		const limitReason = reply.headers.get("ratelimit-reason");
		const date = reply.headers.get("date");
		return {
			kind: "reply",
			status: reply.type === "opaqueredirect" ? 302 : reply.status,
			contentType: reply.headers.get("content-type") ?? "",
			text: await reply.text(),
			...(retryAfter === null ? {} : { retryAfter }),
			...(limitReason === null ? {} : { limitReason }),
			...(date === null ? {} : { date }),
		};
	} catch (error) {
		return { kind: "network", why: error instanceof Error ? error.message : "failed" };
	}
}

export const relay = defineFeature({
	id: "relay",
	attach: (page) => answer("relay/fetch", (asked) => run(page, asked), page.signal),
});
