import type { DeliveryState, ObjectiveAssessment } from "../assessment.ts";
import { latest } from "../dates.ts";
import { toNumber } from "../exact.ts";
import type { KeyResultStanding } from "./assess-key-result.ts";
import type { KeyResult, Objective } from "./objective.ts";
import { objectiveScore } from "./objective-score.ts";

export type ObjectiveStanding = Omit<ObjectiveAssessment, "live" | "all">;

/**
 * Where an objective stands: the weighted score of its key results, and a state that no mean can whiten. It is on track
 * only when every key result is; off track or at risk as soon as one is; unknown when none is behind and one is unknown:
 * unknown is never shown as yes.
 */
export function assessObjective(
	objective: Objective,
	keyResults: readonly KeyResult[],
	standings: readonly KeyResultStanding[],
): ObjectiveStanding {
	const asOf = latest(standings.map((s) => s.asOf));
	const answer = objectiveScore({
		keyResults: keyResults.map((k, i) => ({ progress: standings[i]?.progress ?? null, weight: k.weight ?? null })),
	});
	const base = {
		id: objective.id,
		keyResults: keyResults.map((k) => k.id),
		state: stateOf(standings.map((s) => s.state)),
		...(asOf ? { asOf } : {}),
	};
	if (answer.kind === "value") return { ...base, score: toNumber(answer.value.score), band: answer.value.band };
	if (answer.kind !== "missing") return { ...base, missing: ["keyResults"] };
	const missing = keyResults.filter((_, i) => standings[i]?.progress === undefined).map((k) => k.id);
	const { interval } = answer;
	return { ...base, missing, ...(interval ? { interval: [toNumber(interval.low), toNumber(interval.high)] } : {}) };
}

function stateOf(states: readonly DeliveryState[]): DeliveryState {
	if (states.includes("off-track")) return "off-track";
	if (states.includes("at-risk")) return "at-risk";
	return states.length === 0 || states.includes("unknown") ? "unknown" : "on-track";
}
