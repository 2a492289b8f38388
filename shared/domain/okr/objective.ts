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
	/** Who set it: those above, the team itself, or both together. */
	readonly origin?: "top-down" | "bottom-up" | "negotiated";
	/** Level of the cascade, 0 at the top, where somebody said it; else its place under its parents tells. */
	readonly level?: number;
	/** The `Strategy` it carries out (VSEM); one that names none carries out its parent's. */
	readonly strategy?: string;
}

/** How one declared value fared since the last check-in. It is shown beside the figures and never enters one. */
export interface ValueMark {
	/** A `DeclaredValue` id. */
	readonly value: string;
	readonly mark: "yes" | "concern";
	readonly note?: string;
}

/** Weekly statement: where the measure stands (value), how sure people are that it will land (confidence, 0..1). */
export interface CheckIn {
	readonly date: IsoDate;
	readonly value: number;
	readonly confidence?: number;
	readonly note?: string;
	readonly values?: readonly ValueMark[];
}

/** A value of the organisation that people may choose at a check-in: the third corner beside objective and key result. */
export interface DeclaredValue {
	readonly id: string;
	readonly title: string;
	readonly meaning?: string;
}

export interface Milestone {
	readonly date: IsoDate;
	/** 0..1; the shares of one key result sum to 1. */
	readonly share: number;
	readonly done: boolean | null;
	readonly title?: string;
}

/** Where the measure stands and what that is worth: linear between zones, the end zone's progress beyond it. */
export interface Zone {
	readonly at: number;
	/** 0..1, not falling from the first zone to the last. */
	readonly progress: number;
}

/** Progress that is expected by a day, where it does not grow evenly. */
export interface CurvePoint {
	readonly date: IsoDate;
	/** 0..1. */
	readonly expected: number;
}

/** What a key result aims at: the members that a re-aim may change. `null`: there was none. */
export interface Aim {
	readonly target?: number | null;
	readonly low?: number | null;
	readonly high?: number | null;
	readonly zones?: readonly Zone[] | null;
	readonly due?: IsoDate | null;
}

/** One change of course. The key result holds the aim as it is now; each entry keeps what it took the place of. */
export interface ReAim {
	readonly date: IsoDate;
	readonly by: string;
	readonly why: string;
	/** The members that were changed, as they were before. */
	readonly was: Aim;
}

/** From X to Y by a date inside one cycle, proving one objective. Not a KPI. */
export interface KeyResult {
	readonly id: KeyResultId;
	readonly objective: ObjectiveId;
	readonly title: string;
	readonly owner?: string;
	readonly kind: "increase" | "reduce" | "maintain" | "threshold" | "binary" | "milestone" | "ordinal";
	/** Leading: it moves before the outcome does. Lagging: it is the outcome. */
	readonly indicator?: "leading" | "lagging";
	readonly unit?: string;
	readonly baseline?: number | null;
	readonly baselineDate?: IsoDate;
	readonly target?: number | null;
	/** maintain: the band; threshold: the bound(s). */
	readonly low?: number | null;
	readonly high?: number | null;
	/** Kind milestone: its progress. Other kinds: the pace that is expected of them. */
	readonly milestones?: readonly Milestone[];
	/** Kind ordinal. */
	readonly zones?: readonly Zone[];
	/** Expected progress by date, linear between points; in place of the elapsed share of the period. */
	readonly curve?: readonly CurvePoint[];
	/** Weight inside its objective, 1 unless said. */
	readonly weight?: number;
	readonly starts?: IsoDate;
	readonly due?: IsoDate;
	readonly checkIns: readonly CheckIn[];
	/** Changes of course so far, oldest first. */
	readonly reAims?: readonly ReAim[];
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
	/** One of the portfolio office's own: what it contributes to, how its services are received, or the team itself. */
	readonly family?: "contribution" | "service" | "team";
	/** Said by a person: it counts work of the process (reports, reviews), not what changes for anybody. */
	readonly isProcess?: boolean;
	/** First and last day it was watched, where that is not always. */
	readonly since?: IsoDate;
	readonly until?: IsoDate;
	readonly readings: readonly Reading[];
}

export interface Reading {
	readonly date: IsoDate;
	readonly value: number;
}
