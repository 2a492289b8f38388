import type { Cell } from "../../../../excel-addin/workbook/cell.ts";
import { EMPTY, enter, type StoredCell } from "./cell-entry.ts";
import type { Journal } from "./journal.ts";

/** A block of cells, counted from 0, ends included. */
export interface Area {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
}

export const heightOf = (a: Area): number => a.bottom - a.top + 1;
export const widthOf = (a: Area): number => a.right - a.left + 1;

export class Sheet {
	readonly rows: (StoredCell | undefined)[][] = [];
	readonly widths = new Map<number, number>();

	constructor(
		readonly id: string,
		public name: string,
		public visibility: "Visible" | "Hidden" | "VeryHidden",
		private readonly journal: Journal,
	) {}

	at(row: number, column: number): StoredCell {
		return this.rows[row]?.[column] ?? EMPTY;
	}

	/** Puts a cell as it is, without the rules of entering: for reading files and for taking changes back. */
	place(row: number, column: number, cell: StoredCell | undefined): void {
		let cells = this.rows[row];
		if (!cells) {
			cells = [];
			this.rows[row] = cells;
		}
		cells[column] = cell;
	}

	read<T>(area: Area, of: (cell: StoredCell) => T): T[][] {
		const out: T[][] = [];
		for (let r = area.top; r <= area.bottom; r++) {
			const line: T[] = [];
			for (let c = area.left; c <= area.right; c++) line.push(of(this.at(r, c)));
			out.push(line);
		}
		return out;
	}

	/** Changes cells of an area, one undoable change; `null` from `next` leaves a cell alone. */
	change(area: Area, next: (cell: StoredCell, row: number, column: number) => StoredCell | null): void {
		const before: (StoredCell | undefined)[] = [];
		let changed = false;
		for (let r = area.top; r <= area.bottom; r++)
			for (let c = area.left; c <= area.right; c++) {
				before.push(this.rows[r]?.[c]);
				const cell = next(this.at(r, c), r - area.top, c - area.left);
				if (!cell) continue;
				changed = true;
				this.place(r, c, cell);
			}
		if (!changed) return;
		this.journal.record(() => {
			const width = widthOf(area);
			before.forEach((cell, i) => {
				this.place(area.top + Math.floor(i / width), area.left + (i % width), cell);
			});
		});
	}

	/** Enters values as a person would: a null leaves the cell alone. */
	enter(area: Area, values: readonly (readonly (Cell | null)[])[]): void {
		this.change(area, (cell, r, c) => {
			const value = values[r]?.[c];
			return value === null || value === undefined ? null : enter(value, cell);
		});
	}

	/** The smallest area that holds every value (and every format, where `valuesOnly` is false). */
	used(valuesOnly: boolean): Area | undefined {
		let area: Area | undefined;
		this.rows.forEach((cells, r) => {
			cells.forEach((cell, c) => {
				const counts = cell && (cell.value !== "" || cell.formula || (!valuesOnly && cell.format !== "General"));
				if (!counts) return;
				area = area
					? {
							top: Math.min(area.top, r),
							left: Math.min(area.left, c),
							bottom: Math.max(area.bottom, r),
							right: Math.max(area.right, c),
						}
					: { top: r, left: c, bottom: r, right: c };
			});
		});
		return area;
	}
}
