import type { Route } from "../host-card.ts";
import { issueOfPage, viewOfRapidBoard } from "../jira/issue-keys.ts";

/** By the address alone: `selectedIssue` opens an issue over a board or backlog, which stays what it is. */
export function route(url: URL): Route {
	const { pathname } = url;
	if (issueOfPage(pathname) !== undefined) return "issue";
	const old = viewOfRapidBoard(url);
	if (old !== undefined) return old;
	if (/^\/jira\/core\/projects\/[^/]+\/board(\/|$)/.test(pathname)) return "board";
	if (!/\/boards\/\d+/.test(pathname)) return "other";
	const view = /\/boards\/\d+\/([a-z]+)/.exec(pathname)?.[1];
	return view === undefined ? "board" : view === "backlog" ? "backlog" : "other";
}
