import { inBrowser } from "./in-browser.ts";
import { type BenchResult, median } from "./result.ts";

const ROUNDS = 9;
const COUNT = 100_000;

/** The whole cache of 100,000 items read back and checked, beside reading and parsing the same rows. */
export async function run(): Promise<BenchResult> {
	const seen = await inBrowser<{ product: number[]; floor: number[]; items: number }>(
		"test/bench/pages/ingest-page.ts",
		"coldload",
		{ count: COUNT, rounds: ROUNDS },
	);
	if (seen.items !== COUNT) throw new Error(`coldload: ${seen.items} items came back instead of ${COUNT}`);
	const [product, floor] = [median(seen.product), median(seen.floor)];
	return {
		name: "coldload",
		unit: "ms",
		runs: ROUNDS,
		product: Math.round(product),
		floor: Math.round(floor),
		peers: {},
		ratio: Math.round((product / floor) * 100) / 100,
		goal: "≤ 1.5x getAll segments + JSON.parse",
		ok: product / floor <= 1.5,
	};
}
