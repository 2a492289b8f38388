import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** The next number of a repeatable row, 0 included, 1 excluded, 53 bits. */
export type Luck = () => number;

/**
 * Seeded luck (xoroshiro128+ of pure-rand): the same seed gives the same numbers on every surface.
 * @example seededLuck(1)() === seededLuck(1)() //=> true
 */
export function seededLuck(seed: number): Luck {
	const generator = xoroshiro128plus(seed);
	return () => uniformFloat64(generator);
}
