import type { IsoDate, ItemKey } from "../units.ts";

/** One amount of a business case: what comes in is positive, what goes out negative. */
export interface CaseFlow {
	/** Absent in all of them: one per period, the first of them now. */
	readonly date?: IsoDate;
	/** The likeliest; absent or `null`: not known yet. */
	readonly amount?: number | null;
	/** The least and the most that it may turn out to be; both absent: certain. */
	readonly low?: number | null;
	readonly high?: number | null;
}

/** What an initiative is to cost and to bring in, as a register holds it. */
export interface BusinessCase {
	readonly id: string;
	/** The initiative's key. */
	readonly item: ItemKey;
	readonly currency?: string;
	/** Per period, or per year of 365 days for dated flows, as a fraction. Above −1. */
	readonly rate?: number | null;
	/** For the modified rate; `rate` where they are absent. */
	readonly financeRate?: number | null;
	readonly reinvestRate?: number | null;
	readonly flows: readonly CaseFlow[];
	/** When, and by whom, the figures were estimated. */
	readonly estimated?: IsoDate;
	readonly by?: string;
}

/** Flows count by day as soon as one of them has a date; otherwise there is one per period. */
export const isByDay = (flows: unknown): boolean =>
	Array.isArray(flows) && flows.some((f) => typeof f === "object" && (f?.date ?? undefined) !== undefined);
