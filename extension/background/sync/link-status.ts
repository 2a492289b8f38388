import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { readOutsideLinks } from "../../../shared/store/outside-links.ts";
import type { SiteRow } from "../../../shared/store/rows.ts";
import type { SiteStatus } from "../../messages.ts";
import type { Standing } from "../standing.ts";
import { dueForLinks } from "./read-links.ts";

/** What reading a site's links to others costs; nothing is said of the only site, or where links come with the items. */
export async function linkStatus(
	{ site, partition, wantsLinks = false }: SiteRow,
	areAskedFor: boolean,
	{ store, standing, now }: { store: Store; standing: Standing; now: number },
): Promise<Pick<SiteStatus, "links">> {
	if (!areAskedFor || (standing.sites.size < 2 && !wantsLinks)) return {};
	const leading = leadingOf(site, standing);
	const due = dueForLinks(leading, await readOutsideLinks(store, partition), now).length;
	return { links: { isWanted: wantsLinks, items: leading.length, due } };
}

/** The items of a site that can stand above work elsewhere, by the levels of the graph: a site may leave them open. */
export function leadingOf(site: string, { items, sites, at }: Standing): WorkItem[] {
	const isAbove = ({ key }: WorkItem) => (items.get(at(site, key)?.graphKey ?? key)?.level ?? 0) >= 1;
	return [...(sites.get(site)?.values() ?? [])].filter(isAbove);
}
