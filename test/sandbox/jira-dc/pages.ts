import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { DC_SITE } from "./dc-items.ts";

const BASE = new URL(DC_SITE).pathname;

/** What the page script needs of an item, and no more. */
const shown = (i: WorkItem) => ({
	key: i.key,
	id: i.id,
	title: i.title,
	status: i.statusCategory,
	statusName: i.statusName,
	type: i.typeName,
	who: i.assignee ?? "",
	isSubtask: i.level < 0,
});

/** Escapes what could end the data block early; the rest of the page is built by script from text alone. */
const data = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A page of the stand-in: our own markup with the documented ids, classes and attributes, in the vendor's own styles. */
export function pageHtml(url: URL, items: ReadonlyMap<string, WorkItem>): string {
	const key = /\/browse\/([A-Z]+-\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get("selectedIssue") ?? "";
	const item = items.get(key);
	const given = {
		view: viewOf(url),
		base: BASE,
		items: [...items.values()].filter((i) => i.level === 0 && i.typeName !== "Initiative").map(shown),
		item: item ? { ...shown(item), text: item.text ?? "" } : null,
	};
	const mode = url.searchParams.get("mode") === "dark" ? "dark" : "light";
	return `<!doctype html>
<html lang="en" data-color-mode="${mode}" data-theme="dark:dark light:light">
<head><meta charset="utf-8"><meta name="application-name" content="JIRA" data-name="jira" data-version="9.12.10">
<meta name="ajs-context-path" content="${BASE}"><title>Homes - Jira</title>
<link rel="stylesheet" href="${BASE}/sandbox/aui.css"><link rel="stylesheet" href="${BASE}/sandbox/host-page.css"></head>
<body id="jira" class="aui-layout aui-theme-default"><div id="page"></div>
<script type="application/json" id="data">${data(given)}</script>
<script src="${BASE}/sandbox/host-page.js"></script></body></html>`;
}

function viewOf({ pathname, searchParams }: URL): "board" | "backlog" | "issue" | "navigator" | "other" {
	if (pathname.includes("/browse/")) return "issue";
	if (pathname.includes("/issues/")) return "navigator";
	if (!pathname.endsWith("/secure/RapidBoard.jspa")) return "other";
	return searchParams.get("view")?.startsWith("planning") ? "backlog" : "board";
}
