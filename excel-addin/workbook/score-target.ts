import type { PortfolioTable } from "./find-portfolio.ts";
import type { OwnMarks } from "./own-marks.ts";

/** Where to read and write. A table is found by its id, so renaming or moving it changes nothing. */
export type ScoreTarget = {
	/** Key of our marks: the table's id, or the sheet's for a plain range. */
	readonly key: string;
	/** What people call it. */
	readonly name: string;
	readonly marks: OwnMarks;
} & ({ readonly kind: "table"; readonly tableId: string } | RangeTarget);

interface RangeTarget {
	readonly kind: "range";
	readonly sheetId: string;
	/** The header row that carries the headings: the lower one of two. */
	readonly headerRow: number;
	readonly headerRows: number;
	readonly left: number;
	/** As they were found; they must still be there. */
	readonly headings: readonly string[];
}

export function scoreTarget(found: PortfolioTable, sheetId: string, marks: OwnMarks): ScoreTarget {
	if (found.table)
		return { kind: "table", key: found.table.id, name: found.table.name, tableId: found.table.id, marks };
	const { headerRow, headerRows, left, headings, sheet } = found;
	return {
		kind: "range",
		key: sheetId,
		name: sheet,
		marks,
		sheetId,
		headerRow: headerRow + headerRows - 1,
		headerRows,
		left,
		headings,
	};
}
