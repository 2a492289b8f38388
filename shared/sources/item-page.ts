import type { ItemKey } from "../domain/units.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import { isLater } from "./later-instant.ts";

/** A record that could not be read: set aside, counted and shown, while the page of the others is served. */
export interface Quarantined {
	readonly ok: false;
	readonly key: string;
	readonly path: string;
	readonly message: string;
}

export type Decoded = { readonly ok: true; readonly item: WorkItem } | Quarantined;

export const setAside = (key: string, path: string, message: string): Quarantined => ({
	ok: false,
	key,
	path,
	message,
});

/** No title is longer; a description's first part names what it serves. */
export const LONGEST_TITLE = 1000;
export const LONGEST_TEXT = 20_000;

export type ItemInMaking = { -readonly [K in keyof WorkItem]: WorkItem[K] };

/** Says a member of an item, where the source said it. */
export function put<K extends keyof WorkItem>(item: ItemInMaking, name: K, value: WorkItem[K] | undefined): void {
	if (value !== undefined) item[name] = value;
}

export interface ItemPage {
	/** Each key once: of two answers for one key, the one changed last. */
	readonly items: readonly WorkItem[];
	readonly quarantined: readonly Quarantined[];
	/** When each item was last changed, as the site wrote it: `updated` of an item is only the day. */
	readonly changedAt: ReadonlyMap<ItemKey, string>;
	/** Newest of these instants. */
	readonly newest?: string;
	/** Team projects whose levels are guessed by the usual names of types, because they may not be read. */
	readonly guessedLevels?: readonly string[];
	/** Where the next page begins; absent on the last. */
	readonly nextToken?: string;
}

/** A page of what a site gave: each raw record with the instant it was changed at, decoded one by one. */
export function itemPage(
	records: Iterable<{ readonly decoded: Decoded; readonly changed: string }>,
	nextToken?: string,
): ItemPage {
	const items = new Map<ItemKey, WorkItem>();
	const changedAt = new Map<ItemKey, string>();
	const quarantined: Quarantined[] = [];
	let newest: string | undefined;
	for (const { decoded, changed } of records) {
		if (!decoded.ok) {
			quarantined.push(decoded);
			continue;
		}
		const { key } = decoded.item;
		const before = changedAt.get(key);
		if (before !== undefined && isLater(before, changed)) continue;
		items.set(key, decoded.item);
		changedAt.set(key, changed);
		if (isLater(changed, newest ?? "") && !Number.isNaN(Date.parse(changed))) newest = changed;
	}
	return {
		items: [...items.values()],
		quarantined,
		changedAt,
		...(newest === undefined ? {} : { newest }),
		...(nextToken === undefined ? {} : { nextToken }),
	};
}
