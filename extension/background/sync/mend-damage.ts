import { allItems, putDelta } from "../../../shared/store/item-segments.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import { orAborted } from "./or-aborted.ts";
import type { Ended, Work } from "./pull-work.ts";

/**
 * Reads anew, by name, what lay in segments that are no longer as they were written, and nothing else. What the site leaves
 * out, or no longer gives in a form that can be read, is gone. Every answer is stored at once, so a worker that dies goes on
 * with what is still missing.
 */
export async function mendDamage(work: Work): Promise<Ended> {
	const { store, partition, source, map, signal } = work;
	const lost = (await allItems(store, partition)).damaged.flatMap((d) => d.keys);
	for (let i = 0; i < lost.length; i += source.mostKeys) {
		const found = await orAborted(source.byKeys(lost.slice(i, i + source.mostKeys), map), signal);
		if (!found) return { kind: "cancelled" };
		if (!found.ok) return { kind: "problem", problem: found.problem };
		const { items, omitted, quarantined } = found.value;
		await putDelta(store, partition, items, [...omitted, ...quarantined.map((q) => q.key)]);
		work.alive();
	}
	return { kind: "done" };
}

/** Damage of which not even the keys are known: only a whole pull makes it good. */
export const hasNamelessDamage = async (store: Store, partition: string): Promise<boolean> =>
	(await allItems(store, partition)).damaged.some((d) => d.keys.length === 0);
