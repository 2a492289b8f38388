import { decisionsInForce } from "../../alignment/decisions-in-force.ts";
import type { Register } from "../../register.ts";
import type { ItemKey } from "../../units.ts";
import type { WorkItem } from "../work-item.ts";
import { foundLevels, typeOf } from "./found-levels.ts";
import { KeySpace, writtenKey } from "./key-space.ts";
import { mergeMirrored } from "./merge-mirrored.ts";
import { mirrorGroups } from "./mirror-groups.ts";
import { parentsElsewhere, type Way } from "./parents-elsewhere.ts";
import { placeRegister } from "./place-register.ts";

/** One item of several that are the same work, as its own site has it. */
export interface MirroredItem {
	readonly site: string;
	readonly key: ItemKey;
	readonly item: WorkItem;
}

/** Work of all sites as one graph. */
export interface JoinedWork {
	/** With every item named by the key that it has here. */
	readonly register: Register;
	/** Each piece of work once, by a key that is unique over all sites, under the work it belongs to in whatever tool. */
	readonly items: readonly WorkItem[];
	/** The key here of an item of a site: of work that is mirrored, that of the one that is counted. */
	of(site: string, key: ItemKey): ItemKey;
	/** All that are the same work as the item with this key here; none where it is kept in one place. */
	readonly mirrors: ReadonlyMap<ItemKey, readonly MirroredItem[]>;
}

/**
 * Joins the work of all sites: keys that two sites use are told apart, what is mirrored is one item, and an item that has no
 * parent in its own tool belongs where a person decided, or where a link or a field says. What needs none of this is given
 * back as it is.
 */
export function joinWork(register: Register, given: readonly WorkItem[]): JoinedWork {
	if (isPlain(register, given)) return { register, items: given, of: (_, key) => key, mirrors: new Map() };
	const space = new KeySpace(given);
	const levels = foundLevels(given);
	const distinct = new Map<ItemKey, WorkItem>();
	for (const item of given) {
		const own = told(item, space, levels);
		const known = distinct.get(own.key);
		if (!known || (own.updated ?? "") >= (known.updated ?? "")) distinct.set(own.key, own);
	}
	const leading = [...distinct.values()].filter((item) => item.elsewhere !== undefined);
	const outside = new Map(
		leading.map(({ key, elsewhere = [] }) => [
			key,
			elsewhere.map((link) => ({ ...link, to: space.of(link.site, link.key), isMere: link.says === undefined })),
		]),
	);
	const primary = new Map<ItemKey, ItemKey>();
	const mirrors = new Map<ItemKey, readonly MirroredItem[]>();
	const items = new Map(distinct);
	for (const group of leading.length < 2 ? [] : mirrorGroups(distinct, outside)) {
		const members = group.flatMap((key) => distinct.get(key) ?? []);
		const [first, ...others] = members;
		if (!first) continue;
		items.set(first.key, mergeMirrored([first, ...others]));
		for (const { key } of others) items.delete(key);
		for (const key of group) primary.set(key, first.key);
		mirrors.set(
			first.key,
			members.map((item) => ({ site: item.site, key: writtenKey(item.key), item })),
		);
	}
	const counted = (key: ItemKey): ItemKey => primary.get(key) ?? key;
	const placed = placeRegister(register, (key, site) => counted(space.named(key, site)));
	const ways = [...outside].flatMap(([from, links]) =>
		links.map(({ to, by, says }): Way => ({ from: counted(from), to: counted(to), by, ...(says ? { says } : {}) })),
	);
	const above = parentsElsewhere(
		items,
		ways.filter((way) => way.from !== way.to),
	);
	const decided = decidedParents(placed);
	for (const [key, item] of items) {
		const one = under(item, decided.get(key), above.get(key), counted);
		if (one !== item) items.set(key, one);
	}
	return {
		register: placed,
		items: [...items.values()],
		of: (site, key) => counted(space.of(site, key)),
		mirrors,
	};
}

/** One site that says its levels, and nothing that leads out of it: a graph already. */
export function isPlain({ decisions }: Register, given: readonly WorkItem[], site = given[0]?.site): boolean {
	const isOwn = (item: WorkItem) =>
		item.site === site && item.elsewhere === undefined && item.source !== "jira-data-center";
	return given.every(isOwn) && decisions.every((d) => d.kind !== "belong" && (d.site === undefined || d.site === site));
}

/** An item by the key it has here, with a level that its site left open. */
function told(item: WorkItem, space: KeySpace, levels: ReadonlyMap<string, number>): WorkItem {
	const key = space.of(item.site, item.key);
	const parent = item.parent === undefined ? undefined : space.of(item.site, item.parent);
	const level = levels.size === 0 ? item.level : Math.max(item.level, levels.get(typeOf(item)) ?? item.level);
	if (key === item.key && parent === item.parent && level === item.level) return item;
	return { ...item, key, level, ...(parent === undefined ? {} : { parent }) };
}

/** For each item the work that a person put it under, where that is what holds. */
function decidedParents({ decisions }: Register): ReadonlyMap<ItemKey, ItemKey> {
	if (!decisions.some((d) => d.kind === "belong")) return new Map();
	const inForce = [...decisionsInForce(decisions)];
	return new Map(inForce.flatMap(([item, d]) => (d.kind === "belong" && d.under ? [[item, d.under.item]] : [])));
}

function under(
	item: WorkItem,
	decided: ItemKey | undefined,
	above: { readonly key: ItemKey; readonly by: NonNullable<WorkItem["parentBy"]> } | undefined,
	counted: (key: ItemKey) => ItemKey,
): WorkItem {
	const own = item.parent === undefined ? undefined : counted(item.parent);
	const parent = decided ?? own ?? above?.key;
	const by = decided !== undefined ? "decision" : own === undefined ? above?.by : item.parentBy;
	if (parent === item.parent && by === item.parentBy && item.elsewhere === undefined) return item;
	const { elsewhere: _, parentBy: __, ...others } = item;
	return { ...others, ...(parent === undefined ? {} : { parent }), ...(by === undefined ? {} : { parentBy: by }) };
}
