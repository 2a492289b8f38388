import type { Route } from "../host-card.ts";
import { issueOfPage, viewOfRapidBoard } from "../jira/issue-keys.ts";

/** Folders that Jira's own pages begin with, below its context path. */
const OWN_FOLDER = /\/(?:browse|secure|projects|issues|plugins|servicedesk|login\.jsp)(?:[/?]|$)/;

/** By the address alone: `selectedIssue` opens an issue beside a board or backlog, which stays what it is. */
export function route(url: URL): Route {
	if (issueOfPage(url.pathname) !== undefined) return "issue";
	if (/\/projects\/[^/]+\/issues\/[A-Z][A-Z0-9_]+-\d+/.test(url.pathname)) return "issue";
	return viewOfRapidBoard(url) ?? "other";
}

/**
 * The context path, as the page itself says it, or as its address shows.
 * @example baseOf(document, new URL("https://jira.corp.example/jira/browse/PS-1")) //=> "/jira"
 */
export function baseOf(doc: Document, { pathname }: URL): string {
	const said = doc.querySelector('meta[name="ajs-context-path"]')?.getAttribute("content");
	if (said === "" || (said && pathname.startsWith(`${said}/`))) return said;
	const own = OWN_FOLDER.exec(pathname);
	return own ? pathname.slice(0, own.index) : "";
}
