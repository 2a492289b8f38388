/** A criterion with a fixed, published scale: an item's score does not move when an unrelated item arrives. */
export interface Criterion {
	readonly id: string;
	readonly name?: string;
	readonly weight: number;
	readonly low: number;
	readonly high: number;
	readonly direction: "benefit" | "cost";
}

/** How a portfolio is scored. `version` is kept with every score it made. */
export type ScoringModel =
	| { readonly kind: "wsjf"; readonly id: string; readonly name: string; readonly version: number }
	| { readonly kind: "rice"; readonly id: string; readonly name: string; readonly version: number }
	| {
			readonly kind: "weighted";
			readonly id: string;
			readonly name: string;
			readonly version: number;
			readonly criteria: readonly Criterion[];
	  };

/** The inputs of WSJF and RICE, in formula order. They are the criterion ids of `WorkItem.inputs` too. */
export const WSJF_INPUTS = ["userBusinessValue", "timeCriticality", "riskReduction", "jobSize"] as const;
export const RICE_INPUTS = ["reach", "impact", "confidence", "effort"] as const;
