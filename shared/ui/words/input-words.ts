import { ageWords } from "./age-words.ts";
import { figureWords } from "./number-words.ts";
import { siteWords } from "./problem-words.ts";

interface InputShown {
	readonly value?: number | string;
	readonly on?: string;
	readonly by?: string;
	readonly held?: boolean;
	/** The field of its site, as people call it. */
	readonly field?: string;
	readonly entered?: { readonly by: string; readonly at: string; readonly why?: string; readonly host?: number | null };
}

/**
 * Where an input's value comes from, and since when; of one that somebody entered, what the site says instead.
 * @example inputOriginWords({ value: 8, entered: { by: "Ana", at: "2026-11-23T09:00:00Z", host: 5 }, field: "Job size" }, site, now)
 * //=> "Entered yesterday by Ana, which counts before acme.atlassian.net, where Job size is 5"
 */
export function inputOriginWords(
	{ value, on, by, held, field, entered }: InputShown,
	site: string,
	now: string,
): string {
	const from = `from ${siteWords(site)}${field === undefined ? "" : `, field ${field}`}`;
	const off = held ? "; it lay off the scale and was held at its end" : "";
	if (entered) {
		const { host } = entered;
		const there =
			host === undefined || host === null
				? `${siteWords(site)}, which says nothing of it`
				: `${siteWords(site)}, where ${field ?? "it"} is ${figureWords(host)}`;
		const why = entered.why ? `. Reason given: ${entered.why}` : "";
		return `Entered ${ageWords(entered.at, now)} by ${entered.by}, which counts before ${there}${off}${why}`;
	}
	if (value === undefined) return `Nothing was entered; read ${from}`;
	const given = [on && `given ${ageWords(on, now)}`, by && `by ${by}`].filter(Boolean).join(" ");
	return `${given || "When it was given is not known"}; ${from}${off}`;
}
