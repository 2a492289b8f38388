import { daysBetween, parseIsoDate } from "../dates.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { changesOf } from "./change-benefit.ts";

/** One move of a go-live: said on a day, from one date to another. */
export interface GoLiveMove {
	readonly on: IsoDate;
	readonly which: "planned" | "actual";
	readonly from: IsoDate;
	readonly to: IsoDate;
	readonly by?: string;
	readonly why?: string;
}

export interface GoLiveHistory {
	/** The first plan ever said, the plan now, and the day it went live. */
	readonly firstPlanned?: IsoDate;
	readonly planned?: IsoDate;
	readonly actual?: IsoDate;
	/** Oldest first. A date said for the first time, or taken away, is no move. */
	readonly moves: readonly GoLiveMove[];
	/** Days from the first plan to the actual go-live, or to the plan now; negative: earlier. */
	readonly slipDays?: number;
}

/**
 * A benefit's go-live against its plan, with every move that was kept. The window counts from the date that holds now, so
 * it moves along; how often that happened stays visible (reference 1.12; practice 14).
 * @example goLiveHistory(b).slipDays // first planned 2026-01-31, live 2026-03-02 //=> 30
 */
export function goLiveHistory(benefit: Benefit): GoLiveHistory {
	const { goLivePlanned: planned, goLiveActual: actual } = benefit;
	const changes = changesOf(benefit, "goLivePlanned", "goLiveActual");
	const moves = changes.flatMap(({ on, field, from, to, by, why }): GoLiveMove[] => {
		const [was, is] = [parseIsoDate(from), parseIsoDate(to)];
		if (!was || !is || was === is) return [];
		const which = field === "goLivePlanned" ? "planned" : "actual";
		return [{ on, which, from: was, to: is, ...(by ? { by } : {}), ...(why ? { why } : {}) }];
	});
	const plans = changes.filter((c) => c.field === "goLivePlanned").flatMap((c) => [c.from, c.to]);
	const firstPlanned = plans.map(parseIsoDate).find((d) => d !== undefined) ?? planned;
	const now = actual ?? planned;
	return {
		...(firstPlanned ? { firstPlanned } : {}),
		...(planned ? { planned } : {}),
		...(actual ? { actual } : {}),
		moves,
		...(firstPlanned && now ? { slipDays: daysBetween(firstPlanned, now) } : {}),
	};
}
