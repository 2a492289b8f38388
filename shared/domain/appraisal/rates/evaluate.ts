import type { Curve } from "./curve.ts";
import { BITS, type Normal, ONE_NORMAL, times, timesItself } from "./normal.ts";

/** A curve at a point. The three figures share one unit, which no one needs: only their ratios are used. */
export interface CurvePoint {
	/** −1, 1, or 0 where the value vanishes within the working precision. */
	readonly sign: -1 | 0 | 1;
	readonly value: bigint;
	/** z times the derivative. */
	readonly slope: bigint;
}

/** A value below 2^-240 of the sum of its terms' sizes is 0. The terms themselves are right to about 2^-300. */
const VANISHES = 240n;

/** Terms this far below the largest one do not reach its last bit. */
const OUT_OF_SIGHT = BITS + 64;

export function evaluate(curve: Curve, z: Normal): CurvePoint {
	const terms = termsAt(curve, z);
	const top = terms.reduce((high, term) => Math.max(high, term.e), Number.NEGATIVE_INFINITY);
	let value = 0n;
	let slope = 0n;
	let size = 0n;
	for (const [i, term] of terms.entries()) {
		const drop = top - term.e;
		if (drop > OUT_OF_SIGHT) continue;
		// Sixteen bits more than the terms have, so that thousands of cut tails do not add up to a last bit.
		const part = (term.m << 16n) >> BigInt(drop);
		const signed = curve.signs[i] === 1 ? part : -part;
		size += part;
		value += signed;
		slope += signed * BigInt(curve.powers[i] ?? 0);
	}
	const far = value < 0n ? -value : value;
	return { sign: far << VANISHES < size ? 0 : value > 0n ? 1 : -1, value, slope };
}

/** Sizes of the terms, each with the power of z before it times the step between the two. */
function termsAt(curve: Curve, z: Normal): readonly Normal[] {
	const steps = new Map<number, Normal>();
	let power = ONE_NORMAL;
	let at = curve.powers[0] ?? 0;
	return curve.sizes.map((size, i) => {
		const next = curve.powers[i] ?? 0;
		const step = steps.get(next - at) ?? timesItself(z, next - at);
		steps.set(next - at, step);
		power = times(power, step);
		at = next;
		return times(size, power);
	});
}
