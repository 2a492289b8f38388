import { fileURLToPath } from "node:url";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { type ServedHost, serveHost } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { DC_SITE, makeDcItems } from "./dc-items.ts";
import { pageHtml } from "./pages.ts";
import { answerDc } from "./rest.ts";

export interface DcSandbox extends ServedHost {
	readonly items: Map<string, WorkItem>;
	readonly written: WrittenFields;
}

/** The vendor's own styles: buttons, tables, lozenges and tokens look as they do there. */
const AUI = fileURLToPath(import.meta.resolve("@atlassian/aui/dist/aui/aui-prototyping.css"));

/** A stand-in for a Jira Data Center on loopback, below a context path. */
export async function startDcSandbox(given: readonly WorkItem[] = makeDcItems()): Promise<DcSandbox> {
	const items = new Map(given.map((i) => [i.key as string, i]));
	const written = new WrittenFields();
	const { hostname, pathname } = new URL(DC_SITE);
	const served = await serveHost({
		names: [hostname],
		session: "JSESSIONID",
		signIn: "Log in - Jira",
		folder: import.meta.dirname,
		files: { "aui.css": AUI },
		isRest: (url) => url.pathname.startsWith(`${pathname}/rest/`),
		answer: (request, now) => answerDc(items, request, now, written),
		refuse: ({ method }, { "x-atlassian-token": token }) =>
			method !== "GET" && token !== "no-check" ? { status: 403, body: "XSRF check failed" } : undefined,
		page: (url) => pageHtml(url, items),
	});
	return { ...served, items, written };
}
