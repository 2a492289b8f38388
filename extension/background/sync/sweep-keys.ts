import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { putDelta } from "../../../shared/store/item-segments.ts";
import { readSite } from "../../../shared/store/sites.ts";
import { compareKeys } from "./compare-keys.ts";
import { orAborted } from "./or-aborted.ts";
import { type Ended, keepPull, LONGEST_PAUSE_MS, type Work } from "./pull-work.ts";

/**
 * Notices what is gone: deleted, moved out of sight, or no longer allowed. The site lists the keys of the scope in order,
 * and what is stored between the first and the last key of a page and is not on it is asked for by name. Only what the
 * site then leaves out is taken away: a listing that lags, or orders differently, costs a question and never an item.
 * What is listed and not stored was passed over while the pages shifted, and is asked for by name too.
 */
export async function sweepKeys(work: Work, query: string, stored: Iterable<ItemKey>): Promise<Ended> {
	const known = [...stored].sort(compareKeys);
	const isKnown = new Set<string>(known);
	const begun = (await readSite(work.store, work.partition))?.pull;
	if (!begun) return { kind: "cancelled" };
	let { token, after } = begun.sweep ?? {};
	for (;;) {
		const listed = await orAborted(work.source.keys(query, token), work.signal);
		if (!listed) return { kind: "cancelled" };
		if (!listed.ok) return { kind: "problem", problem: listed.problem };
		const { keys, nextToken } = listed.value;
		const last = nextToken === undefined ? undefined : [...keys].sort(compareKeys).at(-1);
		const there = new Set(keys);
		const suspects = known.filter((key) => isBetween(key, after, last) && !there.has(key));
		const asked = await missingOf(work, [...suspects, ...keys.filter((key) => !isKnown.has(key))]);
		if (asked.kind !== "asked") return asked;
		const gone = asked.gone.filter((key) => isKnown.has(key));
		await putDelta(work.store, work.partition, asked.items, gone);
		after = last ?? after;
		const kept = await keepPull(work, begun, (row, now) => ({
			...row,
			pull: {
				...now,
				sweep: { ...(nextToken === undefined ? {} : { token: nextToken }), ...(after ? { after } : {}) },
			},
		}));
		if (!kept) return { kind: "cancelled" };
		work.alive();
		if (nextToken === undefined) return { kind: "done" };
		if (nextToken === token) return { kind: "problem", problem: { code: "endless-pages" } };
		token = nextToken;
		if (listed.waitMs !== undefined) {
			if (listed.waitMs > LONGEST_PAUSE_MS) return { kind: "wait", ms: listed.waitMs };
			await work.pause(listed.waitMs);
		}
	}
}

const isBetween = (key: string, after: string | undefined, last: string | undefined): boolean =>
	(after === undefined || compareKeys(key, after) > 0) && (last === undefined || compareKeys(key, last) <= 0);

type Asked = { readonly kind: "asked"; readonly items: readonly WorkItem[]; readonly gone: readonly string[] };

/** Asks for each key by name; the site leaves out what is gone, and gives the others as they are now. */
async function missingOf(work: Work, suspects: readonly string[]): Promise<Asked | Ended> {
	const items: WorkItem[] = [];
	const gone: string[] = [];
	for (let i = 0; i < suspects.length; i += work.source.mostKeys) {
		const keys = suspects.slice(i, i + work.source.mostKeys);
		const found = await orAborted(work.source.byKeys(keys, work.map), work.signal);
		if (!found) return { kind: "cancelled" };
		if (!found.ok) return { kind: "problem", problem: found.problem };
		items.push(...found.value.items);
		gone.push(...found.value.omitted);
	}
	return { kind: "asked", items, gone };
}
