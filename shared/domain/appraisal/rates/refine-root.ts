import type { Curve } from "./curve.ts";
import { estimatedSign } from "./estimate.ts";
import { type CurvePoint, evaluate } from "./evaluate.ts";
import { leading, type Normal, normal, normalOf } from "./normal.ts";

/** Where a root lies, both ends included. */
export interface Enclosure {
	readonly low: Normal;
	readonly high: Normal;
}

/** A root is known to this many bits. */
const KNOWN = 150;
const NEWTON_STEPS = 12;

/** The surroundings of a point at which the curve vanishes within the working precision. */
export function around(z: Normal): Enclosure {
	const far = z.m >> BigInt(KNOWN);
	return { low: normal(z.m - far, z.e), high: normal(z.m + far, z.e) };
}

/**
 * The root between two points at which the curve has opposite signs: in doubles as far as they are certain, then by Newton's
 * steps, and by halving where those leave the stretch or do not settle.
 */
export function refineRoot(curve: Curve, low: Normal, high: Normal, signAtLow: -1 | 1): Enclosure {
	let stretch = narrow(curve, { low, high }, signAtLow);
	let z = centre(stretch);
	for (let step = 0; !isKnown(stretch); step++) {
		const at = evaluate(curve, z);
		if (at.sign === 0) return around(z);
		stretch = at.sign === signAtLow ? { low: z, high: stretch.high } : { low: stretch.low, high: z };
		const next = step < NEWTON_STEPS ? newton(z, at) : undefined;
		z = next && isBelow(stretch.low, next) && isBelow(next, stretch.high) ? next : centre(stretch);
	}
	return stretch;
}

/** Halves the stretch in doubles until their sign is no longer certain. */
function narrow(curve: Curve, { low, high }: Enclosure, signAtLow: -1 | 1): Enclosure {
	// An end rounded to a double may lie outside by its last bit.
	let a = doubleOf(low) * (1 + 2 ** -50);
	let b = doubleOf(high) * (1 - 2 ** -50);
	if (!(a < b) || estimatedSign(curve, a) !== signAtLow || estimatedSign(curve, b) !== -signAtLow) return { low, high };
	while (b / a > 1 + 2 ** -40) {
		const middle = Math.sqrt(a * b);
		const sign = estimatedSign(curve, middle);
		if (sign === 0) break;
		if (sign === signAtLow) a = middle;
		else b = middle;
	}
	return { low: normalOf(a), high: normalOf(b) };
}

function doubleOf(z: Normal): number {
	const [m, e] = leading(z);
	return m * 2 ** e;
}

function newton(z: Normal, { value, slope }: CurvePoint): Normal | undefined {
	if (slope === 0n) return undefined;
	const m = z.m - (z.m * value) / slope;
	return m > 0n ? normal(m, z.e) : undefined;
}

const aligned = (a: Normal, b: Normal): readonly [bigint, bigint, number] => {
	const e = Math.min(a.e, b.e);
	return [a.m << BigInt(a.e - e), b.m << BigInt(b.e - e), e];
};

export function centre({ low, high }: Enclosure): Normal {
	const [a, b, e] = aligned(low, high);
	return normal(a + b, e - 1);
}

export function isBelow(a: Normal, b: Normal): boolean {
	const [x, y] = aligned(a, b);
	return x < y;
}

function isKnown({ low, high }: Enclosure): boolean {
	const [a, b] = aligned(low, high);
	return (b - a) << BigInt(KNOWN) <= a;
}
