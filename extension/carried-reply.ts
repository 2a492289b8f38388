import type { RelayReply } from "./relayed.ts";

/** Longer than any read takes, and shorter than a worker may wait: a site that is silent for so long is as good as gone. */
export const MOST_WAIT_MS = 25_000;

/** Makes one request and gives back what came, without looking into it; what fails or never ends is a reply too. */
export async function carried(address: string, init: RequestInit, mostMs = MOST_WAIT_MS): Promise<RelayReply> {
	try {
		// A read that is sent elsewhere is sent to a sign-in page: followed to another origin, it would only fail.
		const reply = await fetch(address, { ...init, redirect: "manual", signal: AbortSignal.timeout(mostMs) });
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
