const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAY_FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Older than this many days, a figure is shown as stale. */
export const STALE_DAYS = { work: 3, keyResults: 31, benefits: 92 } as const;

/**
 * How long ago, for people. Both are ISO instants, or `from` is a day; a day is counted in whole days.
 * @example ageWords("2026-11-24T09:57:00Z", "2026-11-24T10:00:00Z") //=> "3 min ago"
 * @example ageWords("2026-11-23", "2026-11-24T10:00:00Z") //=> "yesterday"
 */
export function ageWords(from: string, now: string): string {
	const passed = passedMs(from, now);
	if (passed === undefined) return "at an unknown time";
	if (passed < -5 * MINUTE) return "dated in the future";
	const days = Math.floor(passed / DAY);
	if (days > 60) return `on ${dayWords(from)}`;
	if (days > 1) return `${days} days ago`;
	if (days === 1) return "yesterday";
	if (DAY_FORM.test(from)) return "today";
	if (passed < MINUTE) return "just now";
	return passed < HOUR ? `${Math.floor(passed / MINUTE)} min ago` : `${Math.floor(passed / HOUR)} h ago`;
}

/** True beyond the limit, and where the age cannot be told. */
export function isStale(from: string, now: string, limitDays: number): boolean {
	const passed = passedMs(from, now);
	return passed === undefined || passed > limitDays * DAY;
}

/** @example dayWords("2026-03-01") //=> "1 Mar 2026" */
export function dayWords(day: string): string {
	const [, year, month, date] = DAY_FORM.exec(day.slice(0, 10)) ?? [];
	const name = MONTHS[Number(month) - 1];
	return name ? `${Number(date)} ${name} ${year}` : "an unknown day";
}

/** A clock time of today or, on another day, the day too: when a wait ends. */
export function momentWords(at: string, now: string): string {
	const then = new Date(at);
	if (Number.isNaN(then.getTime())) return "a little later";
	const clock = `${String(then.getHours()).padStart(2, "0")}:${String(then.getMinutes()).padStart(2, "0")}`;
	return then.toDateString() === new Date(now).toDateString() ? clock : `${clock} on ${dayWords(localDay(then))}`;
}

/** The day it is for the person at this machine. */
export const localDay = (at: Date): string =>
	[at.getFullYear(), String(at.getMonth() + 1).padStart(2, "0"), String(at.getDate()).padStart(2, "0")].join("-");

function passedMs(from: string, now: string): number | undefined {
	const end = new Date(now);
	// A day carries no zone: compare it with the day it is here, both taken as midnight UTC.
	const passed = DAY_FORM.test(from)
		? Date.parse(localDay(end)) - Date.parse(from)
		: end.getTime() - new Date(from).getTime();
	return Number.isNaN(passed) ? undefined : passed;
}
