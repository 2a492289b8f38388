import { inBrowser } from "./in-browser.ts";
import { type BenchResult, median } from "./result.ts";

const ROUNDS = 9;
const round = (x: number) => Math.round(x * 100) / 100;

/** Noticing 5,000 cards that arrive in 100 batches, beside an observer that only remembers the added nodes. */
export async function run(): Promise<BenchResult> {
	const seen = await inBrowser<{ floor: number[]; product: number[] }>("test/bench/pages/observer-page.ts", "compare", {
		rounds: ROUNDS,
	});
	const floor = median(seen.floor.slice(1));
	const product = median(seen.product.slice(1));
	return {
		name: "observer",
		unit: "ms inside the callbacks",
		runs: ROUNDS - 1,
		product: round(product),
		floor: round(floor),
		peers: {},
		ratio: round(product / floor),
		goal: "≤ 2x an observer of added nodes only",
		ok: product / floor <= 2,
	};
}
