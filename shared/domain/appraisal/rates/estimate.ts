import type { Curve } from "./curve.ts";

/**
 * A curve's terms at a point in doubles: each is mantissa·2^exponent, mantissa in 1..2, so that no power overflows. Used
 * only to choose where to look more closely: every bound drawn from it leaves a margin far above its error.
 */
export interface Estimate {
	readonly z: number;
	readonly mantissas: Float64Array;
	readonly exponents: Int32Array;
}

/** Above the relative error of a sum of estimated terms, whose powers of z are products of up to `span` factors. */
export const marginOf = (curve: Curve): number => 1e-9 + 1e-15 * curve.span;

type Scaled = readonly [mantissa: number, exponent: number];

export function estimate(curve: Curve, z: number): Estimate {
	const count = curve.powers.length;
	const mantissas = new Float64Array(count);
	const exponents = new Int32Array(count);
	let at = curve.powers[0] ?? 0;
	let gap = 0;
	let step: Scaled = [1, 0];
	let power = step;
	for (let i = 0; i < count; i++) {
		const next = curve.powers[i] ?? 0;
		if (next - at !== gap) step = raised(z, next - at);
		gap = next - at;
		at = next;
		power = product(power, step);
		const [mantissa, exponent] = product(power, curve.leads[i] ?? power);
		mantissas[i] = mantissa;
		exponents[i] = exponent;
	}
	return { z, mantissas, exponents };
}

function product([a, p]: Scaled, [b, q]: Scaled): Scaled {
	const m = a * b;
	return m >= 2 ? [m / 2, p + q + 1] : [m, p + q];
}

/** z^n, by squaring. */
function raised(z: number, n: number): Scaled {
	let square = scaled(z);
	let result: Scaled = [1, 0];
	for (let left = n; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result = product(result, square);
		square = product(square, square);
	}
	return result;
}

function scaled(z: number): Scaled {
	let [m, e] = [z, 0];
	for (; m >= 2; e++) m /= 2;
	for (; m < 1; e--) m *= 2;
	return [m, e];
}

/** The term that is largest at two points together. */
export function heaviest(a: Estimate, b: Estimate): number {
	let best = 0;
	let most = Number.NEGATIVE_INFINITY;
	for (let i = 0; i < a.exponents.length; i++) {
		const size = (a.exponents[i] ?? 0) + (b.exponents[i] ?? 0);
		if (size > most) [best, most] = [i, size];
	}
	return best;
}

const LOWEST = -1074;
const POWERS_OF_TWO = Float64Array.from({ length: 1024 - LOWEST }, (_, i) => 2 ** (i + LOWEST));

/** A term's size in units of another's at the same point; 0 and Infinity where it is beyond a double. */
export function relative({ mantissas, exponents }: Estimate, i: number, unit: number): number {
	const exponent = (exponents[i] ?? 0) - (exponents[unit] ?? 0);
	if (exponent < LOWEST) return 0;
	return (
		((mantissas[i] ?? 0) / (mantissas[unit] ?? 1)) * (POWERS_OF_TWO[exponent - LOWEST] ?? Number.POSITIVE_INFINITY)
	);
}

/** −1 or 1 where the sign of the curve is certain, else 0. */
export const estimatedSign = (curve: Curve, z: number): -1 | 0 | 1 => certainSign(curve, estimate(curve, z), () => 1);

/** Whether neither the value nor the slope can be told from 0: near a root of high order, where doubles are blind. */
export function isBlurred(curve: Curve, at: Estimate): boolean {
	if (certainSign(curve, at, () => 1) !== 0) return false;
	const c = curve.powers[heaviest(at, at)] ?? 0;
	return certainSign(curve, at, (power) => power - c) === 0;
}

function certainSign(curve: Curve, at: Estimate, weight: (power: number) => number): -1 | 0 | 1 {
	const unit = heaviest(at, at);
	let value = 0;
	let size = 0;
	for (let i = 0; i < curve.signs.length; i++) {
		const part = relative(at, i, unit) * weight(curve.powers[i] ?? 0);
		size += Math.abs(part);
		value += part * (curve.signs[i] ?? 0);
	}
	if (Math.abs(value) <= size * marginOf(curve)) return 0;
	return value > 0 ? 1 : -1;
}
