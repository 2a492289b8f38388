import { record } from "../json-value.ts";
import type { Fetched, Learnt } from "../work-source.ts";

const BATCH = "batch";
/** What was read longer ago is read again. */
const FRESH_MS = 5 * 60_000;

/**
 * Keeps what a batch gave while something that belongs to it has to wait, so that a site which asks for a pause with every
 * answer is got through, a request at a time, and none is asked twice.
 */
export function keepBatch(learnt: Learnt, ids: readonly number[], records: readonly unknown[], now: number): void {
	learnt.set(BATCH, { ids: ids.join(), records, now });
}

/** What was kept of just these ids, once and while it is fresh. */
export function keptBatch(
	learnt: Learnt,
	ids: readonly number[],
	now: number,
): (Fetched<readonly unknown[]> & { readonly ok: true }) | undefined {
	const kept = record(learnt.get(BATCH));
	learnt.delete(BATCH);
	if (kept?.ids !== ids.join() || typeof kept.now !== "number" || !Array.isArray(kept.records)) return undefined;
	const age = now - kept.now;
	return age >= 0 && age <= FRESH_MS ? { ok: true, value: kept.records } : undefined;
}
