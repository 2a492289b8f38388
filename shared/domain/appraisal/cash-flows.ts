import { compareDates, daysBetween } from "../dates.ts";
import type { Exact } from "../exact.ts";
import { type InputReader, wholeRows } from "../input-reader.ts";
import type { IsoDate } from "../units.ts";

/** Money that comes in is positive, money that goes out negative, in one currency unit. */
export interface DatedFlow {
	readonly date: IsoDate;
	readonly amount: number | null;
}

/** An amount and the whole periods (or days) from now at which it comes. */
export interface TimedAmount {
	readonly at: number;
	readonly amount: Exact;
}

/** One amount per period, the first of them now; all of them where the reader has refused and missed nothing. */
export function readCashflows(reader: InputReader): readonly Exact[] | undefined {
	const read = reader.numbers("cashflows");
	if (read?.length === 0) reader.refuse("empty", "cashflows", "There is no cash flow.");
	return read?.filter((amount) => amount !== undefined);
}

export interface ReadFlow {
	readonly date: IsoDate;
	readonly amount: Exact;
}

/** Amounts with their days, in input order; all of them where the reader has refused and missed nothing. */
export function readFlows(reader: InputReader): readonly ReadFlow[] | undefined {
	const read = reader.list("flows", (item) => ({ date: item.date("date"), amount: item.number("amount") }));
	if (read?.length === 0) reader.refuse("empty", "flows", "There is no cash flow.");
	return read && wholeRows(read);
}

/** By day from the earliest, the flows of one day summed (conformance, `xnpv`, `xirr`). */
export function byDay(flows: readonly ReadFlow[]): readonly TimedAmount[] {
	const sums = new Map<IsoDate, Exact>();
	for (const { date, amount } of flows) sums.set(date, sums.get(date)?.add(amount) ?? amount);
	const days = [...sums].sort(([a], [b]) => compareDates(a, b));
	return days.map(([date, amount]) => ({ at: daysBetween(days[0]?.[0] ?? date, date), amount }));
}
