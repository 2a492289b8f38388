import type { DeliveryState, ObjectiveAssessment } from "../assessment.ts";
import { latest } from "../dates.ts";
import { type Exact, exact, ONE, toNumber } from "../exact.ts";
import type { IsoDate } from "../units.ts";
import type { JudgedKeyResult, KeyResultStanding } from "./assess-key-result.ts";
import { bandOf } from "./band.ts";
import { closingScore } from "./closing-score.ts";
import { expectationOf } from "./expectation.ts";
import type { ObjectiveFigures } from "./goal-figures.ts";
import type { Cycle, KeyResult, Objective } from "./objective.ts";
import { weightedMean } from "./objective-score.ts";
import { checkInsBy } from "./progress-on-day.ts";
import { valuesOf } from "./value-standing.ts";

export type ObjectiveStanding = Omit<ObjectiveAssessment, "live" | "all" | "findings">;

/** A key result with what was found about it. */
export interface Under {
	readonly keyResult: KeyResult;
	readonly judged: JudgedKeyResult;
}

/**
 * Where an objective stands: the weighted progress of its key results, and a state that no mean can whiten. It is on track
 * only when every key result is; off track or at risk as soon as one is; unknown when none is behind and one is unknown:
 * unknown is never shown as yes. Beside it: confidence, the final score once the cycle is over, and its values.
 */
export function assessObjective(
	objective: Objective,
	under: readonly Under[],
	cycle: Cycle | undefined,
	today: IsoDate,
): ObjectiveStanding {
	const standings = under.map((u) => u.judged.standing);
	const asOf = latest(standings.map((s) => s.asOf));
	const base = {
		id: objective.id,
		keyResults: under.map((u) => u.keyResult.id),
		state: stateOf(standings.map((s) => s.state)),
		...(asOf ? { asOf } : {}),
		...besides(objective, under, cycle, today),
	};
	const mean = weightedMean(under.map((u) => ({ progress: u.judged.progress, weight: weightOf(u.keyResult) })));
	if (!mean) return { ...base, missing: ["keyResults"] };
	const missing = under.filter((u) => u.judged.progress === undefined).map((u) => u.keyResult.id);
	if (missing.length > 0) return { ...base, missing, interval: [toNumber(mean.low), toNumber(mean.high)] };
	return { ...base, score: toNumber(mean.low), band: bandOf(mean.low) };
}

const weightOf = ({ weight }: KeyResult): Exact => (weight === undefined ? undefined : exact(weight)) ?? ONE;

function stateOf(states: readonly DeliveryState[]): DeliveryState {
	if (states.includes("off-track")) return "off-track";
	if (states.includes("at-risk")) return "at-risk";
	return states.length === 0 || states.includes("unknown") ? "unknown" : "on-track";
}

function besides(
	{ ambition }: Objective,
	under: readonly Under[],
	cycle: Cycle | undefined,
	today: IsoDate,
): ObjectiveFigures {
	const confidence = lowestConfidence(under.map((u) => u.judged.standing));
	const values = valuesOf(checkInsBy({ checkIns: under.flatMap((u) => u.keyResult.checkIns) }, today));
	const mean = weightedMean(under.map((u) => ({ progress: u.judged.final, weight: weightOf(u.keyResult) })));
	const isTold = cycle && mean && under.every((u) => u.judged.final !== undefined);
	const final = isTold ? closingScore(mean.low, bandOf(mean.low), cycle.ends) : undefined;
	return {
		...(confidence && { confidence }),
		...(final && { final: final.score }),
		...(ambition && { expectation: { ambition, ...expected(ambition, final?.exact) } }),
		...(values.length > 0 && { values }),
	};
}

function expected(ambition: NonNullable<Objective["ambition"]>, final: Exact | undefined) {
	const { expected, gap, verdict } = expectationOf(ambition, final ?? ONE);
	return { expected: toNumber(expected), ...(final && { gap: toNumber(gap), verdict }) };
}

/** The first of the least confident. */
function lowestConfidence(standings: readonly KeyResultStanding[]): ObjectiveFigures["confidence"] {
	let lowest: ObjectiveFigures["confidence"];
	for (const { id, confidence } of standings)
		if (confidence && (!lowest || confidence.latest < lowest.lowest))
			lowest = { of: "confidence", lowest: confidence.latest, keyResult: id, asOf: confidence.asOf };
	return lowest;
}
