import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";

/** The remote links of an item as either Jira gives them: to work on other sites, and to a page as there always are. */
export function remoteLinksJson(item: WorkItem, site: string): object[] {
	const work = (item.elsewhere ?? []).filter((l) => l.by === "remote-link");
	const links = work.map(({ key, site: other, says }) => ({
		relationship: says === "above" ? "is child of" : says === "below" ? "is parent of" : "relates to",
		object: {
			url: key.includes("#") ? `${other}/_workitems/edit/${key.split("#")[1]}` : `${other}/browse/${key}`,
			title: key,
		},
	}));
	const page = { relationship: "mentioned in", object: { url: "https://wiki.example.com/pages/7", title: "Page" } };
	return [page, ...links].map((link, i) => ({
		id: 10_000 + i,
		self: `${site}/rest/api/issue/${item.key}/remotelink/${10_000 + i}`,
		...link,
	}));
}
