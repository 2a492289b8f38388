import { type Exact, ONE, toNumber, ZERO } from "../../exact.ts";
import { exactOf } from "../../real/real.ts";
import type { TimedAmount } from "../cash-flows.ts";
import { wholeAmounts } from "../whole-amounts.ts";
import { Curve } from "./curve.ts";
import { curveRoots } from "./curve-roots.ts";
import { inverse, type Normal, timesItself } from "./normal.ts";
import { centre, type Enclosure } from "./refine-root.ts";

/** Rates below and above these are not looked for (conformance, `irr`, `xirr`). */
export const LOWEST_RATE = ONE.div(100_000).sub(ONE);
export const HIGHEST_RATE = ONE.mul(1_000_000);

/** How the times of flows are counted, and which discount factors of one such step to search: a little beyond both rates. */
export interface Pace {
	/** Steps for which the rate is told: 1 for flows by period, 365 for flows by day. */
	readonly steps: number;
	readonly low: number;
	readonly high: number;
	/** Whether the flows are worth exactly nothing at a rate. */
	readonly isWorthNothing: (flows: readonly TimedAmount[], rate: Exact) => boolean;
}

/**
 * All rates in −0.99999..1000000 at which the flows are worth nothing, rising, each once, also where the value only touches
 * zero: each the double nearest to the root. Times are whole and rise.
 */
export function allRates(flows: readonly TimedAmount[], pace: Pace): readonly number[] {
	const { amounts } = wholeAmounts(flows.map((f) => f.amount));
	const curve = Curve.of(flows.map(({ at }, i) => ({ power: at, factor: amounts[i] ?? 0n })));
	const rates = curveRoots(curve, pace.low, pace.high).map((root) => rateOf(root, flows, pace));
	return [...new Set(rates.filter((r) => r !== undefined))].reverse();
}

/** `undefined` where it lies outside the range. */
function rateOf({ low, high }: Enclosure, flows: readonly TimedAmount[], pace: Pace): number | undefined {
	// The higher the discount factor, the lower the rate.
	const from = rateAt(high, pace);
	const to = rateAt(low, pace);
	for (const end of [LOWEST_RATE, ZERO, HIGHEST_RATE])
		if (from.compare(end) <= 0 && to.compare(end) >= 0 && pace.isWorthNothing(flows, end)) return toNumber(end);
	const rate = rateAt(centre({ low, high }), pace);
	return rate.compare(LOWEST_RATE) < 0 || rate.compare(HIGHEST_RATE) > 0 ? undefined : toNumber(rate);
}

const rateAt = (z: Normal, { steps }: Pace): Exact => exactOf(inverse(timesItself(z, steps))).sub(ONE);
