/** A cell's value as Excel gives it: an error arrives as its text (`#DIV/0!`), a blank as the empty text. */
export type Cell = string | number | boolean;
export type CellGrid = readonly (readonly Cell[])[];

/** True for the empty text, and for text of nothing but spaces. Zero and FALSE are values. */
export function isBlank(cell: Cell | null | undefined): boolean {
	return cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");
}

export const textOf = (cell: Cell | null | undefined): string =>
	cell === undefined || cell === null ? "" : String(cell).trim();

/**
 * `A`, `Z`, `AA` for a column counted from 0, as people know it.
 * @example columnName(27) //=> "AB"
 */
export function columnName(index: number): string {
	const rest = Math.floor(index / 26);
	return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
