import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, test } from "vitest";
import { type Exact, exact, exactText, ZERO } from "../../../exact.ts";
import { arrange } from "./arrange.ts";
import { costOfOrder } from "./cost-of-order.ts";
import { delayCostOf, jobGraph } from "./job-graph.ts";
import { type JobInput, readJobs } from "./read-jobs.ts";
import { type Cd3Schedule, scheduleByCd3 } from "./schedule-by-cd3.ts";

const of = (text: string | number): Exact => exact(text) as Exact;
const job = (id: string, costOfDelayPerWeek: number, weeks: number, ...requires: string[]): JobInput => ({
	id,
	costOfDelayPerWeek,
	weeks,
	requires,
});

function schedule(jobs: readonly JobInput[]): Cd3Schedule {
	const answer = scheduleByCd3({ jobs });
	if (answer.kind !== "value") throw new Error(JSON.stringify(answer));
	return answer.value;
}

const order = (s: Cd3Schedule): string => s.order.map((j) => j.id).join(" ");

/** The least delay cost over every order that keeps the prerequisites, by going through all of them: slow and obvious. */
function cheapest(jobs: readonly JobInput[], done: readonly string[] = [], now = ZERO): Exact {
	const ready = jobs.filter((j) => !done.includes(j.id) && (j.requires ?? []).every((r) => done.includes(r)));
	const costs = ready.map((j) => {
		const finish = now.add(of(j.weeks ?? 0));
		return finish.mul(of(j.costOfDelayPerWeek ?? 0)).add(cheapest(jobs, [...done, j.id], finish));
	});
	return costs.length === 0 ? ZERO : costs.reduce((a, b) => (a.compare(b) <= 0 ? a : b));
}

const cost = fc.constantFrom(-7, -1, 0, 1, 2, 3, 3, 5, 8.5, 20, 60);
const weeks = fc.constantFrom(0.5, 1, 1, 2, 3, 4, 10);
/** Few costs and durations, so that ratios tie; each job waits for each one before it with a given chance. */
const portfolio = (most: number, percent: number) =>
	fc
		.array(fc.tuple(cost, weeks, fc.array(fc.nat(99), { minLength: most, maxLength: most }), fc.nat()), {
			maxLength: most,
		})
		.map((rows) => {
			const jobs = rows.map(([c, w, luck], i) =>
				job(`j${i}`, c, w, ...luck.slice(0, i).flatMap((x, k) => (x < percent ? [`j${k}`] : []))),
			);
			// In any order of the list, so that prerequisites point both ways.
			return rows.map(([, , , key], i) => ({ key, job: jobs[i] as JobInput })).sort((a, b) => a.key - b.key);
		})
		.map((keyed) => keyed.map((k) => k.job));

function agrees(jobs: readonly JobInput[]): void {
	const found = schedule(jobs);
	expect(found.isOptimal).toBe(true);
	expect(exactText(found.delayCost)).toBe(exactText(cheapest(jobs)));
	expect(found.lowerBound.equals(found.delayCost)).toBe(true);
	const again = costOfOrder({ jobs, order: found.order.map((j) => j.id) });
	expect(again.kind === "value" && exactText(again.value.delayCost)).toBe(exactText(found.delayCost));
}

describe("the order of least delay cost", () => {
	test("is the published one: the dearer job first, though it is longer", () => {
		const jobs = [job("A", 10, 2), job("B", 30, 4)];
		const found = schedule(jobs);
		expect(order(found)).toBe("B A");
		expect(found.order.map((j) => [exactText(j.cd3), exactText(j.finish), j.block])).toEqual([
			["15/2", "4", 0],
			["5", "6", 1],
		]);
		expect(exactText(found.delayCost)).toBe("180");
		expect(found.blocks.map((b) => [b.ids, exactText(b.cd3)])).toEqual([
			[["B"], "15/2"],
			[["A"], "5"],
		]);
	});

	test("does a cheap job first that opens the way to a dear one, and says so by its block", () => {
		const found = schedule([job("middling", 6, 2), job("dear", 50, 2, "plumbing"), job("plumbing", 0, 3)]);
		expect(order(found)).toBe("plumbing dear middling");
		expect(found.blocks.map((b) => [b.ids, exactText(b.cd3)])).toEqual([
			[["plumbing", "dear"], "10"],
			[["middling"], "3"],
		]);
	});

	test("keeps the order of the list among equals, and puts a job last whose delay pays", () => {
		expect(order(schedule([job("wait", -5, 1), job("a", 2, 1), job("b", 4, 2), job("c", 2, 1)]))).toBe("a b c wait");
	});

	test("of nothing is nothing, and of one job is that job", () => {
		expect(schedule([])).toEqual({ order: [], blocks: [], delayCost: ZERO, isOptimal: true, lowerBound: ZERO });
		expect(exactText(schedule([job("a", 0.1, 0.3)]).delayCost)).toBe("3/100");
	});

	test("equals the cheapest of all orders, whatever the prerequisites", () => {
		for (const percent of [0, 15, 30, 55]) fc.assert(fc.property(portfolio(6, percent), agrees), { numRuns: 60 });
	});

	test("equals the cheapest of all orders where each job has one prerequisite, or is one only once", () => {
		const tree = fc.array(fc.tuple(cost, weeks, fc.nat(), fc.boolean()), { maxLength: 7 });
		fc.assert(
			fc.property(tree, fc.boolean(), (rows, isTurned) => {
				const parent = rows.map(([, , luck, isRoot], i) => (i === 0 || isRoot ? undefined : luck % i));
				const jobs = rows.map(([c, w], i) => {
					const one = parent[i] === undefined ? [] : [`j${parent[i]}`];
					const many = parent.flatMap((p, k) => (p === i ? [`j${k}`] : []));
					return job(`j${i}`, c, w, ...(isTurned ? many : one));
				});
				agrees(jobs);
			}),
			{ numRuns: 80 },
		);
	});

	test("solves a knot that nothing takes apart by the table of all sets", () => {
		for (const size of [15, 17, 24]) {
			const found = schedule(knot(size));
			expect([found.isOptimal, found.blocks.length]).toEqual([true, 1]);
			expect(exactText(found.delayCost)).toBe(exactText(cheapestByTable(knot(size))));
		}
	});

	test("says of a larger knot that it is not proven, with a bound", () => {
		const found = schedule(knot(33));
		expect(found.isOptimal).toBe(false);
		expect(found.lowerBound.compare(found.delayCost)).toBe(-1);
		expect(found.lowerBound.div(found.delayCost).valueOf()).toBeGreaterThan(0.6);
		const again = costOfOrder({ jobs: knot(33), order: found.order.map((j) => j.id) });
		expect(again.kind === "value" && again.value.delayCost.equals(found.delayCost)).toBe(true);
	});

	test("without the table is near the best, and its bound is below it", () => {
		let unproven = 0;
		const check = (jobs: readonly JobInput[]) => {
			const read = readJobs({ jobs });
			if (read.kind !== "value") throw new Error("these jobs can be scheduled");
			const graph = jobGraph(read.value);
			const blocks = arrange(graph, [...jobs.keys()], 0);
			const cost = new Fraction(
				delayCostOf(
					graph,
					blocks.flatMap((b) => b.order),
				),
				graph.scale,
			);
			const gap = blocks.reduce((all, b) => all.add(b.gap), ZERO).div(graph.scale);
			const best = cheapest(jobs);
			if (gap.equals(0)) expect(exactText(cost)).toBe(exactText(best));
			else unproven++;
			expect(cost.sub(gap).compare(best)).toBeLessThanOrEqual(0);
			expect(cost.compare(best)).toBeGreaterThanOrEqual(0);
		};
		fc.assert(fc.property(portfolio(6, 40), check), { numRuns: 100 });
		check(knot(7));
		expect(unproven).toBeGreaterThan(0);
	});

	test("takes a chain of two hundred and a tree of two hundred to a proof", () => {
		const rise = (i: number) => 1 + ((i * 37) % 101);
		const chain = Array.from({ length: 200 }, (_, i) =>
			job(`c${i}`, rise(i), 1 + (i % 7), ...(i ? [`c${i - 1}`] : [])),
		);
		const tree = Array.from({ length: 200 }, (_, i) =>
			job(`t${i}`, rise(i), 1 + (i % 5), ...(i ? [`t${(i - 1) >> 1}`] : [])),
		);
		expect(schedule(chain).order.map((j) => j.id)).toEqual(chain.map((j) => j.id));
		expect(schedule(tree).isOptimal).toBe(true);
	});
});

/** Jobs in two rows: each dear one of the second waits for all of the first but one, so that nothing falls apart. */
function knot(size: number): JobInput[] {
	const half = size >> 1;
	const first = Array.from({ length: half }, (_, i) => job(`k${i}`, i % 3, 2 + ((i * 5) % 4)));
	const needs = (i: number) => first.map((j) => j.id).filter((_, k) => k !== i % half);
	return [
		...first,
		...Array.from({ length: size - half }, (_, i) => job(`l${i}`, 20 + ((i * 7) % 5), 1 + (i % 3), ...needs(i))),
	];
}

/** The same by a table over the sets that may come first, in doubles, which are exact for whole numbers of this size. */
function cheapestByTable(jobs: readonly JobInput[]): Exact {
	let layer = new Map<string, { set: ReadonlySet<string>; cost: number; now: number }>([
		["", { set: new Set(), cost: 0, now: 0 }],
	]);
	for (let size = 0; size < jobs.length; size++) {
		const next: typeof layer = new Map();
		for (const { set, cost, now } of layer.values())
			for (const j of jobs) {
				if (set.has(j.id) || !(j.requires ?? []).every((r) => set.has(r))) continue;
				const wider = new Set([...set, j.id]);
				const key = jobs.map((k) => (wider.has(k.id) ? 1 : 0)).join("");
				const finish = now + (j.weeks ?? 0);
				const total = cost + (j.costOfDelayPerWeek ?? 0) * finish;
				if (total < (next.get(key)?.cost ?? Number.POSITIVE_INFINITY))
					next.set(key, { set: wider, cost: total, now: finish });
			}
		layer = next;
	}
	return of([...layer.values()][0]?.cost ?? 0);
}

describe("jobs that cannot be scheduled", () => {
	test.each([
		["an id twice", [job("a", 1, 1), job("a", 1, 1)], "duplicate-id", "jobs[1].id"],
		["a prerequisite that is no job", [job("a", 1, 1), job("b", 1, 1, "a", "z")], "unknown-id", "jobs[1].requires[1]"],
		["no duration", [job("a", 1, 0)], "out-of-range", "jobs[0].weeks"],
		["a prerequisite that is no text", [{ ...job("a", 1, 1), requires: [5] }], "bad-type", "jobs[0].requires[0]"],
	])("%s is refused", (_, jobs, code, path) => {
		const answer = scheduleByCd3({ jobs });
		expect(answer).toMatchObject({ kind: "fault", code, path });
		expect(answer.kind === "fault" && answer.message.length).toBeGreaterThan(5);
	});

	test("a circle is refused with the ids of the shortest one", () => {
		const jobs = [
			job("x", 1, 1, "d"),
			job("a", 1, 1, "c"),
			job("b", 1, 1, "a"),
			job("c", 1, 1, "b"),
			job("d", 1, 1, "e"),
			job("e", 1, 1, "d"),
		];
		expect(scheduleByCd3({ jobs })).toMatchObject({ kind: "fault", code: "infeasible", path: "jobs", ids: ["d", "e"] });
		const own = scheduleByCd3({ jobs: [job("a", 1, 1, "a")] });
		expect(own).toMatchObject({ code: "infeasible", ids: ["a"] });
		expect(own.kind === "fault" && own.message.length).toBeGreaterThan(5);
	});

	test("what is missing is named, and not taken for zero", () => {
		const jobs = [
			{ id: "a", weeks: 2 },
			{ id: "b", costOfDelayPerWeek: 3 },
		];
		expect(scheduleByCd3({ jobs })).toEqual({
			kind: "missing",
			missing: ["jobs[0].costOfDelayPerWeek", "jobs[1].weeks"],
		});
		expect(scheduleByCd3({})).toEqual({ kind: "missing", missing: ["jobs"] });
	});
});
