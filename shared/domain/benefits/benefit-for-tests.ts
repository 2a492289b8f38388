import type { IsoDate } from "../units.ts";
import type { Benefit, BenefitPeriod } from "./benefit.ts";

/** For tests: a benefit with nothing said but what is given. */
export const benefitOf = (part: object = {}): Benefit =>
	({ id: "B-1", title: "Fewer repeat calls", readings: [], work: [], ...part }) as unknown as Benefit;

export const day = (text: string): IsoDate => text as IsoDate;

/** A calendar month of 2026, 1 to 12. */
export function month(n: number, figures: Pick<BenefitPeriod, "plan" | "forecast" | "actual"> = {}): BenefitPeriod {
	const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][n - 1];
	const mm = String(n).padStart(2, "0");
	return { starts: day(`2026-${mm}-01`), ends: day(`2026-${mm}-${last}`), ...figures };
}
