import * as z from "zod/mini";
import type { Summary } from "../domain/assessment.ts";
import { ROLLUP_DOCUMENT, readDocument, updateDocument } from "./documents.ts";
import type { Store } from "./open-store.ts";

export interface RollupSite {
	readonly site: string;
	readonly items: number;
	readonly quarantined: number;
	readonly lastSync?: string;
	readonly problem?: { readonly code: string; readonly until?: string; readonly detail?: string };
}

/** How well an open page is understood: counts and ids of selectors, no text of the page. */
export interface PageSeen {
	readonly site: string;
	readonly tab: number;
	readonly route: string;
	readonly recognised: boolean;
	/** Since when it has been recognised, or not. */
	readonly since: string;
	readonly at: string;
	readonly containers: number;
	readonly keyless: number;
	readonly keys: number;
	readonly agreed: number;
	readonly loose: number;
	/** Rows that the host itself counts. */
	readonly counted?: number;
	readonly badges: number;
	readonly besideLinks: boolean;
	/** Ids of selectors that hit nothing where they should. */
	readonly silent: readonly string[];
	/** Ids of features that broke there, and are off. */
	readonly broken?: readonly string[];
}

/** Everything the popup shows, in one record that it reads once. */
export interface StoredRollup {
	readonly summary?: Summary;
	readonly register: "empty" | "ready";
	readonly registerName: string;
	readonly sites: readonly RollupSite[];
	readonly health: readonly PageSeen[];
	readonly writtenAt: string;
}

/** Only what the popup would stumble over is checked: the record is ours, yet it may be an older one's or half a disk's. */
const count = z.number().check(z.gte(0));
const counts = z.record(z.string(), count);
const pageSeen = z.object({
	site: z.string(),
	tab: z.number(),
	route: z.string(),
	recognised: z.boolean(),
	since: z.string(),
	at: z.string(),
	containers: count,
	keyless: count,
	keys: count,
	agreed: count,
	loose: count,
	counted: z.optional(count),
	badges: count,
	besideLinks: z.boolean(),
	silent: z.array(z.string()),
	broken: z.optional(z.array(z.string())),
});
const rollup = z.object({
	summary: z.optional(
		z.looseObject({
			outcomes: counts,
			keyResultsByBand: counts,
			effort: z.looseObject({ basis: z.enum(["estimate", "count"]), shares: counts, items: count }),
			benefits: z.looseObject({ total: count, due: count, late: count, unknown: count }),
			decisions: z.array(z.looseObject({})),
			claims: z.array(z.looseObject({})),
			asOf: z.looseObject({}),
			objectives: z.array(z.looseObject({ id: z.string(), title: z.string(), state: z.string() })),
		}),
	),
	register: z.enum(["empty", "ready"]),
	registerName: z.string(),
	sites: z.array(z.looseObject({ site: z.string(), items: count, quarantined: count })),
	// Told anew by every open page: an older one's is of no use.
	health: z.catch(z.array(pageSeen), []),
	writtenAt: z.string(),
});

/** The record in a text; `undefined` where it is none, so that it is made anew from the items. */
function rollupIn(text: string): StoredRollup | undefined {
	try {
		const read = z.safeParse(rollup, JSON.parse(text));
		return read.success ? (read.data as unknown as StoredRollup) : undefined;
	} catch {
		return undefined;
	}
}

/** `undefined` before the first one was written; throws where what lies there cannot be read. */
export async function readRollup(store: Store): Promise<StoredRollup | undefined> {
	const { text } = await readDocument(store, ROLLUP_DOCUMENT);
	if (text === "") return undefined;
	const read = rollupIn(text);
	if (!read) throw new Error("The stored summary cannot be read; it is made anew at the next sync.");
	return read;
}

type RollupPart = Partial<StoredRollup> & { readonly writtenAt: string };

/** Changes parts of the rollup and keeps the others. One that cannot be read is started afresh. */
export async function writeRollup(
	store: Store,
	part: RollupPart | ((before: StoredRollup) => RollupPart),
): Promise<void> {
	const none: StoredRollup = { register: "empty", registerName: "", sites: [], health: [], writtenAt: "" };
	await updateDocument(store, ROLLUP_DOCUMENT, (text) => {
		const before = rollupIn(text) ?? none;
		return JSON.stringify({ ...before, ...(typeof part === "function" ? part(before) : part) });
	});
	const told = new BroadcastChannel(NEWER);
	told.postMessage("");
	told.close();
}

/** Pages of ours that show the record hear here that there is a newer one; no other page can. */
const NEWER = "sightline-rollup";

/** Calls back after each writing of the record, by whichever of our contexts; the answer ends that. */
export function onNewerRollup(then: () => void): () => void {
	const channel = new BroadcastChannel(NEWER);
	channel.onmessage = then;
	return () => channel.close();
}
