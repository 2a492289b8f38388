import { ageWords, isStale } from "../words/age-words.ts";

interface AgeProps {
	/** What happened then, as a noun or participle: "latest reading", "read". */
	what: string;
	/** ISO day or instant; absent: never. */
	from: string | undefined;
	now: string;
	staleDays: number;
	never?: string;
}

/** "as of" of a figure; said to be stale beyond the limit, in words and not by colour alone. */
export function Age({ what, from, now, staleDays, never = `no ${what} yet` }: AgeProps) {
	if (from === undefined) return <span class="age soft small">{capital(never)}</span>;
	const stale = isStale(from, now, staleDays);
	return (
		<span class={`age small ${stale ? "stale" : "soft"}`}>
			{capital(what)} <time dateTime={from}>{ageWords(from, now)}</time>
			{stale ? " (stale)" : ""}
		</span>
	);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
