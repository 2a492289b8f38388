import type { Cell } from "./cell.ts";
import type { OwnColumnName } from "./own-marks.ts";
import type { TableColumns } from "./score-table.ts";
import type { WorkbookAnswer } from "./workbook-problem.ts";

/** Columns asked for before a sync, and what they hold after it. */
export interface OpenColumns {
	/** After the sync: the columns by heading, or why they cannot be read. */
	read(): WorkbookAnswer<TableColumns>;
	/** All headings of the table, for finding a free one. */
	headings(): readonly string[];
	/** True where our column of that name is there from before. */
	hasOwn(name: OwnColumnName): boolean;
	/** The values of our own column, where it is there. */
	own(name: OwnColumnName): readonly Cell[] | undefined;
	/** Writes one column of ours: into the one that is there, or into a new one. Queued, not awaited. */
	write(name: OwnColumnName, heading: string, cells: readonly Cell[], format: string): void;
	/** For a plain range: the sheet column a heading was written to. */
	placeOf?(name: OwnColumnName): number | undefined;
}
