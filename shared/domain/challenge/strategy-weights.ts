import { type Exact, exact, sum } from "../exact.ts";
import type { Objective } from "../okr/objective.ts";
import { type Answer, fault, missing, value } from "../outcome.ts";
import type { ObjectiveId } from "../units.ts";

export interface StrategyWeights {
	/** Declared share by objective, exactly 1 together. */
	readonly shares: ReadonlyMap<ObjectiveId, Exact>;
	/** The objective whose share another's work counts for: itself, or the nearest above it with a weight of its own. */
	readonly homeOf: (id: ObjectiveId) => ObjectiveId | undefined;
}

/**
 * The weights a strategy declares for its objectives, as shares of their sum. An objective without one counts for the nearest
 * above it that has one. No weight at all: missing, each by name. Refuses weights below 0 or beyond numbers
 * (`out-of-range`), and a sum of 0 (`empty`).
 * @example strategyWeights([{ id: "O-1", title: "Homes", weight: 3 }, { id: "O-2", title: "Roads", weight: 1 }]).shares.get("O-1") //=> 3/4
 */
export function strategyWeights(objectives: readonly Objective[]): Answer<StrategyWeights> {
	const weights = new Map<ObjectiveId, Exact>();
	for (const [i, { id, weight }] of objectives.entries()) {
		if (weight === undefined) continue;
		const given = exact(weight);
		if (!given || given.compare(0) < 0)
			return fault("out-of-range", `objectives[${i}].weight`, "A strategy weight must be a number of at least 0.");
		weights.set(id, given);
	}
	if (weights.size === 0)
		return missing(objectives.length > 0 ? objectives.map((_, i) => `objectives[${i}].weight`) : ["objectives"]);
	const total = sum([...weights.values()]);
	if (total.equals(0)) return fault("empty", "objectives", "The strategy weights sum to 0, so nothing is favoured.");
	const parents = new Map(objectives.map((o) => [o.id, o.parent]));
	return value({
		shares: new Map([...weights].map(([id, weight]) => [id, weight.div(total)])),
		homeOf: (id) => {
			const passed = new Set<ObjectiveId>();
			for (let at: ObjectiveId | undefined = id; at !== undefined && !passed.has(at); at = parents.get(at)) {
				if (weights.has(at)) return at;
				passed.add(at);
			}
			return undefined;
		},
	});
}
