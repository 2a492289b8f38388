import { inBrowser } from "./in-browser.ts";
import { type BenchResult, median } from "./result.ts";

const ROUNDS = 7;
const COUNT = 100_000;
const PAGE = "test/bench/pages/ingest-page.ts";
const round = (x: number) => Math.round(x * 100) / 100;

/** 100,000 work items parsed, checked, normalised and stored, beside parse-and-write, and one record per item. */
export async function run(): Promise<BenchResult> {
	const seen = await inBrowser<{ product: number[]; floor: number[]; records: number[]; items: number }>(
		PAGE,
		"ingest",
		{ count: COUNT, rounds: ROUNDS },
	);
	if (seen.items !== COUNT) throw new Error(`ingest: ${seen.items} items were read instead of ${COUNT}`);
	const [product, floor, records] = [median(seen.product), median(seen.floor), median(seen.records)];
	return {
		name: "ingest",
		unit: "ms",
		runs: ROUNDS,
		product: Math.round(product),
		floor: Math.round(floor),
		peers: { "one record per item (put alone)": Math.round(records) },
		ratio: round(product / floor),
		goal: "≤ 1.3x JSON.parse + segment write; ≤ 0.15x one put per record",
		ok: product / floor <= 1.3 && product / records <= 0.15,
		extra: { "of one put per record": round(product / records) },
	};
}
