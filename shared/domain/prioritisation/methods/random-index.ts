import { type Exact, exact, ZERO } from "../../exact.ts";

/** Where the random index comes from: it is part of every consistency ratio, for tables differ (reference 1.7). */
export const RANDOM_INDEX_TABLE = "large-simulation";

/** Mean consistency index of random reciprocal matrices of 3, 4, … 15 criteria (reference 1.7, the large simulation). */
const MEANS = [
	"0.5251686",
	"0.8836651",
	"1.1081014",
	"1.2492774",
	"1.3415514",
	"1.4048466",
	"1.4507197",
	"1.4857266",
	"1.5141022",
	"1.5356638",
	"1.5545925",
	"1.5703498",
	"1.5839958",
].map((text) => exact(text) ?? ZERO);

/** The largest matrix the table speaks of. */
export const MOST_CRITERIA = 2 + MEANS.length;

/**
 * The random index of n criteria; `undefined` for one or two, which cannot contradict themselves, and beyond the table.
 * @example randomIndex(3) //=> 5251686/10000000
 */
export const randomIndex = (n: number): Exact | undefined => MEANS[n - 3];
