/** After this a figure is called old: a leader should not act on it without asking. */
const STALE_DAYS = 7;

/**
 * The age of a date or instant in words, as seen at `now`; a day without an hour counts from its end.
 * @example ageWords("2026-11-20", Date.parse("2026-11-24T12:00Z")) //=> "4 days ago"
 */
export function ageWords(at: string | undefined, now: number): string {
	if (at === undefined) return "no data";
	const days = /^\d{4}-\d{2}-\d{2}$/.test(at);
	const ms = now - Date.parse(days ? `${at}T00:00:00Z` : at);
	if (!Number.isFinite(ms)) return "age not known";
	const minutes = Math.floor(ms / 60_000);
	const whole = Math.floor(minutes / 1440);
	if (whole >= 2) return `${whole} days ago`;
	if (days) return whole === 1 ? "yesterday" : "today";
	if (minutes < 1) return "just now";
	if (minutes < 60) return `${minutes} min ago`;
	return `${Math.floor(minutes / 60)} h ago`;
}

/** Older than a week, or of no age at all. */
export function isStale(at: string | undefined, now: number): boolean {
	return at === undefined || now - Date.parse(at) > STALE_DAYS * 86_400_000;
}
