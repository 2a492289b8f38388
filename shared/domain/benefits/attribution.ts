import { compareDates, latest } from "../dates.ts";
import { type Exact, exact, ONE, sum } from "../exact.ts";
import type { BenefitId, IsoDate, ItemKey } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { benefitWindow } from "./benefit-window.ts";
import { sameText } from "./same-text.ts";

/** Who claims how much of one measure, and when. Without a period that can be right it may be any day: it counts on all. */
export interface Claim {
	readonly benefit: BenefitId;
	readonly items: readonly ItemKey[];
	/** The shares of its work, all of it where none is said. A share that is not said beside others adds nothing. */
	readonly share: Exact;
	readonly from?: IsoDate;
	readonly to?: IsoDate;
}

/** A day on which more than all of a measure is claimed, and the claims of that day. */
export interface Overclaim {
	readonly measure: string;
	/** The first day of the worst stretch; absent where no claim has a period. */
	readonly on?: IsoDate;
	readonly total: Exact;
	readonly claims: readonly Claim[];
	/** False where a claim without a period is needed to pass 1: then they may claim twice. */
	readonly certain: boolean;
}

/** What a benefit claims of its measure. */
export function claimOf(benefit: Benefit, today: IsoDate): Claim {
	const { id, work, periods = [] } = benefit;
	const said = work.flatMap((w) => (w.share === undefined ? [] : [exact(w.share) ?? ONE]));
	const window = benefitWindow(benefit, today);
	const [from] = [...periods.map((p) => p.starts), ...(window ? [window.opens] : [])].sort(compareDates);
	const to = latest([...periods.map((p) => p.ends), window?.closes]);
	const share = said.length > 0 ? sum(said) : ONE;
	return { benefit: id, items: work.map((w) => w.item), share, ...(from && to && from <= to ? { from, to } : {}) };
}

/**
 * Benefits whose measure is claimed more than once over: for each, the worst stretch of days that falls in its own period
 * (reference 1.12: shares over one measure and period sum to at most 1). Exact sums; periods that overlap in part count on
 * the days they share. One benefit alone is not claimed twice, whatever its own shares.
 * @example overclaims([{ …, measure: "Calls" }, { …, measure: "calls." }], today).get("B-1").total //=> 2
 */
export function overclaims(benefits: readonly Benefit[], today: IsoDate): ReadonlyMap<BenefitId, Overclaim> {
	const groups = new Map<string, Claim[]>();
	for (const benefit of benefits) {
		const measure = sameText(benefit.measure);
		const claim = claimOf(benefit, today);
		if (measure === "" || claim.share.equals(0)) continue;
		const known = groups.get(measure);
		if (known) known.push(claim);
		else groups.set(measure, [claim]);
	}
	const found = new Map<BenefitId, Overclaim>();
	for (const [measure, claims] of groups) {
		const days = daysOverOne(claims);
		const told = new Map<IsoDate | undefined, Overclaim>();
		for (const claim of claims) {
			const day = days.find(({ on }) => isActive(claim, on));
			if (!day) continue;
			const overclaim = told.get(day.on) ?? describe(measure, claims, day);
			told.set(day.on, overclaim);
			found.set(claim.benefit, overclaim);
		}
	}
	return found;
}

interface Day {
	readonly on: IsoDate | undefined;
	readonly total: Exact;
}

const isActive = ({ from, to }: Claim, on: IsoDate | undefined): boolean =>
	on === undefined || ((from ?? on) <= on && on <= (to ?? on));

/**
 * Days on which two or more claim more than all, the worst first. The sum only grows on a day on which some claim begins,
 * so no other day can be worse: one pass over those, adding what begins and taking off what has ended.
 */
function daysOverOne(claims: readonly Claim[]): Day[] {
	const undated = claims.filter((c) => !c.from);
	let [total, active] = [sum(undated.map((c) => c.share)), undated.length];
	const days = new Map<IsoDate | undefined, Exact>();
	const look = (on: IsoDate | undefined) => {
		if (active > 1 && total.compare(1) > 0) days.set(on, total);
	};
	look(undefined);
	for (const { on, share, begins } of turnsOf(claims)) {
		total = total.add(begins ? share : share.neg());
		active += begins ? 1 : -1;
		if (begins) look(on);
	}
	return [...days].map(([on, total]) => ({ on, total })).sort((a, b) => b.total.compare(a.total));
}

/** Every begin and end of a claim, by day. What ends on a day is still there on it, so begins come before ends. */
function turnsOf(claims: readonly Claim[]) {
	const begins = claims.flatMap(({ from, share }) => (from ? [{ on: from, share, begins: true }] : []));
	const ends = claims.flatMap(({ to, share }) => (to ? [{ on: to, share, begins: false }] : []));
	return [...begins, ...ends].sort((a, b) => compareDates(a.on, b.on));
}

function describe(measure: string, claims: readonly Claim[], { on, total }: Day): Overclaim {
	const active = claims.filter((c) => isActive(c, on));
	const dated = active.filter((c) => c.from);
	const certain = dated.length > 1 && sum(dated.map((c) => c.share)).compare(1) > 0;
	return { measure, ...(on ? { on } : {}), total, claims: active, certain };
}
