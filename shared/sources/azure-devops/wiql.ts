import type { ChangedSince } from "../work-source.ts";

/** A search lags, and servers of one organisation may differ: a delta asks for a little more than it should need. */
const OVERLAP_MS = 6 * 60_000;

/**
 * The condition of a scope: of a whole query, as people copy it from their own, what stands between WHERE and ORDER BY.
 * Words in quotes stay what they are.
 * @example conditionOf("SELECT [System.Id] FROM WorkItems WHERE [System.State] = 'By order' ORDER BY [System.Id]")
 * //=> "[System.State] = 'By order'"
 */
export function conditionOf(scope: string): string {
	const whole = scope.trim();
	const words = wordsOutsideQuotes(whole);
	let from = 0;
	if (/^select\b/i.test(whole)) {
		const where = words.find((w) => /^where$/i.test(w.word));
		if (!where) return "";
		from = where.at + where.word.length;
	}
	const end = words.find((w) => w.at >= from && /^(?:order\s+by|mode\s*\(|asof\b)/i.test(whole.slice(w.at)));
	return whole.slice(from, end?.at).trim();
}

function wordsOutsideQuotes(whole: string): { readonly word: string; readonly at: number }[] {
	return [...whole.matchAll(/'(?:[^']|'')*'?|"[^"]*"?|\[[^\]]*\]?|[a-z]+/gi)]
		.filter(([word]) => /^[a-z]/i.test(word))
		.map((match) => ({ word: match[0], at: match.index }));
}

/**
 * The condition of a scope's query, or of what changed in it: kept from the first page to the last. The site's own clock
 * gave the instant; one that lies in the future asks from now on back.
 * @example queryOf("[System.TeamProject] = 'Homes'") //=> "([System.TeamProject] = 'Homes')"
 */
export function queryOf(scope: string, changed?: ChangedSince): string {
	const condition = conditionOf(scope) || "[System.Id] > 0";
	if (!changed) return `(${condition})`;
	const since = Math.min(Date.parse(changed.watermark), changed.now) - OVERLAP_MS;
	return `(${condition}) AND [System.ChangedDate] >= '${new Date(since).toISOString()}'`;
}

/** The ids of a query above an id, in order: a step that can be gone on with after any id, below any cap. */
export const idsAfter = (query: string, id: number): string =>
	`SELECT [System.Id] FROM WorkItems WHERE ${query} AND [System.Id] > ${id} ORDER BY [System.Id] ASC`;
