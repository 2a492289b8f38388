import type { Cell } from "./cell.ts";

export type DateOrder = "day-first" | "month-first" | "ask";

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[ T].*)?$/;

/**
 * Whether a column writes 5/2 for the 5th of February or the 2nd of May: any part above 12 settles it. `ask` where
 * nothing does, or where two cells contradict each other.
 * @example dateOrder(["5/02/2016", "17/02/2016"]) //=> "day-first"
 */
export function dateOrder(cells: readonly Cell[]): DateOrder {
	const parts = cells.flatMap((c) => {
		const m = typeof c === "string" ? SLASHED.exec(c.trim()) : null;
		return m ? [[Number(m[1]), Number(m[2])] as const] : [];
	});
	const dayFirst = parts.some(([first]) => first > 12);
	const monthFirst = parts.some(([, second]) => second > 12);
	if (dayFirst === monthFirst) return "ask";
	return dayFirst ? "day-first" : "month-first";
}

/** Slashed dates are in the column at all: only then is the order worth asking. */
export const hasSlashedDates = (cells: readonly Cell[]): boolean =>
	cells.some((c) => typeof c === "string" && SLASHED.test(c.trim()));
