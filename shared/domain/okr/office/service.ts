import type { KeyResultId } from "../../units.ts";
import type { Reading } from "../objective.ts";

/** How well a service is received, tied to what it should further. */
export interface ServiceMeasure {
	readonly id: string;
	readonly title: string;
	readonly unit?: string;
	/** What it furthers: a key result, or a KPI that feeds one. */
	readonly keyResult?: KeyResultId;
	readonly kpi?: string;
	/** What counts as well received: at least `low`, at most `high`. */
	readonly low?: number | null;
	readonly high?: number | null;
	readonly readings: readonly Reading[];
}

/** One entry of the portfolio office's service catalogue. */
export interface Service {
	readonly id: string;
	readonly name: string;
	readonly owner?: string;
	readonly measures: readonly ServiceMeasure[];
}
