import { assess } from "../../shared/domain/assess.ts";
import { Assessor } from "../../shared/domain/assessor.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { sampleRegister, sampleWork, stream } from "./portfolio-sample.ts";
import { type BenchResult, interleave, median as middle } from "./result.ts";

const ITEMS = 100_000;
const KEY_RESULTS = 200;
const DELTA = 1000;
const DELTA_GOAL = 0.02;

function timed(work: () => unknown): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

/** Every byte of every text once: no judgement of the same items can cost less. */
function readOnce(items: readonly WorkItem[]): number {
	let sum = 0;
	for (const { title, text = "", labels } of items)
		for (const part of [title, text, ...labels]) for (let i = 0; i < part.length; i++) sum += part.charCodeAt(i);
	return sum;
}

/** The same items changed as a day changes them: some done, some re-labelled, re-estimated or moved. */
function changedDay(items: readonly WorkItem[], seed: number): WorkItem[] {
	const random = stream(seed);
	const pick = (n: number) => Math.floor(random() * n);
	return Array.from({ length: DELTA }, (): WorkItem => {
		const item = items[pick(items.length)] as WorkItem;
		const kind = random();
		if (kind < 0.5) return { ...item, statusCategory: item.statusCategory === "done" ? "indeterminate" : "done" };
		if (kind < 0.75) return { ...item, estimate: 1 + pick(8) };
		if (kind < 0.9) return { ...item, labels: [`okr:KR-${1 + pick(KEY_RESULTS)}`] };
		return item.inputs
			? { ...item, inputs: { ...item.inputs, jobSize: 1 + pick(20) } }
			: { ...item, title: `${item.title} again` };
	});
}

/** `assess` of 100,000 items and 200 key results, and of a day's 1,000 changes to them. */
export async function run(): Promise<BenchResult> {
	const today = "2026-11-24" as IsoDate;
	const register = sampleRegister(KEY_RESULTS);
	const items = sampleWork(ITEMS, KEY_RESULTS);
	const assessor = new Assessor(register, items, today);
	let seed = 1;
	let read = 0;
	const median = await interleave({
		full: () => timed(() => assess(register, items, today)),
		// Five days to a round: a service worker that keeps up is warm, and one day alone measures the collector.
		delta: () =>
			middle(
				Array.from({ length: 5 }, () => {
					const changed = changedDay(items, seed++);
					return timed(() => assessor.take(changed));
				}),
			),
		readOnce: () => timed(() => (read += readOnce(items))),
	});
	if (read === 0 || assessor.assessment.items.size !== ITEMS) throw new Error("bench: nothing was assessed");
	const share = median.delta / median.full;
	const round = (x: number, places = 1) => Number(x.toFixed(places));
	return {
		name: "assess",
		unit: "ms for 100,000 items × 200 key results",
		runs: 7,
		product: round(median.full),
		floor: round(median.readOnce),
		peers: { "reading every text once": round(median.readOnce) },
		ratio: round(median.full / median.readOnce, 2),
		goal: "full stated; 1,000 changes ≤ 2 % of full",
		ok: share <= DELTA_GOAL,
		extra: { "delta ms": round(median.delta, 2), "delta share of full": round(share, 4) },
	};
}
