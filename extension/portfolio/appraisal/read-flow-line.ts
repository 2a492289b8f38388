import type { CaseFlow } from "../../../shared/domain/appraisal/business-case.ts";
import { parseIsoDate } from "../../../shared/domain/dates.ts";
import { exact, ONE, toNumber } from "../../../shared/domain/exact.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { readAmount } from "../../../shared/sources/files/read-amount.ts";

/** Flows as somebody typed them. */
export interface FlowLine {
	/** In per cent per period, or per year where there are dates. */
	readonly rate: string;
	readonly amounts: string;
	readonly dates: string;
	/** How far off each amount may be, in per cent of it; nothing: they are certain. */
	readonly off: string;
}

export type ReadFlows =
	| { readonly kind: "none" }
	| { readonly kind: "unread"; readonly field: keyof FlowLine; readonly message: string }
	/** Without a rate where none was typed. */
	| { readonly kind: "flows"; readonly rate: number | null; readonly flows: readonly CaseFlow[] };

/** Most that a line may hold: as many as a business case. */
const MOST = 1000;
/** Stands for an amount, or a day, that is not known yet. */
const UNKNOWN = /^[?–-]$/;

/**
 * A line of amounts, the first of them now, with a rate and, if any, their days. Amounts are parted by spaces, semicolons
 * or a comma before a space; a comma within a number parts thousands. `?` is an amount that is not known yet.
 * @example readFlowLine({ rate: "10", amounts: "-1,000 2500 -1540", dates: "", off: "" })
 * //=> { kind: "flows", rate: 0.1, flows: [{ amount: -1000 }, { amount: 2500 }, { amount: -1540 }] }
 */
export function readFlowLine({ rate, amounts, dates, off }: FlowLine): ReadFlows {
	const texts = parts(amounts);
	if (texts.length === 0) return { kind: "none" };
	if (texts.length > MOST) return unread("amounts", "More than 1,000 amounts are no business case.");
	const read = texts.map((text) => (UNKNOWN.test(text) ? null : moneyIn(text)));
	const wrong = read.indexOf(undefined);
	if (wrong >= 0)
		return unread(
			"amounts",
			`Amount ${wrong + 1}, “${texts[wrong]}”, is no number. Part amounts by spaces; write ? for one that is not known yet.`,
		);
	const days = parts(dates);
	const parsed = days.map((text) => (UNKNOWN.test(text) ? null : parseIsoDate(text)));
	const noDay = parsed.indexOf(undefined);
	if (noDay >= 0) return unread("dates", `Date ${noDay + 1}, “${days[noDay]}”, is not a day that exists (YYYY-MM-DD).`);
	if (days.length > 0 && days.length !== texts.length)
		return unread("dates", `${texts.length} amounts need ${texts.length} dates; here are ${days.length}.`);
	// Without any day the amounts would count by period, which nobody said.
	if (days.length > 0 && parsed.every((day) => day === null))
		return unread("dates", "One date at least must be known; without dates there is one amount per period.");
	const perUnit = percent(rate);
	if (perUnit === undefined) return unread("rate", "A number of per cent is expected here, such as 3.5.");
	const reach = percent(off);
	if (reach === undefined || (reach !== null && (reach < 0 || reach > 10)))
		return unread("off", "0 to 1000 per cent are expected here, such as 20.");
	const flows = read.map((amount, i) => flowOf(amount ?? null, parsed[i] ?? undefined, reach));
	return { kind: "flows", rate: perUnit, flows };
}

const unread = (field: keyof FlowLine, message: string): ReadFlows => ({ kind: "unread", field, message });

/** An amount with or without a currency; of days or per cent it is no money. */
function moneyIn(text: string): number | undefined {
	const { value, unit } = readAmount(text, ".") ?? {};
	return unit === undefined || /^[£$€¥]$/.test(unit) ? value : undefined;
}

/** Between two semicolons with nothing between them there is an amount that is not known. */
function parts(line: string): string[] {
	const typed = line.trim().replace(/;$/, "");
	if (typed === "") return [];
	return typed.includes(";") ? typed.split(";").map((part) => part.trim() || "?") : typed.split(/,?\s+/);
}

/** As a fraction; `null` where nothing was typed, `undefined` where it is no number. */
function percent(text: string): number | null | undefined {
	const typed = text.trim().replace(/\s*%$/, "");
	if (typed === "") return null;
	const x = /^[-−+]?[\d.]+$/.test(typed) ? exact(typed.replace("−", "-").replace(/^\+/, "")) : undefined;
	return x && toNumber(x.div(100));
}

function flowOf(amount: number | null, date: IsoDate | undefined, off: number | null): CaseFlow {
	const flow = date ? { amount, date } : { amount };
	const x = amount === null ? undefined : exact(amount);
	const reach = off === null ? undefined : exact(off);
	if (!x || !reach || reach.equals(0)) return flow;
	const ends = [ONE.sub(reach), ONE.add(reach)].map((times) => toNumber(x.mul(times))).sort((a, b) => a - b);
	const [low = 0, high = 0] = ends;
	return { ...flow, low, high };
}
