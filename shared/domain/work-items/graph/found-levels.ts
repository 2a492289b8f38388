import type { ItemKey } from "../../units.ts";
import type { WorkItem } from "../work-item.ts";

/** No host has as many levels: types that stand above each other in a circle must come to an end. */
const HIGHEST = 10;

/**
 * Levels above the epic where a site does not say them (Jira Data Center gives none): a type whose items stand above epics
 * is an initiative, one that stands above those is a level higher. By site and type; only what was found.
 */
export function foundLevels(items: readonly WorkItem[]): ReadonlyMap<string, number> {
	const found = new Map<string, number>();
	const silent = items.filter((item) => item.source === "jira-data-center");
	if (silent.length === 0) return found;
	const byKey = new Map(silent.map((item) => [placeOf(item.site, item.key), item]));
	const levelOf = (item: WorkItem) => Math.max(item.level, found.get(typeOf(item)) ?? item.level);
	for (let isNew = true; isNew; ) {
		isNew = false;
		for (const child of silent) {
			const above = child.parent === undefined ? undefined : byKey.get(placeOf(child.site, child.parent));
			const level = levelOf(child) + 1;
			// Below the epic the site's own fields say it all.
			if (!above || level < 2 || level > HIGHEST || levelOf(above) >= level || typeOf(above) === typeOf(child))
				continue;
			found.set(typeOf(above), level);
			isNew = true;
		}
	}
	return found;
}

export const typeOf = ({ site, typeName }: Pick<WorkItem, "site" | "typeName">): string => `${site} ${typeName}`;
const placeOf = (site: string, key: ItemKey): string => `${site} ${key}`;
