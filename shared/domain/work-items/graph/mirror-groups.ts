import type { ItemKey } from "../../units.ts";
import type { WorkItem } from "../work-item.ts";

/** Items that lead elsewhere, with where to: by the keys that are unique over all sites. */
export type OutsideWays = ReadonlyMap<ItemKey, readonly { readonly to: ItemKey; readonly isMere: boolean }[]>;

/**
 * The same work kept in two tools: each leads to the other by a link that says no more, they are of two sites, their titles
 * say the same, and neither has another such twin on the other's site. Groups of two or more, in the order of site and key;
 * the first is the one that is counted.
 */
export function mirrorGroups(
	items: ReadonlyMap<ItemKey, WorkItem>,
	ways: OutsideWays,
): readonly (readonly ItemKey[])[] {
	const twins = new Map<ItemKey, ItemKey[]>();
	for (const [from, own] of ways)
		for (const to of new Set(own.filter((w) => w.isMere).map((w) => w.to)))
			if (areTwins(from, to, items, ways)) twins.set(from, [...(twins.get(from) ?? []), to]);
	const siteOf = (key: ItemKey) => items.get(key)?.site ?? "";
	const isOnly = (a: ItemKey, b: ItemKey) => (twins.get(a) ?? []).filter((t) => siteOf(t) === siteOf(b)).length === 1;
	const groups = new Map<ItemKey, readonly ItemKey[]>();
	const inOrder = (a: ItemKey, b: ItemKey) => (`${siteOf(a)} ${a}` < `${siteOf(b)} ${b}` ? -1 : 1);
	for (const a of [...twins.keys()].sort(inOrder))
		for (const b of [...(twins.get(a) ?? [])].sort(inOrder)) {
			const [one, other] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
			if (one.includes(b) || !isOnly(a, b) || !isOnly(b, a)) continue;
			// Two of one site are two pieces of work, whatever leads from one to the other.
			if (one.some((x) => other.some((y) => siteOf(x) === siteOf(y)))) continue;
			const both = [...one, ...other].sort(inOrder);
			for (const key of both) groups.set(key, both);
		}
	return [...new Set(groups.values())];
}

function areTwins(a: ItemKey, b: ItemKey, items: ReadonlyMap<ItemKey, WorkItem>, ways: OutsideWays): boolean {
	const [one, other] = [items.get(a), items.get(b)];
	const back = ways.get(b)?.some((w) => w.to === a && w.isMere) === true;
	return !!one && !!other && one.site !== other.site && back && saysSame(one.title, other.title);
}

const saysSame = (a: string, b: string): boolean => normalTitle(a) === normalTitle(b) && normalTitle(a) !== "";

/**
 * A title without what sync tools put before it and what people change without meaning to: the other's key, case, spaces,
 * and marks at the end.
 * @example normalTitle("[PS-12]  Answer calls sooner.") //=> "answer calls sooner"
 */
export const normalTitle = (title: string): string =>
	title
		.normalize("NFKC")
		.toLowerCase()
		.replace(
			/^\s*(?:\[[^\]]{0,60}\d\]|\([^)]{0,60}\d\)|(?:[a-z][a-z0-9_]{0,40}-|[a-z0-9._-]{0,62}#)\d{1,10}(?=\s*[:|–—-]))/,
			"",
		)
		.replace(/^[\s:|–—-]+|[\s.!…]+$/g, "")
		.replace(/\s+/g, " ");
