import type { Cell } from "./cell.ts";
import type { DecimalMark } from "./read-cell.ts";

const COMMA = /\d\.\d{3},\d|(^|[^\d.])\d+,(\d{1,2}|\d{4,})(?!\d)|\.\d{3}\.\d{3}/;
const POINT = /\d,\d{3}\.\d|\d\.(\d{1,2}|\d{4,})(?!\d)|,\d{3},\d{3}/;

export type DecimalDecision = DecimalMark | "ask";

/**
 * Which mark a column's text numbers use: the one that some cell cannot do without. `ask` where cells disagree, or where
 * all that is there could be either (`1.200`): a guess would be a thousandfold wrong. `1,200` alone is read as thousands.
 * Columns of true numbers need no decision: `point`.
 * @example decimalMark(["1.234,56", "12"]) //=> "comma"
 * @example decimalMark(["1.2", "1,5"]) //=> "ask"
 */
export function decimalMark(cells: readonly Cell[]): DecimalDecision {
	const texts = cells.filter(
		(c): c is string => typeof c === "string" && /\d/.test(c) && /\d[.,]\d/.test(c) && c.length < 40,
	);
	const comma = texts.some((t) => COMMA.test(t));
	const point = texts.some((t) => POINT.test(t));
	if (comma && point) return "ask";
	if (comma) return "comma";
	return texts.some((t) => /(^|[^\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/.test(t)) && !point ? "ask" : "point";
}
