import { shortestCircle } from "../../../benefits/shortest-circle.ts";
import type { Exact } from "../../../exact.ts";
import { InputReader, type Untrusted, wholeRows } from "../../../input-reader.ts";
import { type Answer, fault, value } from "../../../outcome.ts";
import { refuseTwins } from "../refuse-twins.ts";
import { topologicalOrder } from "./topological-order.ts";

export interface JobInput {
	readonly id: string;
	/** Money per week; negative where waiting pays. */
	readonly costOfDelayPerWeek: number | null;
	/** Above 0. */
	readonly weeks: number | null;
	/** Ids of the jobs that must be finished first. */
	readonly requires?: readonly string[] | null;
}

export interface JobsInput {
	readonly jobs: readonly JobInput[];
}

export interface Job {
	readonly id: string;
	readonly cost: Exact;
	readonly weeks: Exact;
	/** Places in the list of jobs, each once. */
	readonly before: readonly number[];
}

/**
 * Jobs for one team with their prerequisites, each checked. Refuses an id twice (`duplicate-id`), a prerequisite that is no
 * job (`unknown-id`), and jobs that wait for each other in a circle: `infeasible` with the ids of a shortest one.
 */
export function readJobs(input: Untrusted<JobsInput>): Answer<readonly Job[]> {
	const reader = InputReader.of(input);
	const read = reader.list("jobs", (item) => ({
		item,
		id: item.text("id"),
		cost: item.number("costOfDelayPerWeek"),
		weeks: item.number("weeks", { above: 0 }),
		requires: item.texts("requires"),
	}));
	refuseTwins(read);
	const places = new Map(read?.map(({ id }, i) => [id, i]));
	read?.forEach(({ item, requires }) => {
		requires.forEach((id, k) => {
			if (!places.has(id)) item.refuse("unknown-id", `requires[${k}]`, `There is no job "${id}".`);
		});
	});
	return reader.given({ read }, ({ read }) => {
		const jobs = wholeRows(read).map(
			({ id, cost, weeks, requires }): Job => ({
				id,
				cost,
				weeks,
				before: [...new Set(requires.map((r) => places.get(r) as number))],
			}),
		);
		return topologicalOrder(jobs.map((j) => j.before))
			? value(jobs)
			: fault(
					"infeasible",
					"jobs",
					"Some jobs wait for each other in a circle, so none of them can start.",
					circleOf(jobs),
				);
	});
}

function circleOf(jobs: readonly Job[]): string[] {
	const next = new Map(jobs.map((job, i) => [i, job.before]));
	const circles = jobs.map((_, i) => shortestCircle(i, next)).filter((circle) => circle !== undefined);
	const shortest = circles.reduce((a, b) => (b.length < a.length ? b : a));
	return shortest.map((i) => (jobs[i] as Job).id);
}
