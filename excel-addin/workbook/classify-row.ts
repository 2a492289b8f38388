import { type Cell, isBlank, textOf } from "./cell.ts";

/** What a row below the header is. Only `data` rows are projects; the others are left alone and counted. */
export type RowKind = "data" | "blank" | "total" | "note";

const TOTAL = /^(grand |overall |sub[- ]?|portfolio |programme )?(totals?|sum|subtotal|average|mean)\s*[:=]?$/i;
const TOTAL_OF = /^((grand |sub[- ]?)total|subtotal|total)\s*([:=–-]|for|of)\s|\b(sub[- ]?total|grand total)\s*:?$/i;
const STARTS_TOTAL = /^totals?\b|\btotals?\s*:?$/i;

/**
 * Tells a project's row from the others. A project may be called "Total rewards platform": a row is a total only where
 * its label is the bare word, or where all it holds besides the label are numbers. A row with a single text among many
 * columns is a heading or a note between the rows.
 * @example classifyRow(["Total", "", 120, 14], 4) //=> "total"
 * @example classifyRow(["Total rewards platform", "Amber", 120, 14], 4) //=> "data"
 */
export function classifyRow(cells: readonly (Cell | null | undefined)[], columns: number): RowKind {
	const filled = cells.filter((c): c is Cell => !isBlank(c));
	if (filled.length === 0) return "blank";
	const texts = filled.filter((c) => typeof c === "string" && !isNumberText(c));
	const label = textOf(texts[0]);
	if (texts.length > 0 && TOTAL.test(label)) return "total";
	if (texts.length === 1 && (TOTAL_OF.test(label) || STARTS_TOTAL.test(label)) && filled.length > 1) return "total";
	if (filled.length === 1 && columns >= 3 && texts.length === 1) return "note";
	return "data";
}

const isNumberText = (cell: Cell): boolean => typeof cell === "string" && /^[\s£$€(+-]*[\d.,]+[\s)%kmbn]*$/i.test(cell);
