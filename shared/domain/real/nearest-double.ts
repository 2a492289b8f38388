import { toNumber } from "../exact.ts";
import { absolute, exactOf, type Real } from "./real.ts";

/** A value and the largest number that went into it; the value's error is below size·2^-bits. */
export interface Approximation {
	readonly value: Real;
	readonly size: Real;
}

/** More bits than any answer asked of here can need: it is irrational, or its caller has dealt with it exactly. */
const LIMIT = 1 << 16;

/**
 * The double nearest to a number that can be computed to any precision and is no rational: with more and more bits until
 * both ends of its error round to the same double (Ziv's strategy).
 * @throws where the bits run out: the caller has let a rational number through, which it must answer exactly.
 */
export function nearestDouble(approximate: (bits: number) => Approximation): number {
	for (let bits = 256; bits <= LIMIT; bits *= 2) {
		const found = settled(approximate(bits), bits);
		if (found !== undefined) return found;
	}
	throw new Error("nearestDouble: no precision settles this number; answer rational numbers exactly");
}

/** The double that both ends of the error round to; `undefined` where they differ. */
export function settled({ value, size }: Approximation, bits: number): number | undefined {
	const error = exactOf({ m: absolute(size).m, e: size.e - bits });
	const low = toNumber(exactOf(value).sub(error));
	const high = toNumber(exactOf(value).add(error));
	return low === high ? low : undefined;
}
