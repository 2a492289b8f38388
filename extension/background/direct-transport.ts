import type { Transport } from "../../shared/sources/transport.ts";

/** Jira refuses a POST from elsewhere, also where it only reads; Azure DevOps asks for its queries so, and takes it. */
const takesPost = (site: string): boolean => site.startsWith("https://dev.azure.com/");

/** Reads with the host permission, for when no tab of the site is open. The clients ask for nothing but reads. */
export const directTransport =
	(site: string): Transport =>
	async ({ method, path, body }) => {
		if (method !== "GET" && !takesPost(site)) return { kind: "no-tab" };
		try {
			const reply = await fetch(`${site}${path}`, {
				method,
				credentials: "include",
				// A read that is sent elsewhere is sent to a sign-in page.
				redirect: "manual",
				headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
				...(body === undefined ? {} : { body }),
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
	};
