import type { ChangedSince } from "../work-source.ts";

/** Clocks differ, and Jira's search lags: a delta asks for a little more than it should need. */
const OVERLAP_MINUTES = 6;

/** A text in quotes, with what is escaped in it; or where the order begins. */
const QUOTED_OR_ORDER = /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\border\s+by\b/gi;

/**
 * A query without its order. Words in quotes stay what they are.
 * @example withoutOrder('summary ~ "in order by hand" ORDER BY rank') //=> 'summary ~ "in order by hand"'
 */
export function withoutOrder(jql: string): string {
	const order = [...jql.matchAll(QUOTED_OR_ORDER)].find(([found]) => /^o/i.test(found));
	return jql.slice(0, order?.index).trim();
}

/**
 * The whole of a scope, or what changed in it. Minutes back from now, since JQL reads a day or an hour in the time zone
 * of whoever asks.
 * @example jqlOf("project = PS") //=> "project = PS ORDER BY key ASC"
 * @example jqlOf("project = PS", { watermark: "2026-11-24T10:00:00Z", now: Date.parse("2026-11-24T10:30:00Z") })
 * //=> '(project = PS) AND updated >= "-36m" ORDER BY key ASC'
 */
export function jqlOf(scope: string, changed?: ChangedSince): string {
	const whole = withoutOrder(scope);
	if (!changed) return `${whole} ORDER BY key ASC`;
	// A clock that was set back asks for a little, never for the future.
	const since = Math.max(0, changed.now - Date.parse(changed.watermark));
	const minutes = Math.ceil(since / 60_000) + OVERLAP_MINUTES;
	return `(${whole}) AND updated >= "-${minutes}m" ORDER BY key ASC`;
}
