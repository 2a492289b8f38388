import * as z from "zod/mini";
import type { ItemKey } from "../domain/units.ts";
import type { WorkItem } from "../domain/work-items/work-item.ts";
import { checksum } from "./checksum.ts";
import type { Store } from "./open-store.ts";
import { type SegmentRow, segmentKeysRow, segmentRow } from "./rows.ts";
import { written } from "./written.ts";

/**
 * Work items on disk, measured to be 12 to 30 times cheaper than a record each: immutable base segments of about a
 * thousand, append-only delta segments over them, and compaction when there are many deltas. Later segments win.
 */
export const SEGMENT_ITEMS = 1000;
const COMPACT_FROM = 20;

/** Items of one site as one account sees it. */
export const partitionOf = (site: string, account: string): string => `${site}|${account}`;

/** @example siteIn("https://acme.atlassian.net|a1") //=> "https://acme.atlassian.net" */
export const siteIn = (partition: string): string => partition.split("|")[0] ?? "";

export interface ReadItems {
	readonly items: WorkItem[];
	/** Segments that are not as they were written, with the keys that nobody gave since; none where even those are lost. */
	readonly damaged: readonly { readonly id: number; readonly keys: readonly string[] }[];
}

type Body = {
	readonly kind: SegmentRow["kind"];
	readonly items: readonly WorkItem[];
	readonly gone: readonly string[];
};

function made(partition: string, { kind, items, gone }: Body) {
	const body = JSON.stringify(items);
	const row = { partition, kind, body, gone, checksum: checksum(body, gone.join("\n")) };
	return { row, keys: [...items.map((i) => i.key), ...gone].join("\n") };
}

/**
 * Adds segments and drops others in one transaction. With `onlyIf`, nothing is done unless just those segments are there:
 * somebody else has written meanwhile. Everything is made before the transaction opens, so that it never waits for us.
 */
async function append(
	store: Store,
	partition: string,
	bodies: readonly Body[],
	drop: readonly number[] = [],
	onlyIf?: readonly number[],
): Promise<boolean> {
	const rows = bodies.map((body) => made(partition, body));
	const tx = store.transaction(["segments", "segmentKeys"], "readwrite", { durability: "relaxed" });
	const [segments, segmentKeys] = [tx.objectStore("segments"), tx.objectStore("segmentKeys")];
	if (onlyIf) {
		const there = await segments.index("partition").getAllKeys(partition);
		if (there.length !== onlyIf.length || !there.every((id) => onlyIf.includes(id))) {
			await tx.done;
			return false;
		}
	}
	const done: Promise<unknown>[] = [];
	for (const id of drop) done.push(segments.delete(id), segmentKeys.delete(id));
	for (const { row, keys } of rows) done.push(segments.add(row).then((id) => segmentKeys.add({ id, partition, keys })));
	await written(tx, done);
	return true;
}

const chunks = (items: readonly WorkItem[]): WorkItem[][] =>
	Array.from({ length: Math.ceil(items.length / SEGMENT_ITEMS) }, (_, i) =>
		items.slice(i * SEGMENT_ITEMS, (i + 1) * SEGMENT_ITEMS),
	);

/** Writes a large set as base segments: a first pull. Items known before keep standing until they are given again. */
export async function putItems(store: Store, partition: string, items: readonly WorkItem[]): Promise<void> {
	await append(
		store,
		partition,
		chunks(items).map((part) => ({ kind: "base", items: part, gone: [] })),
	);
}

/** Writes a change: items as they are now, and keys that are gone. */
export async function putDelta(
	store: Store,
	partition: string,
	items: readonly WorkItem[],
	gone: readonly string[] = [],
): Promise<void> {
	if (items.length > 0 || gone.length > 0) await append(store, partition, [{ kind: "delta", items, gone }]);
}

/** A segment as it was read: its items, or none where it is not as it was written. */
interface OpenedSegment {
	readonly id: number;
	readonly kind?: SegmentRow["kind"];
	readonly items?: readonly WorkItem[];
	readonly gone: readonly string[];
}

function open(id: number, stored: unknown): OpenedSegment {
	const row = z.safeParse(segmentRow, stored);
	if (!row.success || checksum(row.data.body, row.data.gone.join("\n")) !== row.data.checksum) return { id, gone: [] };
	return { id, kind: row.data.kind, items: JSON.parse(row.data.body) as WorkItem[], gone: row.data.gone };
}

/** All segments of a partition, oldest first. Read in one transaction, so that ids and rows belong together. */
async function segmentsOf(store: Store, partition: string): Promise<OpenedSegment[]> {
	const tx = store.transaction("segments");
	const index = tx.store.index("partition");
	const [ids, rows] = await Promise.all([index.getAllKeys(partition), index.getAll(partition), tx.done]);
	return ids
		.map((id, i) => ({ id, row: rows[i] }))
		.sort((a, b) => a.id - b.id)
		.map(({ id, row }) => open(id, row));
}

/** All items of a partition, in no particular order. What a damaged segment spoke of is unknown, not what it was before. */
export async function allItems(store: Store, partition: string): Promise<ReadItems> {
	return fold(store, await segmentsOf(store, partition));
}

async function fold(store: Store, segments: readonly OpenedSegment[]): Promise<ReadItems> {
	const items = new Map<string, WorkItem>();
	const lost = new Map<string, number>();
	const nameless = new Set<number>();
	for (const { id, items: given, gone } of segments) {
		if (!given) {
			const keys = await keysOf(store, id);
			if (keys.length === 0) nameless.add(id);
			for (const key of keys) {
				items.delete(key);
				lost.set(key, id);
			}
			continue;
		}
		for (const item of given) items.set(item.key, item);
		for (const key of gone) items.delete(key);
		if (lost.size > 0) for (const key of [...given.map((i) => i.key), ...gone]) lost.delete(key);
	}
	const damaged = [...new Set([...nameless, ...lost.values()])].map((id) => ({
		id,
		keys: [...lost].flatMap(([key, of]) => (of === id ? [key] : [])),
	}));
	return { items: [...items.values()], damaged };
}

async function keysOf(store: Store, id: number): Promise<string[]> {
	const row = z.safeParse(segmentKeysRow, await store.get("segmentKeys", id));
	return row.success && row.data.keys ? row.data.keys.split("\n") : [];
}

/** The items of a few keys, reading only the segments that hold them. Keys not known are not in the answer. */
export async function itemsOf(
	store: Store,
	partition: string,
	keys: readonly string[],
): Promise<ReadonlyMap<ItemKey, WorkItem>> {
	const wanted = new Set(keys);
	const holder = new Map<string, number>();
	// One transaction: a compaction meanwhile cannot take away what the index has just named.
	const tx = store.transaction(["segments", "segmentKeys"]);
	const index = await tx.objectStore("segmentKeys").index("partition").getAll(partition);
	const known = index.map((row) => z.safeParse(segmentKeysRow, row)).flatMap((r) => (r.success ? [r.data] : []));
	for (const { id, keys: spoken } of known.sort((a, b) => a.id - b.id))
		for (const key of spoken.split("\n")) if (wanted.has(key)) holder.set(key, id);
	const ids = [...new Set(holder.values())];
	const rows = await Promise.all(ids.map((id) => tx.objectStore("segments").get(id)));
	const found = new Map<ItemKey, WorkItem>();
	for (const [i, id] of ids.entries()) {
		const { items = [], gone } = open(id, rows[i]);
		for (const item of items) if (holder.get(item.key) === id && !gone.includes(item.key)) found.set(item.key, item);
	}
	return found;
}

/**
 * Folds all segments of a partition into fresh base segments, in one transaction; false where there was no need, or where
 * somebody wrote meanwhile. A damaged segment stays, and stays known as damaged, until all it held was given anew;
 * `whole` says that just now everything was.
 */
export async function compact(
	store: Store,
	partition: string,
	{ force = false, whole = false }: { force?: boolean; whole?: boolean } = {},
): Promise<boolean> {
	const segments = await segmentsOf(store, partition);
	const { items, damaged } = await fold(store, segments);
	const isDue = segments.filter((s) => s.kind === "delta").length >= COMPACT_FROM;
	if (!force && !isDue && !(whole && damaged.length > 0)) return false;
	const kept = new Set(whole ? [] : damaged.map((d) => d.id));
	const ids = segments.map((s) => s.id);
	return append(
		store,
		partition,
		chunks(items).map((part) => ({ kind: "base", items: part, gone: [] })),
		ids.filter((id) => !kept.has(id)),
		ids,
	);
}
