import type { Decision } from "../../register.ts";
import type { ItemKey } from "../../units.ts";

/**
 * Decisions of before sites were written down, with the site that they must be of: the one that has the item, or the only
 * one there is. The list itself where nothing can be said. Done before a further site is read, which may use the same keys.
 */
export function siteDecisions(
	decisions: readonly Decision[],
	sites: ReadonlyMap<string, ReadonlyMap<ItemKey, unknown>>,
): readonly Decision[] {
	const all = [...sites.keys()];
	const siteOf = (key: ItemKey) => {
		const holders = all.length === 1 ? all : all.filter((site) => sites.get(site)?.has(key));
		return holders.length === 1 ? holders[0] : undefined;
	};
	const made = decisions.map((d) => {
		const site = d.site === undefined ? siteOf(d.item) : undefined;
		return site === undefined ? d : { ...d, site };
	});
	return made.every((d, i) => d === decisions[i]) ? decisions : made;
}
