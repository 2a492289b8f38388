import type { InitiativeAppraisal } from "../../domain/appraisal/initiative-appraisal.ts";
import type { NpvSpread } from "../../domain/appraisal/npv-spread.ts";
import { exact, toNumber } from "../../domain/exact.ts";
import { rateWords } from "./appraisal-words.ts";
import { figureWords, percentWords } from "./number-words.ts";

const SIGNS: Readonly<Record<string, string>> = { GBP: "£", EUR: "€", USD: "$" };
const WHOLE_FROM = 1000;
/** Of a figure that many repetitions of the draws would give: in 95 of 100 it lies within so many standard errors. */
const TWO_SIDED_95 = 1.96;

/**
 * An amount of money; whole from a thousand on, for pennies say nothing there.
 * @example moneyWords(-22147.3, "GBP") //=> "-£22,147"
 */
export function moneyWords(amount: number, currency = ""): string {
	const size = figureWords(Math.abs(amount), Math.abs(amount) < WHOLE_FROM ? 2 : 0);
	const sign = amount < 0 && size !== "0" ? "-" : "";
	if (size === "unknown") return size;
	const known = Object.hasOwn(SIGNS, currency) ? SIGNS[currency] : undefined;
	return known !== undefined || currency === "" ? `${sign}${known ?? ""}${size}` : `${sign}${size} ${currency}`;
}

/** How many cases come out how. */
export interface CaseCounts {
	readonly worth: number;
	readonly not: number;
	/** Nothing can be said of them: something is missing, or cannot be right. */
	readonly open: number;
}

/**
 * The section's answer in one sentence.
 * @example caseSentence({ worth: 3, not: 2, open: 1 })
 * //=> "3 of 6 business cases are worth more than they cost in today's money, 2 are not; of 1 it cannot be said yet."
 */
export function caseSentence({ worth, not, open }: CaseCounts): string {
	const all = worth + not + open;
	if (all === open) return "Of no business case can it be said yet what it is worth: something is missing in each.";
	const are = (n: number) => (n === 1 ? "is" : "are");
	const rest = [
		not > 0 && worth > 0 ? `, ${figureWords(not, 0)} ${are(not)} not` : "",
		open > 0 ? `; of ${figureWords(open, 0)} it cannot be said yet` : "",
	].join("");
	const some = worth === 0 ? "None" : figureWords(worth, 0);
	return `${some} of ${figureWords(all, 0)} business ${all === 1 ? "case" : "cases"} ${are(worth || 1)} worth more than ${worth > 1 ? "they cost" : "it costs"} in today's money${rest}.`;
}

/**
 * All rates of return, for a cell.
 * @example ratesWords([0.1, 0.4]) //=> "10% and 40%"
 */
export function ratesWords(rates: readonly number[]): string {
	if (rates.length === 0) return "none";
	const all = rates.map(rateWords);
	return all.length === 1 ? (all[0] ?? "") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}

/**
 * Why there is one rate and no other; `undefined` where a caveat of the appraisal says why there are more, or none.
 * @example oneRateWords({ rates: [0.1], reasons: [] })
 * //=> "Money goes out first and comes in after that, so that no other rate makes the flows worth nothing."
 */
export function oneRateWords({ rates, reasons }: Pick<InitiativeAppraisal, "rates" | "reasons">): string | undefined {
	if (rates.length !== 1) return undefined;
	const turnsOnce = !reasons.some((r) => r.code === "rate-not-for-ranking" && Number(r.values?.signChanges) !== 1);
	if (!turnsOnce)
		return "The flows change sign more than once, which allows several rates; only this one lies between -99.999% and 100,000,000%.";
	return reasons.some((r) => r.code === "rate-not-for-ranking")
		? "The flows change sign once, so that no other rate makes them worth nothing."
		: "Money goes out first and comes in after that, so that no other rate makes the flows worth nothing.";
}

/**
 * How long money is out.
 * @example periodWords(3.154, "by-day") //=> "3.15 years"
 */
export function periodWords(length: number | null, timing: InitiativeAppraisal["timing"]): string {
	if (length === null) return "never";
	const text = figureWords(length);
	return `${text} ${timing === "by-day" ? "year" : "period"}${text === "1" ? "" : "s"}`;
}

/**
 * A chance with its sampling error.
 * @example chanceWords(0.312, 0.0046) //=> "31% ± 0.9 points"
 */
export function chanceWords(chance: number, error: number): string {
	const points = exact(TWO_SIDED_95 * error)?.mul(100);
	const reach = points ? figureWords(toNumber(points), 1) : "unknown";
	return reach === "0"
		? percentWords(chance)
		: `${percentWords(chance)} ± ${reach} ${reach === "1" ? "point" : "points"}`;
}

/**
 * What the draws say, in sentences: the text beside their drawing.
 * @example spreadWords(…, "GBP")
 * //=> "In 80 of 100 draws the value lies between £10,000 and £90,000, on average £50,000 ± £300. Below 0 in 5% ± 0.4 points."
 */
export function spreadWords(
	{ quantiles, mean, meanError, chanceBelowZero, belowError }: NpvSpread,
	currency = "",
): string {
	const at = (share: number) => quantiles.find((q) => q.at === share)?.value ?? Number.NaN;
	const about = meanError === null ? "" : ` ± ${moneyWords(TWO_SIDED_95 * meanError, currency)}`;
	return `In 80 of 100 draws the value lies between ${moneyWords(at(0.1), currency)} and ${moneyWords(at(0.9), currency)}, on average ${moneyWords(mean, currency)}${about}. Below 0 in ${chanceWords(chanceBelowZero, belowError)} of them.`;
}

/**
 * Why the average of the draws is another figure than the value of the likeliest amounts; `undefined` where it is not, as
 * far as the draws can tell.
 * @example leanWords({ mean: 31294, meanError: 1781 }, 220199)
 * //=> "The average lies below the value of the likeliest amounts: more can turn out worse than better."
 */
export function leanWords({ mean, meanError }: Pick<NpvSpread, "mean" | "meanError">, npv: number): string | undefined {
	const apart = mean - npv;
	if (meanError === null || Math.abs(apart) <= TWO_SIDED_95 * meanError) return undefined;
	return apart < 0
		? "The average lies below the value of the likeliest amounts: more can turn out worse than better."
		: "The average lies above the value of the likeliest amounts: more can turn out better than worse.";
}

const PARTS: Readonly<Record<string, string>> = {
	amount: "amount",
	low: "least amount",
	high: "most amount",
	date: "date",
};
const NAMES: Readonly<Record<string, string>> = {
	rate: "Rate",
	financeRate: "Finance rate",
	reinvestRate: "Reinvestment rate",
	flows: "Cash flows",
};

/**
 * Where in a business case something is.
 * @example casePlaceWords("flows[2].low") //=> "Flow 3, least amount"
 */
export function casePlaceWords(path: string): string {
	const [, index, part] = /^flows\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
	if (index === undefined) return Object.hasOwn(NAMES, path) ? (NAMES[path] ?? path) : path;
	const named = part !== undefined && Object.hasOwn(PARTS, part) ? `, ${PARTS[part]}` : "";
	return `Flow ${Number(index) + 1}${named}`;
}

/**
 * What the rate is a rate of.
 * @example rateLabel(0.035, false) //=> "3.5% per period"
 */
export const rateLabel = (rate: number, byDay: boolean): string =>
	`${rateWords(rate)} per ${byDay ? "year" : "period"}`;
