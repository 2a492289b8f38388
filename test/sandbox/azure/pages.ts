import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A page that lists the work items with their links, as every page of Azure DevOps has them; it signs in. */
export function pageHtml(_url: URL, items: ReadonlyMap<string, WorkItem>): string {
	const links = [...items.values()]
		.slice(0, 100)
		.map((i) => `<li><a href="/contoso/${i.project}/_workitems/edit/${i.id}">${escaped(i.title)}</a></li>`);
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Work items</title>
<link rel="stylesheet" href="/sandbox/host-page.css"></head><body class="lwp"><div class="full-size"><ul>${links.join("")}</ul></div>
<script src="/sandbox/host-page.js"></script></body></html>`;
}
