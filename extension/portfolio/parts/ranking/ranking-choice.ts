import { useState } from "preact/hooks";
import type { Freedom } from "../../engine/freedom.ts";

/** What the reader chose to see; absent: what the section begins with. */
export interface RankingChoice {
	readonly model?: string;
	readonly level?: number | "all";
	/** As typed. */
	readonly top?: string;
	readonly freedom?: Freedom;
}

// Kept while the page is open, so that a look at another section loses nothing.
let last: RankingChoice = {};

export function useRankingChoice(): readonly [RankingChoice, (change: RankingChoice) => void] {
	const [choice, set] = useState(last);
	return [
		choice,
		(change) => {
			last = { ...last, ...change };
			set(last);
		},
	];
}

/** Where the line stands before anybody moved it: after ten, or half of fewer than twenty. */
export const usualTop = (ranked: number): number => Math.max(1, Math.min(10, Math.ceil(ranked / 2)));

/** The line as typed; `undefined` where that is no place among the ranked. */
export function readTop(typed: string | undefined, ranked: number): number | undefined {
	if (typed === undefined) return usualTop(ranked);
	const count = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : 0;
	return count >= 1 && count <= ranked ? count : undefined;
}
