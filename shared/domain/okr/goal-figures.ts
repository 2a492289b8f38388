import type { Band, IsoDate, KeyResultId } from "../units.ts";
import type { Confidence } from "./confidence.ts";
import type { Travel } from "./direction/direction-of-travel.ts";
import type { Expectation } from "./expectation.ts";
import type { ReAim } from "./objective.ts";
import type { Pace } from "./pace.ts";
import type { ValueStanding } from "./value-standing.ts";

/** What a key result or objective came to, told once, at the close of its cycle. Progress so far is no score. */
export interface FinalScore {
	readonly of: "score";
	/** 0..1. */
	readonly value: number;
	readonly band: Band;
	/** The last day of the cycle: readings after it do not count, nor do later aims. */
	readonly on: IsoDate;
}

/** Progress measured against the aim that a key result was given first, beside progress against the present one. */
export interface FirstAimProgress {
	readonly progress?: number;
	readonly unclamped?: number | null;
	readonly band?: Band;
	readonly missing?: readonly string[];
	readonly fault?: { readonly code: string; readonly path: string; readonly message: string };
	/** The final score by the first aim, once there is a final score. */
	readonly final?: FinalScore;
}

/** What is said of a key result beside its progress. None of it is ever mixed into progress. */
export interface KeyResultFigures {
	readonly pace?: { readonly expected: number; readonly gap: number; readonly basis: Pace["basis"] };
	/** Absent for kinds that have no way to go: a band to stay in, a yes-or-no, milestones. */
	readonly travel?: {
		readonly direction: Travel["direction"];
		readonly slopePerDay: number | null;
		readonly pValue: number | null;
	};
	readonly confidence?: Confidence;
	readonly final?: FinalScore;
	/** Absent where the aim was never changed. `log`: oldest first. */
	readonly reAimed?: { readonly count: number; readonly log: readonly ReAim[]; readonly first: FirstAimProgress };
	readonly values?: readonly ValueStanding[];
}

/** What is said of an objective beside its progress. */
export interface ObjectiveFigures {
	/** The least confident key result speaks for the objective: no mean is taken of beliefs. */
	readonly confidence?: {
		readonly of: "confidence";
		readonly lowest: number;
		readonly keyResult: KeyResultId;
		readonly asOf: IsoDate;
	};
	/** Absent until the cycle has closed, and where a key result's final score is missing. */
	readonly final?: FinalScore;
	/** What its ambition lets people expect; the verdict comes with the final score. */
	readonly expectation?: {
		readonly ambition: Expectation["ambition"];
		readonly expected: number;
		readonly gap?: number;
		readonly verdict?: Expectation["verdict"];
	};
	readonly values?: readonly ValueStanding[];
}
