import type { Transport } from "../../shared/sources/transport.ts";

/** Reads with the host permission, for when no tab of the site is open. Reads only: Jira refuses foreign POSTs. */
export const directTransport =
	(site: string): Transport =>
	async ({ method, path }) => {
		if (method !== "GET") return { kind: "no-tab" };
		try {
			const reply = await fetch(`${site}${path}`, {
				credentials: "include",
				headers: { accept: "application/json" },
			});
			const retryAfter = reply.headers.get("retry-after");
			const date = reply.headers.get("date");
			return {
				kind: "reply",
				status: reply.status,
				contentType: reply.headers.get("content-type") ?? "",
				text: await reply.text(),
				...(retryAfter === null ? {} : { retryAfter }),
				...(date === null ? {} : { date }),
			};
		} catch (error) {
			return { kind: "network", why: error instanceof Error ? error.message : "failed" };
		}
	};
