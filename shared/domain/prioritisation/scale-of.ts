import type { ScoringModel } from "./scoring-model.ts";

export interface Scale {
	readonly low: number;
	readonly high: number;
}

/** What an input without a scale is taken to range over: tenfold. A guess about what to ask, never part of a score. */
const DECADE: Scale = { low: 1, high: 10 };
/** Published scales: what a missing input may turn out to be (reference 1.1, 1.3 and 1.4). Reach, money and weeks have none. */
const WSJF_SCALE: Scale = { low: 1, high: 20 };
const ICE_SCALE: Scale = { low: 1, high: 10 };
const RICE_SCALES: Readonly<Record<string, Scale>> = {
	impact: { low: 0.25, high: 3 },
	confidence: { low: 0.5, high: 1 },
	effort: { low: 0.5, high: 12 },
};

/**
 * The scale of a model's input: its published one, else the values `seen` in the portfolio, else a decade. The MoSCoW class
 * runs from must to wont.
 */
export function scaleOf(model: ScoringModel, id: string, seen?: ReadonlyMap<string, Scale>): Scale {
	return publishedScale(model, id) ?? seen?.get(id) ?? DECADE;
}

function publishedScale(model: ScoringModel, id: string): Scale | undefined {
	switch (model.kind) {
		case "wsjf":
			return WSJF_SCALE;
		case "ice":
			return ICE_SCALE;
		case "rice":
			return RICE_SCALES[id];
		case "cd3":
			return undefined;
		case "weighted":
			return model.criteria.find((c) => c.id === id);
		case "moscow":
			return publishedScale(model.within, id);
		case "formula": {
			const { low, high } = model.inputs.find((i) => i.id === id) ?? {};
			if (low !== undefined && high !== undefined) return { low, high };
			// With one end declared, a decade from there, as far as that is one.
			if (low !== undefined && low > 0) return { low, high: low * 10 };
			return high !== undefined && high > 0 ? { low: high / 10, high } : undefined;
		}
	}
}

export const middleOf = ({ low, high }: Scale): number => low + (high - low) / 2;
