import { shownKey } from "../domain/work-items/shown-key.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import type { Site } from "./site.ts";

/**
 * Where an item is looked at on its own site. Built from the site and the key: addresses that a reply gives may point
 * elsewhere (hosts may answer with those of a gateway).
 * @example itemAddress({ site: "https://acme.atlassian.net", kind: "jira-cloud" }, { key: "PS-1" })
 * //=> "https://acme.atlassian.net/browse/PS-1"
 * @example itemAddress({ site: "https://dev.azure.com/contoso", kind: "azure-devops" }, { key: "contoso#7", project: "Homes" })
 * //=> "https://dev.azure.com/contoso/Homes/_workitems/edit/7"
 */
export function itemAddress({ site, kind }: Site, { key, project }: Pick<WorkItem, "key" | "project">): string {
	if (kind !== "azure-devops") return `${site}/browse/${encodeURIComponent(shownKey(key))}`;
	const within = project === undefined ? "" : `/${encodeURIComponent(project)}`;
	return `${site}${within}/_workitems/edit/${encodeURIComponent(shownKey(key))}`;
}
