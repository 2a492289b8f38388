import { inBrowser } from "./in-browser.ts";
import type { Measured } from "./pages/excel-page.ts";
import { type BenchResult, median } from "./result.ts";

const ROUNDS = 10;
const ROWS = 10_000;
const round = (x: number) => Math.round(x * 100) / 100;

/**
 * Scoring a table of 10,000 rows in place, beside one read of the same table and one write of the same columns. Both
 * speak to the simulated Excel, so what is compared is our own work and not Microsoft's.
 */
export async function run(): Promise<BenchResult> {
	const seen = await inBrowser<Measured>("test/bench/pages/excel-page.ts", "compare", { rows: ROWS, rounds: ROUNDS });
	const product = median(seen.product.slice(1));
	const floor = median(seen.floor.slice(1));
	if (seen.scored !== ROWS - ROWS / 50) throw new Error(`bench: ${seen.scored} rows were scored`);
	return {
		name: "excel",
		unit: "ms for 10,000 rows",
		runs: ROUNDS - 1,
		product: round(product),
		floor: round(floor),
		peers: {},
		ratio: round(product / floor),
		goal: "≤ 2 awaited round trips, ≤ 1.5x one read and one write",
		ok: seen.trips <= 2 && seen.firstTrips <= 2 && product / floor <= 1.5,
		extra: {
			roundTrips: seen.trips,
			firstRoundTrips: seen.firstTrips,
			firstRunMs: round(seen.first),
			scored: seen.scored,
		},
	};
}
