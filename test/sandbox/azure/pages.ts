import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { TEAMS } from "./team-work.ts";

/** Escapes what could end the data block early; the rest of the page is built by script from text alone. */
const data = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/**
 * A page of the stand-in, the same for every hub: its script shows what the address names, and goes on from there without
 * loading another. `mode=dark`: the dark theme; `ids=off`: a team that shows no numbers on its cards.
 */
export function pageHtml(url: URL, items: ReadonlyMap<string, WorkItem>): string {
	const place = url.pathname.split("/").filter(Boolean);
	// People write the organisation's name as they like; links keep it as it was written.
	const base = url.hostname === "dev.azure.com" ? `/${place[0] ?? "contoso"}` : "";
	const project = [...items.values()][0]?.project ?? "";
	const shown = (i: WorkItem) => ({
		id: i.id,
		href: `${base}/${i.project}/_workitems/edit/${i.id}`,
		title: i.title,
		type: i.typeName,
		state: i.statusName,
		estimate: i.estimate ?? null,
		who: i.assignee ?? "",
		parent: i.parent?.split("#")[1],
		text: i.text ?? "",
	});
	const given = {
		organisation: "contoso",
		base,
		project,
		team: TEAMS[0]?.name ?? "",
		mode: url.searchParams.get("mode") ?? "light",
		ids: url.searchParams.get("ids") ?? "on",
		items: [...items.values()].map(shown),
	};
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Work items</title>
<link rel="stylesheet" href="/sandbox/host-page.css"></head><body class="lwp"><div class="full-size"><div id="root"></div></div>
<script id="dataProviders" type="application/json">${data(given)}</script>
<script src="/sandbox/host-page.js"></script></body></html>`;
}
