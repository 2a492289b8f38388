import { latest } from "../dates.ts";
import { clampToOne, type Exact, sum } from "../exact.ts";
import { type Answer, fault, missing, value } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { benefitRealisation } from "./benefit-realisation.ts";
import { figure, isSaid } from "./figure.ts";
import { latestReading } from "./latest-reading.ts";

export interface RealisedToDate {
	/** 0..1. */
	readonly realised: Exact;
	readonly unclamped: Exact;
	/** The level read, or the sum of actuals. */
	readonly actual: Exact;
	/** What it is held against: the target of a level, the plan to date of a flow. */
	readonly against: Exact;
	readonly asOf: IsoDate;
}

/**
 * How much of a benefit has arrived by a day (reference 1.12). A level: (actual − baseline) ÷ (target − baseline). A
 * cumulative one: Σ actual ÷ Σ plan over its periods up to the last ended one that has an actual; a gap before that is
 * missing, not nothing. Refuses a target equal to the baseline and a plan of nothing (`no-distance`).
 * @example realisedToDate({ …, nature: "cumulative", periods: [{ …, plan: 100, actual: 80 }] }, "2027-01-01")
 * //=> realised 4/5
 */
export function realisedToDate(benefit: Benefit, today: IsoDate): Answer<RealisedToDate> {
	return benefit.nature === "cumulative" ? ofFlow(benefit, today) : ofLevel(benefit, today);
}

function ofLevel(benefit: Benefit, today: IsoDate): Answer<RealisedToDate> {
	const { baseline = null, target = null } = benefit;
	const reading = latestReading(benefit, today);
	const answer = benefitRealisation({ baseline, target, actual: reading?.value ?? null });
	if (answer.kind === "missing") return missing(answer.missing.map((m) => (m === "actual" ? "reading" : m)));
	if (answer.kind !== "value") return answer;
	const [actual, against] = [figure(reading?.value), figure(target)];
	return reading && actual && against
		? value({ ...answer.value, actual, against, asOf: reading.date })
		: missing(["reading"]);
}

function ofFlow({ periods = [] }: Benefit, today: IsoDate): Answer<RealisedToDate> {
	if (periods.length === 0) return missing(["periods"]);
	const ended = periods.map((period, i) => ({ period, i })).filter(({ period }) => period.ends <= today);
	const asOf = latest(ended.map(({ period }) => (isSaid(period.actual) ? period.ends : undefined)));
	if (!asOf) return missing(["reading"]);
	const counted = ended.filter(({ period }) => period.ends <= asOf);
	const absent: string[] = [];
	const take = (name: "plan" | "actual") =>
		counted.flatMap(({ period, i }) => {
			const x = figure(period[name]);
			if (!x) absent.push(`periods[${i}].${name}`);
			return x ? [x] : [];
		});
	const [plan, actual] = [sum(take("plan")), sum(take("actual"))];
	if (absent.length > 0) return missing(absent);
	if (plan.equals(0))
		return fault("no-distance", "periods", "Nothing was planned to date: there is nothing to hold it against.");
	const unclamped = actual.div(plan);
	return value({ realised: clampToOne(unclamped), unclamped, actual, against: plan, asOf });
}
