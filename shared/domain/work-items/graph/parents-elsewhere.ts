import type { ItemKey } from "../../units.ts";
import type { OutsideLink, WorkItem } from "../work-item.ts";

/** One way between two items, by the keys of those that are counted. */
export interface Way {
	readonly from: ItemKey;
	readonly to: ItemKey;
	readonly by: OutsideLink["by"];
	readonly says?: OutsideLink["says"];
}

interface Above {
	readonly key: ItemKey;
	readonly by: OutsideLink["by"];
}

interface Found extends Above {
	/** It was written down which stands above; and whether that one was read. */
	readonly order: readonly [saidSo: 0 | 1, isRead: 0 | 1, level: number, key: string];
}

/**
 * The work above each item that has none in its own tool. Which of two is above is what a link says; where it says nothing,
 * the one of the higher level. Of several: one that is said to be above, then the lowest, then the smallest key. Two that
 * each say to be above the other, and two of one level, are nobody's parent: a person decides.
 */
export function parentsElsewhere(items: ReadonlyMap<ItemKey, WorkItem>, ways: readonly Way[]): Map<ItemKey, Above> {
	const best = new Map<ItemKey, Found>();
	const said = new Map<string, Set<ItemKey>>();
	for (const way of ways) {
		const upper = upperOf(way);
		if (upper !== undefined) said.set(pairOf(way), (said.get(pairOf(way)) ?? new Set<ItemKey>()).add(upper));
	}
	for (const way of ways) {
		const uppers = said.get(pairOf(way));
		const upper = uppers ? (uppers.size === 1 ? [...uppers][0] : undefined) : higher(way, items);
		if (upper === undefined) continue;
		const child = upper === way.to ? way.from : way.to;
		const item = items.get(child);
		if (!item || item.parent !== undefined || child === upper) continue;
		const above = items.get(upper);
		const found: Found = {
			key: upper,
			by: way.by,
			order: [uppers ? 0 : 1, above ? 0 : 1, above?.level ?? 0, `${upper} ${BY.indexOf(way.by)}`],
		};
		const known = best.get(child);
		if (!known || comesFirst(found.order, known.order)) best.set(child, found);
	}
	return new Map([...best].map(([child, { key, by }]) => [child, { key, by }]));
}

/** The surest first. */
const BY: readonly OutsideLink["by"][] = ["field", "remote-link", "hyperlink"];

const pairOf = ({ from, to }: Way): string => (from < to ? `${from} ${to}` : `${to} ${from}`);

const upperOf = ({ from, to, says }: Way): ItemKey | undefined =>
	says === undefined ? undefined : says === "above" ? to : from;

function higher({ from, to }: Way, items: ReadonlyMap<ItemKey, WorkItem>): ItemKey | undefined {
	const [one, other] = [items.get(from), items.get(to)];
	if (!one || !other || one.site === other.site || one.level === other.level) return undefined;
	return one.level > other.level ? from : to;
}

function comesFirst(a: Found["order"], b: Found["order"]): boolean {
	const at = a.findIndex((part, i) => part !== b[i]);
	return at >= 0 && (a[at] as number | string) < (b[at] as number | string);
}
