import { type Exact, exact, ONE, ZERO } from "../../exact.ts";

/**
 * Van der Eijk's agreement A (Measuring Agreement in Ordered Rating Scales, Quality & Quantity 35, 2001): 1 where all chose
 * one step, 0 where all steps were chosen alike, −1 where half chose each end. `counts`: how many chose each step of the
 * scale, lowest step first. The counts are taken apart into layers that are each the same on every step they hold; A is
 * their agreement, weighted by the votes they hold. `undefined` for fewer than three steps or no votes.
 * @example agreement([30, 40, 210, 130, 530, 50, 10]) //=> 0.61133…
 */
export function agreement(counts: readonly number[]): Exact | undefined {
	const all = counts.reduce((a, b) => a + b, 0);
	if (counts.length < 3 || all === 0) return undefined;
	let left = counts;
	let total = ZERO;
	while (left.some((count) => count > 0)) {
		const height = Math.min(...left.filter((count) => count > 0));
		const pattern = left.map((count) => count > 0);
		const held = height * pattern.filter((isHeld) => isHeld).length;
		total = total.add(ofLayer(pattern).mul(held));
		left = left.map((count) => (count > 0 ? count - height : 0));
	}
	return total.div(all);
}

/** U·(1 − (S − 1)/(K − 1)) for S of K steps held; U by the triples of steps that speak for one peak, and against. */
function ofLayer(pattern: readonly boolean[]): Exact {
	const steps = pattern.length;
	const held = pattern.filter((isHeld) => isHeld).length;
	if (held === 1) return ONE;
	let [one, two] = [0, 0];
	for (let i = 0; i < steps; i++)
		for (let j = i + 1; j < steps; j++)
			for (let k = j + 1; k < steps; k++) {
				if (pattern[i] && !pattern[j] && pattern[k]) two++;
				else if (pattern[j] && pattern[i] !== pattern[k]) one++;
			}
	if (one + two === 0) return ZERO;
	const peak = fraction((steps - 2) * one - (steps - 1) * two, (steps - 2) * (one + two));
	return peak.mul(ONE.sub(fraction(held - 1, steps - 1)));
}

const fraction = (n: number, d: number): Exact => exact(`${n}/${d}`) ?? ZERO;
