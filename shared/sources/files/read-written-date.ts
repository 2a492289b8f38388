import { parseIsoDate } from "../../domain/dates.ts";
import type { IsoDate } from "../../domain/units.ts";
import type { DateOrder } from "./import-preview.ts";

/** A day, a span of days (a month, a quarter, a year), or two days of which only a person knows which is meant. */
export type WrittenDate =
	| { readonly kind: "span"; readonly starts: IsoDate; readonly ends: IsoDate }
	| { readonly kind: "either"; readonly dayFirst: IsoDate; readonly monthFirst: IsoDate };

const LONGEST = 40;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A date as people write it: ISO, 31/3/2027, 31.03.27, 31 March 2027, Mar 31, 2027, Mar 2027, Q1 2027, H1 2027, 2027.
 * Days and months that exist only; two-digit years are of this century. `undefined` where it is no date.
 * @example readWrittenDate("Q4 2026") //=> { kind: "span", starts: "2026-10-01", ends: "2026-12-31" }
 * @example readWrittenDate("03/04/2026")?.kind //=> "either"
 */
export function readWrittenDate(written: string, order?: DateOrder): WrittenDate | undefined {
	if (written.length > LONGEST) return undefined;
	const text = written.trim().toLowerCase().replace(/[,]/g, " ").replace(/\s+/g, " ");
	return iso(text) ?? numeric(text, order) ?? named(text) ?? period(text);
}

/** What a column's dates say of the order of day and month: some leave no choice, `either` holds those that do. */
export function dateOrdersSeen(texts: Iterable<string>): { dayFirst: boolean; monthFirst: boolean; either: string[] } {
	const seen = { dayFirst: false, monthFirst: false, either: new Set<string>() };
	for (const text of texts) {
		const [, a, mark, b] = SLASHED.exec(text.trim()) ?? [];
		if (mark === "." || a === undefined || b === undefined) continue;
		if (Number(a) > 12) seen.dayFirst = true;
		else if (Number(b) > 12) seen.monthFirst = true;
		else if (Number(a) !== Number(b)) seen.either.add(text.trim());
	}
	return { ...seen, either: [...seen.either] };
}

const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;

function iso(text: string): WrittenDate | undefined {
	const [, date] = /^(\d{4}-\d{2}-\d{2})(?:t[\d:.z+-]*)?$/.exec(text) ?? [];
	return single(parseIsoDate(date));
}

function numeric(text: string, order: DateOrder | undefined): WrittenDate | undefined {
	const [, a = "", mark, b = "", year = ""] = SLASHED.exec(text) ?? [];
	if (mark === undefined) return undefined;
	const dayFirst = day(year, b, a);
	// With points the day always comes first.
	const monthFirst = mark === "." ? undefined : day(year, a, b);
	if (dayFirst && monthFirst && dayFirst !== monthFirst) {
		if (order) return single(order === "day-first" ? dayFirst : monthFirst);
		return { kind: "either", dayFirst, monthFirst };
	}
	return single(dayFirst ?? monthFirst);
}

function named(text: string): WrittenDate | undefined {
	const words = text.split(/[ -]/).filter((w) => w !== "");
	const at = words.findIndex((w) => monthOf(w) > 0);
	const month = String(monthOf(words[at] ?? ""));
	const others = words.filter((_, i) => i !== at).map((w) => w.replace(/^(\d{1,2})(st|nd|rd|th)$/, "$1"));
	const year = others.at(-1) ?? "";
	if (at < 0 || !/^(\d{4}|\d{2})$/.test(year)) return undefined;
	if (others.length === 2)
		return /^\d{1,2}$/.test(others[0] ?? "") ? single(day(year, month, others[0] ?? "")) : undefined;
	return others.length === 1 && year.length === 4 ? months(Number(year), Number(month), 1) : undefined;
}

function period(text: string): WrittenDate | undefined {
	const [, year] = /^(\d{4})$/.exec(text) ?? [];
	if (year !== undefined) return months(Number(year), 1, 12);
	const [, before, part, n, after] = /^(?:(\d{4})[ -])?([qh])([1-4])(?:[ -](\d{4}))?$/.exec(text) ?? [];
	if ((before === undefined) === (after === undefined)) return undefined;
	const length = part === "q" ? 3 : 6;
	return months(Number(before ?? after), (Number(n) - 1) * length + 1, length);
}

const monthOf = (word: string): number =>
	/^[a-z]{3,9}$/.test(word) ? MONTHS.findIndex((m) => word === m || (word.startsWith(m) && LONG.has(word))) + 1 : 0;
const LONG = new Set(
	"january february march april june july august sept september october november december".split(" "),
);

function day(year: string, month: string, date: string): IsoDate | undefined {
	const full = year.length === 2 ? `20${year}` : year;
	return parseIsoDate(`${full}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`);
}

/** Whole months; 1900 to 2199, because anything else is a number and not a year. */
function months(year: number, first: number, count: number): WrittenDate | undefined {
	const last = first + count - 1;
	if (year < 1900 || year > 2199 || last > 12) return undefined;
	const starts = day(String(year), String(first), "1");
	const ends = [31, 30, 29, 28].map((d) => day(String(year), String(last), String(d))).find((d) => d !== undefined);
	return starts && ends ? { kind: "span", starts, ends } : undefined;
}

const single = (date: IsoDate | undefined): WrittenDate | undefined =>
	date && { kind: "span", starts: date, ends: date };
