/** Two items whose order should not be relied on, and why. */
export interface CloseCall {
	readonly a: string;
	readonly b: string;
	readonly because: "even-odds" | "intervals-overlap";
	/** Chance that a beats b, for `even-odds`. */
	readonly chance?: number;
}

export interface ChanceBand {
	readonly low: number;
	readonly high: number;
}

const EVEN: ChanceBand = { low: 0.4, high: 0.6 };

/**
 * Pairs whose chance of beating each other lies within the band (40 to 60 % unless stated), ends included; each pair once,
 * in the order given. `pairwise[i][j]`: chance that item i beats item j, as `rankStability` gives it.
 * @example evenOdds(["A", "B"], [[null, 0.43], [0.57, null]]) //=> [{ a: "A", b: "B", because: "even-odds", chance: 0.43 }]
 */
export function evenOdds(
	ids: readonly string[],
	pairwise: readonly (readonly (number | null)[])[],
	band: ChanceBand = EVEN,
): CloseCall[] {
	return ids.flatMap((a, i) =>
		ids.slice(i + 1).flatMap((b, k): CloseCall[] => {
			const chance = pairwise[i]?.[i + 1 + k];
			if (typeof chance !== "number" || !(chance >= band.low && chance <= band.high)) return [];
			return [{ a, b, because: "even-odds", chance }];
		}),
	);
}

export interface ScoreRange {
	readonly id: string;
	/** Both ends included; equal where the score is known. */
	readonly low: number;
	readonly high: number;
}

/**
 * Pairs whose scores may turn out either way: their ranges have more than an end in common. Two known scores that are
 * equal are a tie, not a close call. Ranges with an end that is no number are left out.
 * @example overlappingRanges([{ id: "A", low: 0.2, high: 0.6 }, { id: "B", low: 0.5, high: 0.5 }]) //=> A and B
 */
export function overlappingRanges(ranges: readonly ScoreRange[]): CloseCall[] {
	const whole = ranges.filter((r) => Number.isFinite(r.low) && Number.isFinite(r.high));
	return whole.flatMap((a, i) =>
		whole
			.slice(i + 1)
			.filter((b) => a.low < b.high && b.low < a.high)
			.map((b): CloseCall => ({ a: a.id, b: b.id, because: "intervals-overlap" })),
	);
}
