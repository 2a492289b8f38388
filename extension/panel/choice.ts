import type { Decision } from "../../shared/domain/register.ts";

/** What a person chose to record. */
export interface Choice {
	readonly kind: Decision["kind"];
	readonly targets?: readonly string[];
	/** Address or key of the work it belongs to. */
	readonly under?: string;
	readonly withdraws?: string;
	readonly why?: string;
}
