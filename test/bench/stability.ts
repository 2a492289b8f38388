import { seededLuck } from "../../shared/domain/luck.ts";
import { smaa } from "../../shared/domain/prioritisation/stability/smaa.ts";
import { type BenchResult, interleave } from "./result.ts";

const DRAWS = 10_000;
const ITEMS = 200;
const CRITERIA = 6;
const GOAL = 2;

const criteria = Array.from({ length: CRITERIA }, (_, j) => ({
	id: `c${j}`,
	weight: 1,
	low: 0,
	high: 10,
	direction: j % 2 === 0 ? ("benefit" as const) : ("cost" as const),
}));

/** Items rated 0..10 to one decimal; with `gaps`, every tenth value is missing. */
function portfolio(gaps: boolean) {
	const luck = seededLuck(7);
	const rating = () => Math.round(luck() * 100) / 10;
	return Array.from({ length: ITEMS }, (_, i) => ({
		id: `item-${i}`,
		values: Object.fromEntries(criteria.map(({ id }) => [id, gaps && luck() < 0.1 ? null : rating()])),
	}));
}

/** The same places as plain rows of floats. */
const plainRows = (rows: ReturnType<typeof portfolio>): number[][] =>
	rows.map(({ values }) =>
		criteria.map(({ id, direction }) => {
			const place = (values[id] ?? 0) / 10;
			return direction === "benefit" ? place : 1 - place;
		}),
	);

/**
 * What anyone would write first: draw the weights, compute the scores, sort the items, count the ranks. With `pairs`,
 * count who beats whom as well, in two nested loops over each draw. Nothing is exact, ties go to whom the sort puts first.
 */
function plainLoop(rows: number[][], seed: number, pairs: boolean): number {
	const luck = seededLuck(seed);
	const counts = rows.map(() => new Float64Array(ITEMS));
	const beats = rows.map(() => new Float64Array(ITEMS));
	const scores = new Float64Array(ITEMS);
	const order = rows.map((_, i) => i);
	for (let d = 0; d < DRAWS; d++) {
		const cuts = [0, ...Array.from({ length: CRITERIA - 1 }, luck).sort((a, b) => a - b), 1];
		const weights = cuts.slice(1).map((cut, j) => cut - (cuts[j] as number));
		for (let i = 0; i < ITEMS; i++) {
			const row = rows[i] as number[];
			let score = 0;
			for (let j = 0; j < CRITERIA; j++) score += (row[j] as number) * (weights[j] as number);
			scores[i] = score;
		}
		order.sort((a, b) => (scores[b] as number) - (scores[a] as number));
		for (let r = 0; r < ITEMS; r++) bump(counts[order[r] as number] as Float64Array, r);
		if (pairs)
			for (let i = 0; i < ITEMS; i++) {
				const mine = beats[i] as Float64Array;
				for (let j = 0; j < ITEMS; j++) if ((scores[i] as number) > (scores[j] as number)) bump(mine, j);
			}
	}
	return (counts[0]?.[0] ?? 0) + (beats[0]?.[1] ?? 0);
}

const bump = (counts: Float64Array, at: number): void => {
	counts[at] = (counts[at] as number) + 1;
};

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/**
 * 10,000 draws of 200 items × 6 criteria. The product reads and checks its input, counts ranks and all pairs, shares
 * ties, and finds central weights and confidence; the floor does no more than draw, score, sort and count ranks.
 */
export async function run(): Promise<BenchResult> {
	const rows = portfolio(false);
	const gaps = portfolio(true);
	const floats = plainRows(rows);
	let seed = 1;
	let seen = 0;
	const product = (given: typeof rows) => {
		const answer = smaa({ criteria, rows: given, samples: DRAWS, seed: seed++ });
		if (answer.kind !== "value") throw new Error("bench: nothing was ranked");
		seen += answer.value.items.reduce((sum, i) => sum + i.first, 0);
	};
	const median = await interleave({
		product: () => timed(() => product(rows)),
		floor: () => timed(() => (seen += plainLoop(floats, seed, false))),
		withPairs: () => timed(() => (seen += plainLoop(floats, seed, true))),
		gaps: () => timed(() => product(gaps)),
	});
	if (seen === 0) throw new Error("bench: nothing was counted");
	const round = (x: number, places = 1) => Number(x.toFixed(places));
	const ratio = median.product / median.floor;
	return {
		name: "stability",
		unit: "ms for 10,000 draws of 200 items × 6 criteria",
		runs: 7,
		product: round(median.product),
		floor: round(median.floor),
		peers: { "plain loop that counts pairs too": round(median.withPairs) },
		ratio: round(ratio, 2),
		goal: `≤ ${GOAL}x the plain loop over floats (draw, score, sort, count ranks; no pairs, no ties, no checks)`,
		ok: ratio <= GOAL,
		extra: {
			"with a tenth of the values missing, ms": round(median.gaps),
			"ratio to the loop with pairs": round(median.product / median.withPairs, 2),
		},
	};
}
