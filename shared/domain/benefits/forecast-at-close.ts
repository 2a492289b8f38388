import { latest } from "../dates.ts";
import { type Exact, sum } from "../exact.ts";
import { type Answer, fault, missing, value } from "../outcome.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit, BenefitPeriod } from "./benefit.ts";
import { expectedShare } from "./expected-share.ts";
import { figure, isSaid } from "./figure.ts";
import type { DatedWindow } from "./realisation-window.ts";
import type { RealisedToDate } from "./realised-to-date.ts";

export interface ForecastAtClose {
	/** In the measure's unit. */
	readonly value: Exact;
	/** Of the way to the target, unclamped. */
	readonly share: Exact;
	/** The target is reached; of a dis-benefit: what is accepted is not passed. */
	readonly meets: boolean;
	/** Read already, stated by people for a period, or the target times the share of the plan kept so far. */
	readonly by: "actual" | "stated" | "pace";
}

/**
 * What a benefit is expected to have brought when its window closes (reference 1.12: plan, forecast, actual per period).
 * People's own forecast counts before ours; ours goes on at the pace so far: what has arrived ÷ what was expected by then.
 * Missing where neither is known, or where nothing was expected yet.
 * @example forecastAtClose(b, window, realised) // 0 to 10, a quarter arrived where half was expected //=> value 5, by "pace"
 */
export function forecastAtClose(
	benefit: Benefit,
	window: DatedWindow | undefined,
	realised: Answer<RealisedToDate>,
): Answer<ForecastAtClose> {
	return benefit.nature === "cumulative" ? ofFlow(benefit, realised) : ofLevel(benefit, window, realised);
}

function ofLevel(
	benefit: Benefit,
	window: DatedWindow | undefined,
	realised: Answer<RealisedToDate>,
): Answer<ForecastAtClose> {
	const [baseline, target] = [figure(benefit.baseline), figure(benefit.target)];
	if (!baseline || !target) return missing([...(baseline ? [] : ["baseline"]), ...(target ? [] : ["target"])]);
	const way = target.sub(baseline);
	if (way.equals(0))
		return fault("no-distance", "target", "The target equals the baseline: there is no benefit to realise.");
	const answer = (at: Exact, by: ForecastAtClose["by"]) => judged(benefit, at, at.sub(baseline).div(way), by);
	const closes = window?.closes ?? lastEnd(benefit.periods ?? []);
	if (!closes) return missing(["window"]);
	const known = realised.kind === "value" ? realised.value : undefined;
	if (known && known.asOf >= closes) return answer(known.actual, "actual");
	const stated = statedFor(benefit.periods ?? [], closes, known?.asOf);
	if (stated) return answer(stated, "stated");
	if (realised.kind !== "value") return realised;
	const [now, then] = [realised.value.asOf, closes].map((on) => expectedShare(benefit, window, on)?.share);
	if (!now || !then || now.compare(0) <= 0) return { kind: "not-applicable", reason: { code: "nothing-expected-yet" } };
	return answer(baseline.add(way.mul(realised.value.unclamped).div(now).mul(then)), "pace");
}

/** The forecast of the last period that begins by the close and ends after the newest figure. */
function statedFor(periods: readonly BenefitPeriod[], closes: IsoDate, asOf: IsoDate | undefined): Exact | undefined {
	const stated = periods.filter(
		({ forecast, starts, ends }) => isSaid(forecast) && starts <= closes && (!asOf || ends > asOf),
	);
	const last = lastEnd(stated);
	return figure(stated.findLast((p) => p.ends === last)?.forecast);
}

function ofFlow(benefit: Benefit, realised: Answer<RealisedToDate>): Answer<ForecastAtClose> {
	const periods = benefit.periods ?? [];
	const absent: string[] = [];
	const plans = periods.flatMap(({ plan }, i) => {
		const x = figure(plan);
		if (!x) absent.push(`periods[${i}].plan`);
		return x ? [x] : [];
	});
	const target = figure(benefit.target) ?? (absent.length === 0 ? sum(plans) : undefined);
	if (periods.length === 0 || !target) return missing(periods.length === 0 ? ["periods"] : absent);
	if (target.equals(0)) return fault("no-distance", "target", "The target is nothing: there is no benefit to realise.");
	const answer = (total: Exact, by: ForecastAtClose["by"]) => judged(benefit, total, total.div(target), by);
	const asOf = realised.kind === "value" ? realised.value.asOf : undefined;
	const parts = periods.map((p) => figure(asOf && p.ends <= asOf ? p.actual : p.forecast));
	const known = parts.filter((x) => x !== undefined);
	if (known.length === periods.length)
		return answer(sum(known), asOf && periods.every((p) => p.ends <= asOf) ? "actual" : "stated");
	if (realised.kind !== "value") return realised;
	return absent.length > 0 ? missing(absent) : answer(sum(plans).mul(realised.value.unclamped), "pace");
}

function judged(benefit: Benefit, at: Exact, share: Exact, by: ForecastAtClose["by"]): Answer<ForecastAtClose> {
	const side = share.compare(1);
	return value({ value: at, share, meets: benefit.type === "dis-benefit" ? side <= 0 : side >= 0, by });
}

const lastEnd = (periods: readonly BenefitPeriod[]): IsoDate | undefined => latest(periods.map((p) => p.ends));
