import type { Route } from "../host-card.ts";

const ISSUE = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)/;
const KEY = /^[A-Z][A-Z0-9_]+-\d+$/;

/** By the address alone: `selectedIssue` opens an issue over a board or backlog, which stays what it is. */
export function route({ pathname, searchParams }: URL): Route {
	if (ISSUE.test(pathname)) return "issue";
	// The address of the old boards, which still leads to them.
	if (pathname.endsWith("/secure/RapidBoard.jspa"))
		return searchParams.get("view")?.startsWith("planning") ? "backlog" : "board";
	if (!/\/boards\/\d+/.test(pathname)) return "other";
	const view = /\/boards\/\d+\/([a-z]+)/.exec(pathname)?.[1];
	return view === undefined ? "board" : view === "backlog" ? "backlog" : "other";
}

/**
 * The item that an address names: of the issue view, or of the panel over a board.
 * @example issueInAddress("https://acme.atlassian.net/jira/software/projects/PS/boards/1?selectedIssue=PS-9") //=> "PS-9"
 */
export function issueInAddress(href: string | undefined): string | undefined {
	if (href === undefined || !URL.canParse(href)) return undefined;
	const { pathname, searchParams } = new URL(href);
	const selected = searchParams.get("selectedIssue");
	return selected !== null && KEY.test(selected) ? selected : ISSUE.exec(pathname)?.[1];
}
