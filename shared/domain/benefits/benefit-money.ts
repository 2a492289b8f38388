import { compareDates } from "../dates.ts";
import { type Exact, sum, toNumber } from "../exact.ts";
import type { BenefitId, IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { figure, isSaid } from "./figure.ts";

/** One figure of both sides: what comes in, what goes out (never above 0), and their sum where both have a figure. */
export interface MoneyFigure {
	readonly benefits?: number;
	readonly disBenefits?: number;
	readonly net?: number;
	/** Benefits of this period that do not say this figure: the sums are without them, and there is no net. */
	readonly missing: readonly BenefitId[];
}

/** Money of one currency in one period. Only what agrees in both is set against one another. */
export interface PeriodMoney {
	readonly currency: string;
	readonly starts: IsoDate;
	readonly ends: IsoDate;
	readonly plan: MoneyFigure;
	readonly forecast: MoneyFigure;
	readonly actual: MoneyFigure;
}

export interface BenefitMoney {
	readonly counts: { readonly benefits: number; readonly disBenefits: number };
	/** By currency, then by period, earliest first. */
	readonly periods: readonly PeriodMoney[];
	/** Whole-life values, by currency: gains and losses apart, since nothing says that they fall in the same period. */
	readonly wholeLife: readonly { readonly currency: string; readonly gains?: number; readonly losses?: number }[];
	/** Benefits that give money without a profile: never netted. */
	readonly withoutProfile: readonly BenefitId[];
}

interface Entry {
	readonly id: BenefitId;
	readonly isHarm: boolean;
	readonly amounts: Readonly<Record<"plan" | "forecast" | "actual", Exact | undefined>>;
}

/**
 * The money of a register's benefits: benefits and dis-benefits counted apart, and netted only where currency and period
 * agree. A dis-benefit's money is a loss however it was written, and is shown with its sign. Lapsed benefits bring nothing
 * and are left out. Sums are exact, their answers the nearest double.
 * @example benefitMoney([saving, loss]).periods[0].plan // 100 and a loss of 30 //=> { benefits: 100, disBenefits: -30, net: 70 }
 */
export function benefitMoney(all: readonly Benefit[]): BenefitMoney {
	const benefits = all.filter((b) => b.status !== "lapsed");
	const groups = new Map<string, { currency: string; starts: IsoDate; ends: IsoDate; entries: Entry[] }>();
	for (const benefit of benefits)
		for (const { starts, ends, ...figures } of benefit.financialProfile ?? []) {
			const currency = currencyOf(benefit);
			const isHarm = benefit.type === "dis-benefit";
			const read = (x: number | null | undefined) => signed(x, isHarm);
			const { plan, forecast, actual } = figures;
			const amounts = { plan: read(plan), forecast: read(forecast), actual: read(actual) };
			const key = JSON.stringify([currency, starts, ends]);
			const group = groups.get(key) ?? { currency, starts, ends, entries: [] };
			group.entries.push({ id: benefit.id, isHarm, amounts });
			groups.set(key, group);
		}
	const periods = [...groups.values()].sort(
		(a, b) => compareText(a.currency, b.currency) || compareDates(a.starts, b.starts) || compareDates(a.ends, b.ends),
	);
	const harms = benefits.filter((b) => b.type === "dis-benefit").length;
	return {
		counts: { benefits: benefits.length - harms, disBenefits: harms },
		periods: periods.map(({ entries, ...period }) => ({
			...period,
			plan: figureOf(entries, "plan"),
			forecast: figureOf(entries, "forecast"),
			actual: figureOf(entries, "actual"),
		})),
		wholeLife: wholeLife(benefits),
		withoutProfile: benefits.filter((b) => hasMoney(b) && !b.financialProfile?.length).map((b) => b.id),
	};
}

function figureOf(entries: readonly Entry[], name: keyof Entry["amounts"]): MoneyFigure {
	const side = (isHarm: boolean) => entries.filter((e) => e.isHarm === isHarm).flatMap((e) => e.amounts[name] ?? []);
	const [gains, losses] = [side(false), side(true)];
	const missing = [...new Set(entries.filter((e) => !e.amounts[name]).map((e) => e.id))];
	return {
		...(gains.length > 0 ? { benefits: toNumber(sum(gains)) } : {}),
		...(losses.length > 0 ? { disBenefits: toNumber(sum(losses)) } : {}),
		...(gains.length > 0 && losses.length > 0 && missing.length === 0
			? { net: toNumber(sum([...gains, ...losses])) }
			: {}),
		missing,
	};
}

function wholeLife(benefits: readonly Benefit[]): BenefitMoney["wholeLife"] {
	const currencies = [...new Set(benefits.filter(hasMoney).map(currencyOf))].sort();
	return currencies.map((currency) => {
		const of = (isHarm: boolean) =>
			benefits
				.filter((b) => currencyOf(b) === currency && (b.type === "dis-benefit") === isHarm)
				.flatMap((b) => signed(b.financialValue, isHarm) ?? []);
		const [gains, losses] = [of(false), of(true)];
		return {
			currency,
			...(gains.length > 0 ? { gains: toNumber(sum(gains)) } : {}),
			...(losses.length > 0 ? { losses: toNumber(sum(losses)) } : {}),
		};
	});
}

/** A loss counts below 0, whether it was written with a minus sign or as a size. */
function signed(given: number | null | undefined, isHarm: boolean): Exact | undefined {
	const x = figure(given);
	return isHarm ? x?.abs().neg() : x;
}

const hasMoney = ({ financialValue }: Benefit): boolean => isSaid(financialValue);
const currencyOf = ({ currency = "" }: Benefit): string => currency.trim().toUpperCase();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
