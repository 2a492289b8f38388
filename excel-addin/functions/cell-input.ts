import { isBlank } from "../workbook/cell.ts";
import { readCell } from "../workbook/read-cell.ts";
import type { Argument, Block } from "./function-table.ts";

/**
 * A cell as a formula's input: a number as people write it, `null` where nobody gave one (blank, `TBC`, `Exempt`), and
 * anything else as it is, so that the formula itself refuses it.
 * @example cellInput("£1.2m") //=> 1200000
 * @example cellInput("") //=> null
 * @example cellInput("high") //=> "high"
 */
export function cellInput(cell: Argument | undefined): unknown {
	if (cell === undefined || cell === null || typeof cell === "object") return cell ?? null;
	const reading = readCell(cell);
	if (reading.kind === "number") return reading.value;
	return reading.kind === "text" || reading.kind === "error" || reading.kind === "range" ? cell : null;
}

/** The cells of a block, row by row: a list may lie across or down. */
export const cellsOf = (block: Block): Argument[] => block.flat();

export const isBlankInput = (cell: Argument | undefined): boolean =>
	cell === null || (typeof cell !== "object" && isBlank(cell));
