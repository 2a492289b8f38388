import type { Transport } from "../../shared/sources/transport.ts";
import { carried } from "../carried-reply.ts";

/** Jira refuses a POST from elsewhere, also where it only reads; Azure DevOps asks for its queries so, and takes it. */
const takesPost = (site: string): boolean => site.startsWith("https://dev.azure.com/");

/** Reads with the host permission, for when no tab of the site is open. The clients ask for nothing but reads. */
export const directTransport =
	(site: string): Transport =>
	async ({ method, path, body }) => {
		if (method !== "GET" && !takesPost(site)) return { kind: "no-tab" };
		return carried(`${site}${path}`, {
			method,
			credentials: "include",
			headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
			...(body === undefined ? {} : { body }),
		});
	};
