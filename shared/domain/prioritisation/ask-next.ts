import type { ScoringModel } from "./scoring-model.ts";

/** Published scales: what a missing input may turn out to be (reference 1.1 and 1.3). Reach has no scale: a decade. */
const WSJF_SCALE = { low: 1, high: 20 };
const RICE_SCALES: Readonly<Record<string, { low: number; high: number }>> = {
	reach: { low: 1, high: 10 },
	impact: { low: 0.25, high: 3 },
	confidence: { low: 0.5, high: 1 },
	effort: { low: 0.5, high: 12 },
};

/**
 * The missing input to ask for first: the one whose range, by itself, can move the score most. For products and quotients
 * that is the widest ratio high ÷ low; for a sum it is the widest share of the total. First in formula order on a tie.
 * @example askNext(wsjfModel, { userBusinessValue: 8 }, ["timeCriticality", "jobSize"]) //=> "jobSize"
 */
export function askNext(
	model: ScoringModel,
	inputs: Readonly<Record<string, unknown>>,
	missing: readonly string[],
): string | undefined {
	const swing = missing.map((id) => ({ id, by: swingOf(model, inputs, id) }));
	return swing.reduce<{ id: string; by: number } | undefined>(
		(best, s) => (!best || s.by > best.by ? s : best),
		undefined,
	)?.id;
}

function swingOf(model: ScoringModel, inputs: Readonly<Record<string, unknown>>, id: string): number {
	if (model.kind === "weighted") return model.criteria.find((c) => c.id === id)?.weight ?? 0;
	if (model.kind === "rice") {
		const scale = RICE_SCALES[id];
		return scale ? scale.high / scale.low : 0;
	}
	if (id === "jobSize") return WSJF_SCALE.high / WSJF_SCALE.low;
	// One addend of the cost of delay: it moves the sum from (rest + low) to (rest + high).
	const others = ["userBusinessValue", "timeCriticality", "riskReduction"].filter((o) => o !== id);
	const rest = others.reduce((total, o) => total + restOf(inputs[o]), 0);
	return (rest + WSJF_SCALE.high) / (rest + WSJF_SCALE.low);
}

/** An unknown addend counts with the middle of its scale: it is a guess about the swing, never part of a score. */
const restOf = (given: unknown): number => (typeof given === "number" ? given : (WSJF_SCALE.low + WSJF_SCALE.high) / 2);
