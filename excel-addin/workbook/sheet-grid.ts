import type { CellGrid } from "./cell.ts";

/** An Excel table (Insert, Table) on a sheet; counted from 0 in the sheet, header and totals row included. */
export interface NamedTable {
	readonly id: string;
	readonly name: string;
	readonly top: number;
	readonly left: number;
	readonly rows: number;
	readonly columns: number;
	readonly totals: boolean;
}

/** What was read of one sheet. `top` and `left` say where the grid starts: the used range need not start at A1. */
export interface SheetGrid {
	readonly name: string;
	readonly visible: boolean;
	readonly top: number;
	readonly left: number;
	readonly values: CellGrid;
	readonly tables: readonly NamedTable[];
}
