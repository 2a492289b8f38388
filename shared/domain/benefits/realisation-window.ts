import { addMonths } from "../dates.ts";
import { toNumber } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";
import type { IsoDate } from "../units.ts";

export interface WindowInput {
	/** `null`: not live. */
	readonly goLive?: IsoDate | null;
	/** Months after go-live at which the window opens and closes. */
	readonly fromMonths: number;
	readonly toMonths: number;
	readonly today: IsoDate;
	readonly readings?: readonly { readonly date: IsoDate; readonly value?: number }[];
	readonly cadenceMonths: number;
}

/** A window whose days are known. */
export interface DatedWindow {
	readonly opens: IsoDate;
	readonly closes: IsoDate;
	readonly state: "not-live" | "before" | "open" | "closed";
	/** The whole schedule of readings, and those before today that no reading serves. */
	readonly due: readonly IsoDate[];
	readonly missed: readonly IsoDate[];
}

/** Without a go-live there are no days to tell. */
export type RealisationWindow =
	| DatedWindow
	| (Pick<DatedWindow, "state" | "due" | "missed"> & { readonly opens: null; readonly closes: null });

/**
 * The benefits realisation window, counted from go-live (reference 1.12; CONFORMANCE `window`). A reading serves the latest
 * due date on or before its own date; one before the window serves none, one after it the last.
 * @example realisationWindow({ goLive: "2025-08-31", fromMonths: 6, toMonths: 12, today: "2026-03-01", cadenceMonths: 3 })
 * //=> opens 2026-02-28, closes 2026-08-31, "open", due 2026-02-28, 2026-05-31, 2026-08-31, missed 2026-02-28
 */
export function realisationWindow(input: Untrusted<WindowInput>): Answer<RealisationWindow> {
	const reader = InputReader.of(input);
	const goLive = reader.optionalDate("goLive");
	const from = reader.number("fromMonths", { min: 0, whole: true });
	const to = reader.number("toMonths", { whole: true });
	const today = reader.date("today");
	const readings = reader.has("readings")
		? reader.list("readings", (item) => {
				const date = item.date("date");
				item.optionalNumber("value");
				return date;
			})
		: [];
	const cadence = reader.number("cadenceMonths", { above: 0, whole: true });
	if (from && to && from.compare(to) > 0)
		reader.refuseBetween("out-of-range", "toMonths", "The window closes before it opens.");
	if (goLive && to && to.compare(monthsLeft(goLive)) > 0)
		reader.refuseBetween("out-of-range", "toMonths", "The window closes after the year 9999.");
	return reader.given({ from, to, today, readings, cadence }, (all): Answer<RealisationWindow> => {
		const { from, to, today, readings, cadence } = all;
		if (!goLive) return value({ opens: null, closes: null, state: "not-live", due: [], missed: [] });
		const opens = addMonths(goLive, toNumber(from));
		const closes = addMonths(goLive, toNumber(to));
		const due = schedule(goLive, toNumber(from), toNumber(to), toNumber(cadence));
		if (goLive > today) return value({ opens, closes, state: "not-live", due, missed: [] });
		const served = new Set(readings.flatMap((d) => (d && d <= today ? [lastOnOrBefore(due, d)] : [])));
		return value({
			opens,
			closes,
			state: today < opens ? "before" : today <= closes ? "open" : "closed",
			due,
			missed: due.filter((date) => date < today && !served.has(date)),
		});
	});
}

/** It has closed, and no reading serves any of its dates. */
export const isForgotten = ({ due, missed }: DatedWindow): boolean => missed.length === due.length;

/** Every step from the first month to the last, and the last itself. A later month is a later day, so months are counted. */
function schedule(goLive: IsoDate, from: number, to: number, cadence: number): IsoDate[] {
	const months: number[] = [];
	for (let at = from; at <= to; at += cadence) months.push(at);
	if (months.at(-1) !== to) months.push(to);
	return months.map((n) => addMonths(goLive, n));
}

/** Dates are written with four digits of a year. */
function monthsLeft(goLive: IsoDate): number {
	const [year = 0, month = 0] = goLive.split("-").map(Number);
	return (9999 - year) * 12 + 12 - month;
}

/** `due` ascends: halved until one is left. */
function lastOnOrBefore(due: readonly IsoDate[], date: IsoDate): IsoDate | undefined {
	let [low, high] = [0, due.length];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if ((due[middle] ?? "") <= date) low = middle + 1;
		else high = middle;
	}
	return due[low - 1];
}
