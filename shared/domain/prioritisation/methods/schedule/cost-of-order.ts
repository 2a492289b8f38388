import { type Exact, greatest, sum, ZERO } from "../../../exact.ts";
import { InputReader, type Untrusted } from "../../../input-reader.ts";
import { type Answer, fault, missing, value } from "../../../outcome.ts";
import { type Job, type JobInput, readJobs } from "./read-jobs.ts";

export interface OrderInput {
	readonly jobs: readonly JobInput[];
	/** Ids, each job once. */
	readonly order: readonly string[];
	/** For `earned`: weeks from the start that are looked at. */
	readonly horizonWeeks?: number | null;
	/** For `earned`: what comes in per week whatever is done; 0 where absent. */
	readonly basePerWeek?: number | null;
}

export interface OrderCost {
	/** Σ cost of delay per week × finish. */
	readonly delayCost: Exact;
	/**
	 * What has come in by the horizon: base × horizon + Σ cost of delay × weeks left after each finish; `null` without a horizon.
	 * Where all finish inside the horizon, earned + delayCost is the same for every order.
	 */
	readonly earned: Exact | null;
}

/**
 * What an order of jobs costs, one after the other (reference 1.2). Refuses an order that is not every job once (`shape`,
 * `unknown-id`, `duplicate-id`) and one that breaks a prerequisite (`infeasible`, with the two ids).
 * @example costOfOrder({ jobs: [{ id: "A", costOfDelayPerWeek: 10, weeks: 2 }, { id: "B", costOfDelayPerWeek: 30, weeks: 4 }],
 * order: ["B", "A"], horizonWeeks: 6, basePerWeek: 10 }) //=> delayCost 180, earned 120
 */
export function costOfOrder(input: Untrusted<OrderInput>): Answer<OrderCost> {
	const jobs = readJobs(input);
	if (jobs.kind === "fault") return jobs;
	const reader = InputReader.of(input);
	const order = reader.has("order") ? reader.texts("order") : reader.miss("order");
	const horizon = reader.optionalNumber("horizonWeeks", { min: 0 });
	const base = reader.optionalNumber("basePerWeek") ?? ZERO;
	const asked = reader.given({ order }, ({ order }) => value(order));
	if (asked.kind === "fault") return asked;
	if (jobs.kind !== "value" || asked.kind !== "value") return missing([...missingIn(jobs), ...missingIn(asked)]);
	const inOrder = arranged(jobs.value, asked.value);
	if (inOrder.kind !== "value") return inOrder;
	let now = ZERO;
	const finished = inOrder.value.map((job) => {
		now = now.add(job.weeks);
		return { cost: job.cost, finish: now };
	});
	const earned = (until: Exact) =>
		sum(finished.map(({ cost, finish }) => greatest(until.sub(finish), ZERO).mul(cost))).add(base.mul(until));
	return value({
		delayCost: sum(finished.map(({ cost, finish }) => cost.mul(finish))),
		earned: horizon ? earned(horizon) : null,
	});
}

const missingIn = (answer: Answer<unknown>): readonly string[] => (answer.kind === "missing" ? answer.missing : []);

/** The jobs in the order asked for, each once and none before what it waits for. */
function arranged(jobs: readonly Job[], order: readonly string[]): Answer<readonly Job[]> {
	const byId = new Map(jobs.map((job) => [job.id, job]));
	const done = new Map<string, Job>();
	for (const [i, id] of order.entries()) {
		const job = byId.get(id);
		if (!job) return fault("unknown-id", `order[${i}]`, `There is no job "${id}".`);
		if (done.has(id)) return fault("duplicate-id", `order[${i}]`, `"${id}" is in the order twice.`);
		const early = job.before.map((b) => (jobs[b] as Job).id).find((needed) => !done.has(needed));
		if (early !== undefined)
			return fault("infeasible", `order[${i}]`, `"${id}" cannot start before "${early}" is finished.`, [id, early]);
		done.set(id, job);
	}
	if (done.size < jobs.length) return fault("shape", "order", `The order holds ${done.size} of ${jobs.length} jobs.`);
	return value([...done.values()]);
}
