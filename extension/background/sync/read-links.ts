import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import {
	type LinksByKey,
	putOutsideLinks,
	type ReadLinks,
	readOutsideLinks,
} from "../../../shared/store/outside-links.ts";
import { isoTime } from "../context.ts";
import { orAborted } from "./or-aborted.ts";
import { type Ended, LONGEST_PAUSE_MS, type Work } from "./pull-work.ts";

/** An item whose links may be asked for. */
export type Leading = Pick<WorkItem, "key" | "updated">;

/** A link may be added without its item being changed: after so long it is asked for again. */
const AGAIN_MS = 30 * 24 * 3_600_000;
/** Of one sync; at the pace that a site is owed that takes under two minutes. The others follow with the next. */
const MOST_AT_ONCE = 200;
/** What was read is kept this often, so that a worker's death costs no more. */
const KEPT_EVERY = 10;

/**
 * The items whose links are to be asked for: never read, changed on the day they were read or later, or read long ago; those
 * that wait longest first.
 */
export function dueForLinks(items: Iterable<Leading>, read: LinksByKey, now: number): ItemKey[] {
	const due: { key: ItemKey; at: string }[] = [];
	for (const { key, updated = "" } of items) {
		const known = read.get(key);
		const isOld = known !== undefined && now - Date.parse(known.at) > AGAIN_MS;
		// Items say the day of their last change: one that changed again later on the day it was read would look the same.
		const isChanged = known !== undefined && updated !== known.changed;
		const isSameDay = known !== undefined && updated >= known.at.slice(0, 10) && now - Date.parse(known.at) > DAY_MS;
		if (known === undefined || isOld || isChanged || isSameDay) due.push({ key, at: known?.at ?? "" });
	}
	return due.sort((a, b) => (a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1)).map((d) => d.key);
}

const DAY_MS = 24 * 3_600_000;

/**
 * Reads the links to other sites of items that can stand above work elsewhere, one request each: a search cannot tell them.
 * What was read stays read, so a worker that dies goes on where it was.
 */
export async function readLinks(work: Work, items: readonly Leading[], now: () => number): Promise<Ended> {
	const ask = work.source.outsideLinks;
	if (!ask) return { kind: "done" };
	const known = await readOutsideLinks(work.store, work.partition);
	const changed = new Map(items.map((item) => [item.key, item.updated ?? ""]));
	const fresh = new Map<string, ReadLinks>();
	const keep = async () => {
		if (fresh.size > 0) await putOutsideLinks(work.store, work.partition, fresh);
		fresh.clear();
	};
	for (const key of dueForLinks(items, known, now()).slice(0, MOST_AT_ONCE)) {
		const found = await orAborted(ask(key), work.signal);
		if (!found) return { kind: "cancelled" };
		const isGone = !found.ok && (found.problem.code === "not-found" || found.problem.code === "forbidden");
		if (!found.ok && !isGone) {
			await keep();
			return { kind: "problem", problem: found.problem };
		}
		fresh.set(key, { changed: changed.get(key) ?? "", at: isoTime(now()), links: found.ok ? found.value : [] });
		if (fresh.size >= KEPT_EVERY) await keep();
		work.alive();
		const waitMs = found.ok ? found.waitMs : undefined;
		if (waitMs === undefined) continue;
		await keep();
		if (waitMs > LONGEST_PAUSE_MS) return { kind: "wait", ms: waitMs };
		await work.pause(waitMs);
	}
	await keep();
	return { kind: "done" };
}
