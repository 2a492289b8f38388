import type { Curve } from "./curve.ts";
import { type Estimate, heaviest, marginOf, relative } from "./estimate.ts";

/** What is certain of a curve between two points: it has no root, at most one, or neither can be said. */
export type Verdict = "none" | "monotone" | "unclear";

/**
 * Bounds the curve between two points by each term's size at the ends. Divided by z^c, which changes no root, terms of a
 * power above c only rise with z and the others only fall; with c in the middle of the weight they move little. The
 * derivatives by ln z are bounded in the same way, and each bounds the one before it: f ≥ f(low) + L·min(0, f′) where L is
 * the length of the stretch. Without 0 between the bounds of f there is no root; between those of f′, at most one.
 */
export function judgeStretch(curve: Curve, low: Estimate, high: Estimate): Verdict {
	const unit = middle(curve, low, high);
	const c = curve.powers[unit] ?? 0;
	const orders = [new Bounds(), new Bounds(), new Bounds()] as const;
	for (let i = 0; i < curve.signs.length; i++) {
		const reach = (curve.powers[i] ?? 0) - c;
		const [a, b] = [relative(low, i, unit), relative(high, i, unit)];
		let factor: number = curve.signs[i] ?? 1;
		for (const order of orders) {
			if (factor !== 0) order.include(factor, a, b, reach > 0);
			factor *= reach;
		}
	}
	const margin = marginOf(curve);
	const length = high.z / low.z - 1;
	const [value, slope, bend] = orders;
	slope.tighten(bend, length);
	value.tighten(slope, length);
	if (value.isClearOfZero(margin)) return "none";
	return slope.isClearOfZero(margin) ? "monotone" : "unclear";
}

/** Of a sum of terms over a stretch. Comparisons with NaN, which infinite terms lead to, are false: unclear. */
class Bounds {
	private low = 0;
	private high = 0;
	private atLow = 0;
	private atHigh = 0;
	/** Of all that went in, to measure errors by. */
	private size = 0;

	include(factor: number, a: number, b: number, rises: boolean): void {
		const [x, y] = [factor * a, factor * b];
		this.atLow += x;
		this.atHigh += y;
		const grows = factor > 0 === rises;
		this.low += grows ? x : y;
		this.high += grows ? y : x;
		this.size += Math.abs(rises ? y : x);
	}

	/** By the bounds of the derivative, from the value at either end. */
	tighten(slope: Bounds, length: number): void {
		const fall = Math.min(0, slope.low) * length;
		const rise = Math.max(0, slope.high) * length;
		this.low = Math.max(this.low, this.atLow + fall, this.atHigh - rise);
		this.high = Math.min(this.high, this.atLow + rise, this.atHigh - fall);
		this.size += slope.size * length;
	}

	isClearOfZero(margin: number): boolean {
		return this.low > this.size * margin || this.high < -this.size * margin;
	}
}

/** The term whose power is nearest to the mean power, weighted by the terms' sizes in the middle of the stretch. */
function middle(curve: Curve, a: Estimate, b: Estimate): number {
	const unit = heaviest(a, b);
	let weights = 0;
	let moments = 0;
	for (let i = 0; i < curve.powers.length; i++) {
		const weight = Math.sqrt(relative(a, i, unit) * relative(b, i, unit));
		weights += weight;
		moments += weight * (curve.powers[i] ?? 0);
	}
	const mean = moments / weights;
	let best = unit;
	let nearest = Number.POSITIVE_INFINITY;
	for (let i = 0; i < curve.powers.length; i++) {
		const distance = Math.abs((curve.powers[i] ?? 0) - mean);
		if (distance < nearest) [best, nearest] = [i, distance];
	}
	return best;
}
