import { type Exact, toNumber } from "../exact.ts";
import { InputReader, type InputReader as Reader, type Untrusted } from "../input-reader.ts";
import { seededLuck } from "../luck.ts";
import { type Answer, value } from "../outcome.ts";
import { type Quantile, quantileOf } from "./order-statistics.ts";
import { type Range, triangular } from "./triangular.ts";

type Given = { readonly [K in keyof Range]: number | null };

export interface NpvDistributionInput {
	/** Per period, above −1; or, instead, `rateRange`. */
	readonly rate?: number | null;
	readonly rateRange?: Given | null;
	/** One range per period, the first of them now. low = likely = high is certain. */
	readonly cashflows: readonly Given[];
	/** 1 to 1,000,000. */
	readonly draws: number;
	/** A whole number: the same seed gives the same draws on every surface. */
	readonly seed: number;
}

export interface NpvDistribution {
	readonly draws: number;
	readonly seed: number;
	readonly mean: number;
	/** Of the mean over repeated runs: standard deviation ÷ √draws. `null` of a single draw. */
	readonly meanError: number | null;
	/** Of the draws (n − 1). `null` of a single draw. */
	readonly standardDeviation: number | null;
	/** P10, P50 and P90. */
	readonly quantiles: readonly Quantile[];
	/** Share of draws with a present value above 0. */
	readonly chanceAboveZero: number;
	/** √(p(1 − p) ÷ draws). */
	readonly chanceError: number;
}

const QUANTILES = [0.1, 0.5, 0.9];
export const MOST_DRAWS = 1_000_000;

/**
 * What the net present value may turn out to be when its inputs are ranges: seeded draws, each cash flow and the rate
 * triangular and independent of each other, with the sampling errors of every figure. Draws of one quantity that moves
 * together over periods are not independent; then the true spread is wider.
 * Refuses a range not in rising order (`out-of-range` at the end that is wrong), a rate that may be −1 or less, draws that
 * are not 1 to 1,000,000, a rate and a range of it together (`shape`), an empty list (`empty`).
 * @example npvDistribution({ rate: 0.1, cashflows: [{ low: -10, likely: -10, high: -10 }], draws: 4, seed: 1 })
 * //=> mean −10, standardDeviation 0, chanceAboveZero 0
 */
export function npvDistribution(input: Untrusted<NpvDistributionInput>): Answer<NpvDistribution> {
	const reader = InputReader.of(input);
	const rate = readRate(reader);
	const cashflows = reader.list("cashflows", (item) => readRange(item));
	if (cashflows?.length === 0) reader.refuse("empty", "cashflows", "There is no cash flow.");
	const draws = reader.number("draws", { min: 1, max: MOST_DRAWS, whole: true });
	const seed = reader.number("seed", { whole: true });
	const ranges = cashflows?.filter((range) => range !== undefined);
	return reader.given({ rate, ranges, draws, seed }, ({ rate, ranges, draws, seed }) =>
		value(distribution(rate, ranges, toNumber(draws), toNumber(seed))),
	);
}

function readRate(reader: Reader): Range | undefined {
	const rate = reader.optionalNumber("rate", { above: -1 });
	if (!reader.has("rateRange")) return rate ? certain(rate) : reader.miss("rate");
	if (reader.has("rate")) reader.refuse("shape", "rateRange", "Give the rate or its range, not both.");
	return readRange(reader.members("rateRange"), { above: -1 });
}

const certain = (x: Exact): Range => ({ low: toNumber(x), likely: toNumber(x), high: toNumber(x) });

function readRange(reader: Reader, bounds: { readonly above?: number } = {}): Range | undefined {
	const low = reader.number("low", bounds);
	const likely = reader.number("likely", bounds);
	const high = reader.number("high", bounds);
	if (low && likely && low.compare(likely) > 0) reader.refuse("out-of-range", "likely", "Must not be below low.");
	if (likely && high && likely.compare(high) > 0) reader.refuse("out-of-range", "high", "Must not be below likely.");
	if (!low || !likely || !high) return undefined;
	return { low: toNumber(low), likely: toNumber(likely), high: toNumber(high) };
}

function distribution(rate: Range, cashflows: readonly Range[], draws: number, seed: number): NpvDistribution {
	const luck = seededLuck(seed);
	return describeDraws(
		Float64Array.from({ length: draws }, () => drawNpv(rate, cashflows, luck)),
		seed,
	);
}

/** Draws in figures, with the sampling error of each. */
export function describeDraws(values: Float64Array, seed: number): NpvDistribution {
	const draws = values.length;
	const mean = total(values) / draws;
	const spread = total(values.map((x) => (x - mean) * (x - mean)));
	const standardDeviation = draws > 1 ? Math.sqrt(spread / (draws - 1)) : null;
	const chance = values.filter((x) => x > 0).length / draws;
	const sorted = values.toSorted();
	return {
		draws,
		seed,
		mean,
		meanError: standardDeviation === null ? null : standardDeviation / Math.sqrt(draws),
		standardDeviation,
		quantiles: QUANTILES.map((at) => quantileOf(sorted, at)),
		chanceAboveZero: chance,
		chanceError: Math.sqrt((chance * (1 - chance)) / draws),
	};
}

/** Doubles, whose rounding is far below any sampling error; the order of operations is fixed, so the bytes are too. */
function drawNpv(rate: Range, cashflows: readonly Range[], luck: () => number): number {
	const growth = 1 + triangular(rate, luck);
	let factor = 1;
	let worth = 0;
	for (const range of cashflows) {
		worth += triangular(range, luck) * factor;
		factor /= growth;
	}
	return worth;
}

const total = (xs: Float64Array): number => xs.reduce((a, b) => a + b, 0);
