import type { SiteRow } from "../../../shared/store/rows.ts";

/** What passes by itself is tried again after a while; the rest waits for the user, with all that is stored in use. */
const AGAIN_MS: Readonly<Record<string, number>> = {
	"rate-limited": 60_000,
	offline: 60_000,
	"server-error": 5 * 60_000,
	// An address that moved is looked at once a day.
	moved: 24 * 3_600_000,
};

/** What may be over once a page of the site was opened. */
export const PAGE_MENDS: ReadonlySet<string> = new Set(["signed-out", "no-tab"]);

/** Milliseconds after which a problem may be over by itself; `undefined`: only by what the user does. */
export const againAfter = (code: string): number | undefined =>
	Object.hasOwn(AGAIN_MS, code) ? AGAIN_MS[code] : undefined;

/**
 * Milliseconds for which a sync with this problem rests; infinite where it waits for the user. A clock that was set back
 * makes no rest longer than it was.
 * @param now milliseconds since 1970.
 */
export function restOf(problem: SiteRow["problem"], now: number): number {
	if (!problem) return 0;
	const again = againAfter(problem.code);
	if (again === undefined) return Number.POSITIVE_INFINITY;
	const left = Date.parse(problem.until ?? "") - now;
	return left > 0 ? Math.min(left, Math.max(again, 3_600_000)) : 0;
}

/** What going on would meet again: such a pull is begun anew. */
const ANEW: ReadonlySet<string> = new Set(["rejected", "endless-pages", "not-found", "moved"]);

/** True where a pull of this scope was begun and is worth going on with. */
export const isUnderWay = ({ pull, scope, problem }: SiteRow, wanted: string): boolean =>
	pull !== undefined && scope === wanted && !ANEW.has(problem?.code ?? "");
