import { type Exact, ONE, sum, ZERO } from "../exact.ts";

/** The smallest coin. */
const PENNY: Exact = ONE.div(100);

/**
 * An amount in parts as the weights say, whole to the penny, that come to exactly the amount: what rounding down leaves goes,
 * a penny each, to those that lost most by it, the earlier first where they lost alike. Weights are above 0.
 * @example shareOut(exact(10), [ONE, ONE, ONE]) //=> 3.34, 3.33, 3.33
 */
export function shareOut(amount: Exact, weights: readonly Exact[]): readonly Exact[] {
	const total = sum(weights);
	const fair = weights.map((weight) => amount.mul(weight).div(total));
	const parts = fair.map((part) => part.div(PENNY).floor().mul(PENNY));
	let left = amount.sub(sum(parts));
	const lost = fair.map((part, i) => ({ i, by: part.sub(parts[i] ?? ZERO) }));
	for (const { i } of lost.sort((a, b) => b.by.compare(a.by))) {
		if (left.equals(ZERO)) break;
		// An amount that is not whole to the penny leaves less than one for the last.
		const more = left.compare(PENNY) < 0 ? left : PENNY;
		parts[i] = (parts[i] ?? ZERO).add(more);
		left = left.sub(more);
	}
	return parts;
}
