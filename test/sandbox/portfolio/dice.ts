import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Luck from a seed: 0 ≤ x < 1. */
export type Dice = () => number;

export function dice(seed: number): Dice {
	const rng = xoroshiro128plus(seed);
	return () => (rng.next() >>> 0) / 2 ** 32;
}

export function pick<T>(list: readonly T[], roll: Dice): T {
	const one = list[Math.floor(roll() * list.length)];
	if (one === undefined) throw new Error("pick: the list is empty");
	return one;
}
