import Fraction from "fraction.js";
import { type Exact, sum, ZERO } from "../../../exact.ts";
import type { Untrusted } from "../../../input-reader.ts";
import { type Answer, value } from "../../../outcome.ts";
import { arrange } from "./arrange.ts";
import { delayCostOf, jobGraph } from "./job-graph.ts";
import { type JobsInput, readJobs } from "./read-jobs.ts";

export interface ScheduledJob {
	readonly id: string;
	/** Weeks from the start. */
	readonly finish: Exact;
	/** Cost of delay ÷ weeks of the job alone. */
	readonly cd3: Exact;
	/** Place of its block in `blocks`: a job goes early for its own cd3, or for that of what it opens the way to. */
	readonly block: number;
}

export interface Cd3Schedule {
	readonly order: readonly ScheduledJob[];
	/** Jobs that belong together, with the CD3 that put them where they are: it never rises from one to the next. */
	readonly blocks: readonly { readonly ids: readonly string[]; readonly cd3: Exact }[];
	/** Σ cost of delay per week × finish. */
	readonly delayCost: Exact;
	/** True only where no other order can cost less, by proof. */
	readonly isOptimal: boolean;
	/** No order costs less than this; `delayCost` where it is optimal. */
	readonly lowerBound: Exact;
}

/**
 * The order of jobs for one team, one after the other, that makes Σ cost of delay × finish least, prerequisites kept
 * (reference 1.2): without prerequisites by CD3, else by the CD3 of the best prefix. Proven best for chains, trees and
 * series-parallel graphs of any size and for any knot of up to 15 jobs; for a larger one the answer may say that it is not
 * proven, with a bound. Of nothing: nothing. Refuses circles (`infeasible`, with the ids).
 * @example scheduleByCd3({ jobs: [{ id: "A", costOfDelayPerWeek: 10, weeks: 2 }, { id: "B", costOfDelayPerWeek: 30, weeks: 4 }] })
 * //=> B, A; delayCost 180, isOptimal
 */
export function scheduleByCd3(input: Untrusted<JobsInput>): Answer<Cd3Schedule> {
	const answer = readJobs(input);
	if (answer.kind !== "value") return answer;
	const jobs = answer.value;
	const graph = jobGraph(jobs);
	const blocks = arrange(graph, [...jobs.keys()]);
	const order = blocks.flatMap((block, at) => block.order.map((job) => ({ job, at })));
	const delayCost = new Fraction(
		delayCostOf(
			graph,
			order.map(({ job }) => job),
		),
		graph.scale,
	);
	const gap = sum(blocks.map((block) => block.gap)).div(graph.scale);
	let finish = ZERO;
	return value({
		order: order.map(({ job, at }) => {
			const { id, cost, weeks } = jobs[job] as (typeof jobs)[number];
			finish = finish.add(weeks);
			return { id, finish, cd3: cost.div(weeks), block: at };
		}),
		blocks: blocks.map((block) => {
			const inside = block.order.map((job) => jobs[job] as (typeof jobs)[number]);
			return {
				ids: inside.map((job) => job.id),
				cd3: sum(inside.map((job) => job.cost)).div(sum(inside.map((job) => job.weeks))),
			};
		}),
		delayCost,
		isOptimal: gap.equals(0),
		lowerBound: delayCost.sub(gap),
	});
}
