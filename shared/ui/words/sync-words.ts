import { countWords, figureWords } from "./number-words.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Before so much of it is read, a rate says nothing. */
const LEAST_SHARE = 0.02;

interface Progress {
	readonly done: number;
	readonly expected?: number;
	readonly startedAt?: string;
	readonly isChecking?: true;
}

/**
 * How far a sync has come, and how long it may still take at the rate so far.
 * @example progressWords({ done: 300, expected: 1200, startedAt: "2026-11-24T10:00:00Z" }, "2026-11-24T10:01:00Z")
 * //=> "Reading: 300 of about 1,200 work items, about 3 minutes left."
 */
export function progressWords(progress: Progress, now: string): string {
	const { done, expected, isChecking } = progress;
	if (isChecking) return `Read ${countWords(done, "work item")}; checking which of the others are gone.`;
	if (expected === undefined) return `Reading: ${countWords(done, "work item")} so far.`;
	const left = leftMs(progress, now);
	const rest = left === undefined ? "" : `, ${leftWords(left)} left`;
	return `Reading: ${figureWords(done, 0)} of about ${countWords(Math.max(done, expected), "work item")}${rest}.`;
}

function leftMs({ done, expected = 0, startedAt = "" }: Progress, now: string): number | undefined {
	const passed = Date.parse(now) - Date.parse(startedAt);
	if (!(passed > 0) || done < expected * LEAST_SHARE || done === 0 || done >= expected) return undefined;
	return (passed / done) * (expected - done);
}

/**
 * @example leftWords(90_000) //=> "about 2 minutes"
 * @example leftWords(8000) //=> "a few seconds"
 */
export function leftWords(ms: number): string {
	if (ms < 15 * SECOND_MS) return "a few seconds";
	if (ms < MINUTE_MS) return "under a minute";
	return `about ${countWords(Math.round(ms / MINUTE_MS), "minute")}`;
}

/**
 * The size of a scope before it is read.
 * @example scopeSizeWords({ count: 1200, isExact: false }) //=> "About 1,200 work items."
 */
export function scopeSizeWords({ count, isExact }: { count: number; isExact: boolean }): string {
	if (count === 0) return "No work items: check the names.";
	const words = countWords(count, "work item");
	return `${isExact ? "" : "About "}${words}.`;
}
