import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";

/** What the page script needs of an item, and no more. */
const shown = (i: WorkItem) => ({
	key: i.key,
	title: i.title,
	status: i.statusCategory,
	statusName: i.statusName,
	type: i.typeName,
	estimate: i.estimate ?? null,
	who: i.assignee ?? "",
	parent: i.parent ?? null,
});

/** Escapes what could end the data block early; the rest of the page is built by script from text alone. */
const data = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A page of the stand-in: our own markup, with the attributes that the real pages are documented to carry. */
export function pageHtml(url: URL, items: ReadonlyMap<string, WorkItem>): string {
	const view = viewOf(url.pathname);
	const project = /\/projects\/([A-Z]+)\//.exec(url.pathname)?.[1];
	const key = /^\/browse\/([A-Z]+-\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get("selectedIssue") ?? "";
	const all = [...items.values()];
	const listed = all.filter((i) => i.project === project && i.level === 0).map(shown);
	const item = items.get(key);
	const children = all.filter((i) => item && i.parent === item.key).map(shown);
	const mode = url.searchParams.get("mode") === "dark" ? "dark" : "light";
	return `<!doctype html>
<html lang="en" data-color-mode="${mode}" data-theme="dark:dark light:light typography:typography-adg3">
<head><meta charset="utf-8"><meta name="application-name" content="JIRA"><title>Work items</title>
<link rel="stylesheet" href="/sandbox/design-tokens.css"><link rel="stylesheet" href="/sandbox/host-page.css"></head>
<body id="jira"><div id="app"></div>
<script type="application/json" id="data">${data({ view, project, items: listed, item: item ? { ...shown(item), text: item.text ?? "" } : null, children })}</script>
<script src="/sandbox/host-page.js"></script></body></html>`;
}

function viewOf(path: string): "board" | "backlog" | "issue" | "other" {
	if (path.startsWith("/browse/")) return "issue";
	if (!/\/boards\/\d+/.test(path)) return "other";
	return path.includes("/backlog") ? "backlog" : "board";
}
