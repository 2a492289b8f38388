import type { IsoDate, KeyResultId, ObjectiveId } from "../units.ts";

export interface Cycle {
	readonly id: string;
	readonly name: string;
	readonly starts: IsoDate;
	readonly ends: IsoDate;
}

export interface Objective {
	readonly id: ObjectiveId;
	readonly title: string;
	readonly owner?: string;
	/** A `Cycle` id. */
	readonly cycle?: string;
	/** The objective one level up that this one serves (cascade). */
	readonly parent?: ObjectiveId;
	/** Committed is expected at 1.0, aspirational at about 0.7. */
	readonly ambition?: "committed" | "aspirational";
	/** Declared strategy weight, any scale; compared with shares of effort. */
	readonly weight?: number;
}

/** Weekly statement: where the measure stands (value), how sure people are that it will land (confidence, 0..1). */
export interface CheckIn {
	readonly date: IsoDate;
	readonly value: number;
	readonly confidence?: number;
	readonly note?: string;
}

export interface Milestone {
	readonly date: IsoDate;
	/** 0..1; the shares of one key result sum to 1. */
	readonly share: number;
	readonly done: boolean | null;
	readonly title?: string;
}

/** From X to Y by a date inside one cycle, proving one objective. Not a KPI. */
export interface KeyResult {
	readonly id: KeyResultId;
	readonly objective: ObjectiveId;
	readonly title: string;
	readonly owner?: string;
	readonly kind: "increase" | "reduce" | "maintain" | "threshold" | "binary" | "milestone";
	readonly unit?: string;
	readonly baseline?: number | null;
	readonly baselineDate?: IsoDate;
	readonly target?: number | null;
	/** maintain: the band; threshold: the bound(s). */
	readonly low?: number | null;
	readonly high?: number | null;
	readonly milestones?: readonly Milestone[];
	/** Weight inside its objective, 1 unless said. */
	readonly weight?: number;
	readonly starts?: IsoDate;
	readonly due?: IsoDate;
	readonly checkIns: readonly CheckIn[];
}

/** A number watched every period, with a healthy band and no end. It may feed key results; its health is not change. */
export interface Kpi {
	readonly id: string;
	readonly title: string;
	readonly owner?: string;
	readonly unit?: string;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly feeds?: readonly KeyResultId[];
	readonly readings: readonly Reading[];
}

export interface Reading {
	readonly date: IsoDate;
	readonly value: number;
}
