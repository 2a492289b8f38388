import { MOSCOW_CLASSES } from "../methods/moscow.ts";
import { type Scale, scaleOf } from "../scale-of.ts";
import { MOSCOW_INPUT, type ScoringModel } from "../scoring-model.ts";

/** What one step of an input is: to the next rung of its published scale, or a fifth of what was given. */
export type StepScale =
	| { readonly kind: "ladder"; readonly rungs: readonly number[] }
	| { readonly kind: "share"; readonly share: number; readonly low?: number; readonly high?: number };

const upTo = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** The published scales, rung by rung (reference 1.1, 1.3 and 1.4); effort in whole person-months, 0.5 the least. */
const WSJF_RUNGS = [1, 2, 3, 5, 8, 13, 20];
const ICE_RUNGS = upTo(1, 10);
const RICE_RUNGS: Readonly<Record<string, readonly number[]>> = {
	impact: [0.25, 0.5, 1, 2, 3],
	confidence: [0.5, 0.8, 1],
	effort: [0.5, ...upTo(1, 12)],
};
/** Whole numbers are rungs where there are so few of them; else a range has ten steps. */
const MOST_RUNGS = 21;
const TENTHS = upTo(0, 10);
/** What stands for "anywhere" on a scale without rungs. */
const FIFTHS = upTo(0, 4);

/**
 * The steps of a model's input: `ladder` where a scale is published, else `share`, a fifth either way, within the ends that
 * a formula of one's own declares.
 * @example stepScale(wsjfModel, "jobSize") //=> { kind: "ladder", rungs: [1, 2, 3, 5, 8, 13, 20] }
 * @example stepScale(cd3Model, "weeks") //=> { kind: "share", share: 0.2 }
 */
export function stepScale(model: ScoringModel, id: string): StepScale {
	switch (model.kind) {
		case "wsjf":
			return { kind: "ladder", rungs: WSJF_RUNGS };
		case "ice":
			return { kind: "ladder", rungs: ICE_RUNGS };
		case "rice": {
			const rungs = RICE_RUNGS[id];
			return rungs ? { kind: "ladder", rungs } : { kind: "share", share: 0.2 };
		}
		case "weighted": {
			const criterion = model.criteria.find((c) => c.id === id);
			return criterion ? { kind: "ladder", rungs: rungsBetween(criterion) } : { kind: "share", share: 0.2 };
		}
		case "cd3":
			return { kind: "share", share: 0.2 };
		case "moscow":
			return stepScale(model.within, id);
		case "formula": {
			const { low, high } = model.inputs.find((i) => i.id === id) ?? {};
			return {
				kind: "share",
				share: 0.2,
				...(low === undefined ? {} : { low }),
				...(high === undefined ? {} : { high }),
			};
		}
	}
}

function rungsBetween({ low, high }: Scale): number[] {
	if (Number.isInteger(low) && Number.isInteger(high) && high - low < MOST_RUNGS) return upTo(low, high);
	return TENTHS.map((i) => low + ((high - low) * i) / 10);
}

/**
 * What an input may turn out to be, each as likely: one step less, as given, one step more; a step beyond the end of the
 * scale stays where it is. A missing input may be anything on its scale. A given MoSCoW class is a decision and stays.
 * @example readingsOf(wsjfModel, "jobSize", 8) //=> [5, 8, 13]
 * @example readingsOf(wsjfModel, "jobSize", 20) //=> [13, 20, 20]
 * @example readingsOf(wsjfModel, "jobSize", undefined) //=> [1, 2, 3, 5, 8, 13, 20]
 */
export function readingsOf(
	model: ScoringModel,
	id: string,
	given: unknown,
	seen?: ReadonlyMap<string, Scale>,
): readonly unknown[] {
	if (model.kind === "moscow" && id === MOSCOW_INPUT) return given === undefined ? MOSCOW_CLASSES : [given];
	const scale = stepScale(model, id);
	if (given === undefined) return scale.kind === "ladder" ? scale.rungs : spread(scaleOf(model, id, seen));
	if (typeof given !== "number" || !Number.isFinite(given)) return [given];
	return [stepFrom(scale, given, -1), given, stepFrom(scale, given, 1)];
}

const spread = ({ low, high }: Scale): number[] => FIFTHS.map((i) => low + ((high - low) * i) / 4);

/** One step down (−1) or up (1). */
export function stepFrom(scale: StepScale, given: number, by: -1 | 1): number {
	if (scale.kind === "ladder") {
		const beyond = scale.rungs.filter((rung) => (by < 0 ? rung < given : rung > given));
		return (by < 0 ? beyond.at(-1) : beyond[0]) ?? given;
	}
	const { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY } = scale;
	// In fifths, so that 3 becomes 2.4 and not the double beside it.
	const moved = given < 0 === by < 0 ? (given * 6) / 5 : (given * 4) / 5;
	return by < 0 ? Math.min(given, Math.max(low, moved)) : Math.max(given, Math.min(high, moved));
}
