/** What every bench prints: the product beside its floor, from one interleaved run (ratios travel, milliseconds do not). */
export interface BenchResult {
	readonly name: string;
	readonly unit: string;
	/** Repetitions behind each median; at least 7. */
	readonly runs: number;
	/** Medians. */
	readonly product: number;
	readonly floor: number;
	readonly peers: Readonly<Record<string, number>>;
	/** product ÷ floor. */
	readonly ratio: number;
	/** In words and figures, as CONFORMANCE states it. */
	readonly goal: string;
	readonly ok: boolean;
	/** Further figures the goal speaks of (long tasks, round trips, bytes). */
	readonly extra?: Readonly<Record<string, number | string | boolean>>;
}

export interface BenchOptions {
	/** A folder of measured data, where the bench takes one. */
	readonly data?: string;
}

/** Median of the values; throws on none, because a bench that measured nothing must fail. */
export function median(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	const upper = sorted[middle];
	const lower = sorted[sorted.length % 2 === 0 ? middle - 1 : middle];
	if (upper === undefined || lower === undefined) throw new Error("bench: nothing was measured");
	return (upper + lower) / 2;
}

type Measured = () => number | Promise<number>;

/**
 * Runs every contender once per round, in turn, so that a busy machine slows all alike, and gives each one's median.
 * A contender returns its own figure (milliseconds, bytes, whatever the bench's unit is).
 */
export async function interleave<Name extends string>(
	contenders: Readonly<Record<Name, Measured>>,
	rounds = 7,
): Promise<Record<Name, number>> {
	const seen = new Map<string, number[]>();
	const entries = Object.entries<Measured>(contenders);
	for (let round = 0; round < rounds; round++)
		for (const [name, measure] of entries) seen.set(name, [...(seen.get(name) ?? []), await measure()]);
	return Object.fromEntries(entries.map(([name]) => [name, median(seen.get(name) ?? [])])) as Record<Name, number>;
}
