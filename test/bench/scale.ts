import { Assessor } from "../../shared/domain/assessor.ts";
import type { Register } from "../../shared/domain/register.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import type { WorkItem } from "../../shared/domain/work-items/work-item.ts";
import { heapInUse } from "../sandbox/heap.ts";
import { makeScale, WHOLE } from "../sandbox/portfolio/make-scale.ts";
import { sampleRegister } from "./portfolio-sample.ts";
import { type BenchResult, median } from "./result.ts";

const RUNS = 7;
const MOST = 3;
const MB = 1_000_000;

/** Bytes that the work and its judgement take; in a function of its own, so that nothing of it outlives the run. */
function hold(texts: readonly string[], register: Register): number {
	const before = heapInUse();
	const items = texts.map((text) => JSON.parse(text) as WorkItem);
	const assessor = new Assessor(register, items, "2026-11-24" as IsoDate);
	const held = heapInUse() - before;
	const judged = assessor.assessment.items.size;
	if (judged !== WHOLE.items) throw new Error(`scale: ${judged} of ${WHOLE.items} items were judged`);
	return held;
}

/** The heap that the whole of a very large portfolio and its judgement take, beside its JSON. */
export async function run(): Promise<BenchResult> {
	const texts = makeScale(WHOLE).items.map((item) => JSON.stringify(item));
	const json = texts.reduce((sum, text) => sum + text.length, 0);
	const register = sampleRegister(WHOLE.keyResults);
	const held = Array.from({ length: RUNS }, () => hold(texts, register));
	const product = Math.round(median(held) / MB);
	const floor = Math.round(json / MB);
	const ratio = Math.round((median(held) / json) * 100) / 100;
	return {
		name: "scale",
		unit: "MB of heap",
		runs: RUNS,
		product,
		floor,
		peers: {},
		ratio,
		goal: `100,000 items of 2,000 projects, 5,000 key results, 500 levels, circles, 20,000 links on one item: at most ${MOST} times the JSON`,
		ok: ratio <= MOST,
	};
}
