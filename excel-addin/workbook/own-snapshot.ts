import type { Cell } from "./cell.ts";
import type { OwnColumnName, OwnMarks } from "./own-marks.ts";

/** Sightline's columns as they stood before a run: enough to put them back. */
export interface ColumnSnapshot {
	/** The values of a column that was there; `null` for one that the run added. */
	readonly columns: readonly {
		readonly name: OwnColumnName;
		readonly heading: string;
		readonly before: readonly Cell[] | null;
	}[];
	readonly marks: OwnMarks;
	/** For a plain range: where each column stands, counted in the sheet. */
	readonly places?: Readonly<Record<string, number>>;
}
