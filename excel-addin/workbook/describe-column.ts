import { type Cell, columnName, isBlank } from "./cell.ts";
import type { RowKind } from "./classify-row.ts";
import { type DateOrder, dateOrder, hasSlashedDates } from "./date-order.ts";
import { type DecimalDecision, decimalMark } from "./decimal-mark.ts";
import { type Heading, readHeading } from "./heading.ts";
import { readCell } from "./read-cell.ts";

/** One column of the portfolio and what its cells are like. */
export interface ColumnFacts {
	/** Counted from 0 inside the table. */
	readonly index: number;
	readonly heading: Heading;
	/** As it stands in the header, or `(column K)` where there is none. */
	readonly written: string;
	/** Data rows with anything in them, and with a number. */
	readonly filled: number;
	readonly numbers: number;
	readonly rows: number;
	readonly distinct: number;
	readonly smallest?: number;
	readonly largest?: number;
	readonly decimal: DecimalDecision;
	/** Where there are dates such as 5/2/2026. */
	readonly dates?: DateOrder;
}

interface TableCells {
	readonly headings: readonly string[];
	readonly cells: readonly (readonly Cell[])[];
	readonly kinds: readonly RowKind[];
}

/** Facts of every column, from the data rows alone. */
export function describeColumns({ headings, cells, kinds }: TableCells): ColumnFacts[] {
	const data = cells.filter((_, i) => kinds[i] === "data");
	return headings.map((written, index) =>
		describeColumn(
			written,
			index,
			data.map((row) => row[index] ?? ""),
		),
	);
}

function describeColumn(written: string, index: number, cells: readonly Cell[]): ColumnFacts {
	const decimal = decimalMark(cells);
	const format = { decimal: decimal === "comma" ? ("comma" as const) : ("point" as const) };
	const numbers = cells.map((c) => readCell(c, format)).flatMap((r) => (r.kind === "number" ? [r.value] : []));
	const filled = cells.filter((c) => !isBlank(c));
	const ends = numbers.reduce<[number, number] | undefined>(
		(e, n) => (e ? [Math.min(e[0], n), Math.max(e[1], n)] : [n, n]),
		undefined,
	);
	return {
		index,
		heading: readHeading(written),
		written: written.trim() === "" ? `(column ${columnName(index)})` : written,
		filled: filled.length,
		numbers: numbers.length,
		rows: cells.length,
		distinct: new Set(filled.map(String)).size,
		...(ends ? { smallest: ends[0], largest: ends[1] } : {}),
		decimal,
		...(hasSlashedDates(cells) ? { dates: dateOrder(cells) } : {}),
	};
}

/** True where most of what is filled in are numbers. */
export const isNumeric = (c: ColumnFacts): boolean => c.numbers > 0 && c.numbers * 2 >= c.filled;
