import { inBrowser } from "./in-browser.ts";
import { type BenchResult, median } from "./result.ts";

interface Pass {
	script: number;
	total: number;
	again: number;
}
const PAGE = "test/bench/pages/badges-page.ts";
const ROUNDS = 11;
const of = (passes: Pass[], what: keyof Pass) => median(passes.slice(1).map((p) => p[what]));
const round = (x: number) => Math.round(x * 100) / 100;

/** Painting 500 and 5,000 badges beside a plain span per card. The first round warms up and is not counted. */
export async function run(): Promise<BenchResult> {
	const small = await inBrowser<{ span: Pass[]; badge: Pass[] }>(PAGE, "compare", { count: 500, rounds: ROUNDS });
	const large = await inBrowser<{ span: Pass[]; badge: Pass[] }>(PAGE, "compare", { count: 5000, rounds: ROUNDS });
	const ratio = of(small.badge, "total") / of(small.span, "total");
	const script = of(large.badge, "script") / of(large.span, "script");
	const again = of(large.badge, "again") / of(large.badge, "total");
	// The feature paints in slices of 8 ms, counted in 50 badges: this is how long 50 of them take at 5,000.
	const slice = 8 + (of(large.badge, "script") / 5000) * 50;
	return {
		name: "badges",
		unit: "ms for 500, with layout",
		runs: ROUNDS - 1,
		product: round(of(small.badge, "total")),
		floor: round(of(small.span, "total")),
		peers: {},
		ratio: round(ratio),
		goal: "≤ 1.5x a plain span at 500; script ≤ 4x and no task > 50 ms at 5,000; unchanged pass ≤ 5 %",
		ok: ratio <= 1.5 && script <= 4 && slice <= 50 && again <= 0.05,
		extra: {
			"script ratio at 5,000": round(script),
			"longest slice, ms": round(slice),
			"unchanged pass": `${round(again * 100)} %`,
		},
	};
}
