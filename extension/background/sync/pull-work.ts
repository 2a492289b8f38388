import type { FieldMap } from "../../../shared/sources/field-map.ts";
import type { Problem } from "../../../shared/sources/problem.ts";
import { pull } from "../../../shared/sources/pull.ts";
import type { WorkSource } from "../../../shared/sources/work-source.ts";
import { putDelta } from "../../../shared/store/item-segments.ts";
import type { Store } from "../../../shared/store/open-store.ts";
import type { SiteRow } from "../../../shared/store/rows.ts";
import { readSite, updateSite } from "../../../shared/store/sites.ts";
import { orAborted } from "./or-aborted.ts";

export type Pull = NonNullable<SiteRow["pull"]>;

/** How a step of a sync ended: gone through, told to wait, refused, or taken back by the user. */
export type Ended =
	| { readonly kind: "done" }
	| { readonly kind: "wait"; readonly ms: number }
	| { readonly kind: "problem"; readonly problem: Problem }
	| { readonly kind: "cancelled" };

export interface Work {
	readonly store: Store;
	readonly partition: string;
	readonly source: WorkSource;
	readonly map: FieldMap;
	readonly signal: AbortSignal;
	/** Waits that are short enough to stay awake for. */
	pause(ms: number): Promise<void>;
	/** Told after every step, so that somebody wakes the worker should it die in the next. */
	alive(): void;
}

/** A worker may die after 30 s without an event: longer waits are slept through by an alarm. */
export const LONGEST_PAUSE_MS = 20_000;

/**
 * Changes the pull under way, if it is still the one that was begun: a pull that was cancelled or begun anew meanwhile is
 * not written over. False where it was.
 */
export async function keepPull(
	work: Work,
	mine: Pull,
	change: (row: SiteRow, pull: Pull) => SiteRow,
): Promise<boolean> {
	let isOurs = false;
	await updateSite(work.store, work.partition, (row) => {
		isOurs = row?.pull !== undefined && row.pull.startedAt === mine.startedAt && !work.signal.aborted;
		return isOurs && row?.pull ? change(row, row.pull) : row;
	});
	return isOurs;
}

/**
 * Pulls what a query has, page by page. Every page is stored before the token of the next, so a worker that dies at any
 * moment costs the site one page again and nothing is lost or counted twice.
 */
export async function pullWork(work: Work): Promise<Ended> {
	const begun = (await readSite(work.store, work.partition))?.pull;
	if (!begun) return { kind: "cancelled" };
	const steps = pull(work.source, begun.query, work.map, begun.token);
	for (;;) {
		const next = await orAborted(steps.next(), work.signal);
		if (!next) return { kind: "cancelled" };
		if (next.done) return { kind: "done" };
		const step = next.value;
		if (step.kind === "problem") return step;
		if (step.kind === "wait") {
			if (step.ms > LONGEST_PAUSE_MS) return step;
			await work.pause(step.ms);
			continue;
		}
		if (step.kind === "anew") {
			// What was counted so far is counted again.
			const isOurs = await keepPull(work, begun, (row, { token: _, ...now }) => ({
				...row,
				pull: { ...now, done: 0 },
			}));
			if (!isOurs) return { kind: "cancelled" };
			continue;
		}
		const { items, quarantined, newest, nextToken, guessedLevels = [] } = step.page;
		await putDelta(work.store, work.partition, items);
		// What stood in the way is over.
		const kept = await keepPull(work, begun, ({ problem: _, ...row }, now) => ({
			...row,
			quarantined: (now.done === 0 ? 0 : (row.quarantined ?? 0)) + quarantined.length,
			pull: {
				...advanced(now, items.length + quarantined.length, newest, nextToken),
				...withGuessed(now.guessedLevels, guessedLevels),
			},
		}));
		if (!kept) return { kind: "cancelled" };
		work.alive();
	}
}

/** On the last page the token stays: should the worker die right after it, that page is the one to come again. */
const advanced = (now: Pull, more: number, newest?: string, nextToken?: string): Pull => ({
	...now,
	done: now.done + more,
	...newerOf(now.newest, newest),
	...(nextToken === undefined ? { isRead: true } : { token: nextToken }),
});

function withGuessed(known: readonly string[] = [], more: readonly string[]): { guessedLevels?: string[] } {
	const all = [...new Set([...known, ...more])];
	return all.length === 0 ? {} : { guessedLevels: all };
}

export function newerOf(a: string | undefined, b: string | undefined): { newest?: string } {
	const newest = a === undefined || (b !== undefined && Date.parse(b) > Date.parse(a)) ? b : a;
	return newest === undefined ? {} : { newest };
}

/**
 * From when on changes are asked for next time: the newest that was seen, but not after the pull began, since an item on a
 * page read early may have changed while the later ones were read.
 */
export function watermarkOf(pull: Pull | undefined): string | undefined {
	const { newest, since } = pull ?? {};
	return newest !== undefined && since !== undefined && Date.parse(since) < Date.parse(newest) ? since : newest;
}
