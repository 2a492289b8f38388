import { type Exact, exact, ONE, ZERO } from "../../exact.ts";
import { exactRoot } from "../../real/exact-root.ts";
import { nearestDouble } from "../../real/nearest-double.ts";
import { power as realPower } from "../../real/power.ts";
import type { Evaluated, Known, Open } from "./evaluated.ts";
import { type ExpressionFault, expressionFault } from "./expression-fault.ts";
import {
	DOWN,
	type End,
	EVERYTHING,
	invertRange,
	isTooLarge,
	MOST_BITS,
	powerIsTooLarge,
	type Range,
	raiseRange,
	UP,
} from "./range.ts";

/** Beyond this a power is no model of anything, and slow. */
export const LARGEST_EXPONENT = 64;
/** A rounded end of a range is moved outwards by more than rounding can have moved it. */
const SLACK = ONE.div(2 ** 50);

/**
 * A power. Whole exponents are exact, and so are roots that are rational (4^0.5 = 2); others are rounded to the nearest
 * double, and say so. 0^0 = 1, as in a polynomial; a negative exponent of 0 divides by zero; a base below 0 takes whole
 * exponents only.
 */
export function raise(base: Known | Open, exponent: Known | Open, at: number): Evaluated {
	if (exponent.kind === "open") {
		const needs = base.kind === "open" ? new Set([...base.needs, ...exponent.needs]) : exponent.needs;
		return { kind: "open", range: ofAnyExponent(base), needs };
	}
	if (exponent.value.abs().compare(LARGEST_EXPONENT) > 0) return expressionFault("exponent-too-large", at);
	const raised = base.kind === "known" ? raiseNumber(base.value, exponent.value) : raiseAll(base.range, exponent.value);
	if (typeof raised === "string") return expressionFault(raised, at);
	if ("low" in raised) return { kind: "open", range: raised, needs: base.kind === "open" ? base.needs : new Set() };
	const isRounded = raised.isRounded || (base.kind === "known" && base.isRounded) || exponent.isRounded;
	return isRounded ? { kind: "known", value: raised.value, isRounded } : { kind: "known", value: raised.value };
}

type PowerFault = ExpressionFault["code"] & ("divides-by-zero" | "no-real-power" | "too-large");
interface Raised {
	readonly value: Exact;
	readonly isRounded: boolean;
}

function raiseNumber(base: Exact, exponent: Exact): Raised | PowerFault {
	if (exponent.s < 0n && base.equals(ZERO)) return "divides-by-zero";
	if (exponent.d !== 1n) return raiseToPart(base, exponent);
	const power = Number(exponent.s * exponent.n);
	if (powerIsTooLarge(base, power)) return "too-large";
	const value = base.pow(power);
	return isTooLarge(value) ? "too-large" : { value, isRounded: false };
}

/** An exponent that is not whole. */
function raiseToPart(base: Exact, exponent: Exact): Raised | PowerFault {
	if (base.s < 0n) return "no-real-power";
	if (base.equals(ZERO)) return { value: ZERO, isRounded: false };
	// A root of a higher degree than the number has bits is rational for 1 alone.
	const root = base.equals(ONE) ? ONE : exponent.d > MOST_BITS ? undefined : exactRoot(base, Number(exponent.d));
	if (root) return raiseNumber(root, exponent.mul(exponent.d));
	const near = nearestDouble((bits) => {
		const value = realPower(base, exponent, bits);
		return { value, size: value };
	});
	const value = near === 0 ? undefined : exact(near);
	return value ? { value, isRounded: true } : "too-large";
}

/** Of the values below 0, which have no power that is not whole, nothing is said. */
function raiseAll(base: Range, exponent: Exact): Range | PowerFault {
	if (exponent.d === 1n) return inverted(raiseRange(base, Number(exponent.n)), exponent);
	if (typeof base.high === "object" && base.high.s < 0n) return "no-real-power";
	const low = isBelowZero(base.low) ? ZERO : base.low;
	const [least, most] = [raiseEnd(low, exponent.abs()), raiseEnd(base.high, exponent.abs())];
	const range: Range = {
		low: typeof least === "object" ? least.mul(ONE.sub(SLACK)) : ZERO,
		high: typeof most === "object" ? most.mul(ONE.add(SLACK)) : UP,
	};
	return inverted(range, exponent);
}

const inverted = (range: Range, exponent: Exact): Range | PowerFault =>
	exponent.s < 0n ? (invertRange(range) ?? "divides-by-zero") : range;

/** An end that is too large, or too small, to be kept has none. */
function raiseEnd(end: End, exponent: Exact): End {
	if (typeof end === "string") return end;
	const raised = raiseToPart(end, exponent);
	return typeof raised === "string" ? UP : raised.value;
}

const isBelowZero = (end: End): boolean => end === DOWN || (typeof end === "object" && end.s < 0n);

/** Nothing below 0 comes of a base that is never below 0. */
const ofAnyExponent = (base: Known | Open): Range =>
	isBelowZero(base.kind === "known" ? base.value : base.range.low) ? EVERYTHING : { low: ZERO, high: UP };
