import type { Cell } from "./cell.ts";
import { fillColumn, widthOf } from "./fill-column.ts";
import type { OpenColumns } from "./open-columns.ts";
import type { OwnColumnName } from "./own-marks.ts";
import type { ScoreTarget } from "./score-target.ts";
import { answered, refused } from "./workbook-problem.ts";

type TableTarget = Extract<ScoreTarget, { kind: "table" }>;

/** An Excel table: columns are found by heading, wherever they have been moved to. */
export function openTable(
	context: Excel.RequestContext,
	target: TableTarget,
	headings: readonly string[],
): OpenColumns {
	const table = context.workbook.tables.getItem(target.tableId);
	const header = table.getHeaderRowRange().load("values");
	const bodyOf = (heading: string) => table.columns.getItemOrNullObject(heading).getDataBodyRange().load("values");
	const asked = new Map([...new Set(headings)].map((h) => [h, bodyOf(h)]));
	const marks = target.marks[target.key] ?? {};
	const mine = new Map(
		Object.entries(marks).map(([name, heading]) => [name, { heading, range: bodyOf(heading) }] as const),
	);
	const there = (name: OwnColumnName) => {
		const own = mine.get(name);
		return own && !own.range.isNullObject ? own : undefined;
	};
	const cells = (range: Excel.Range): Cell[] => range.values.map((row: Cell[]) => row[0] ?? "");

	return {
		read() {
			const gone = [...asked].find(([, range]) => range.isNullObject);
			if (gone) return refused("column-gone", { heading: gone[0], table: target.name });
			return answered(Object.fromEntries([...asked].map(([heading, range]) => [heading, cells(range)])));
		},
		headings: () => (header.values[0] ?? []).map(String),
		hasOwn: (name) => there(name) !== undefined,
		own: (name) => {
			const own = there(name);
			return own && cells(own.range);
		},
		write(name, heading, values, format) {
			const own = there(name);
			if (own) return fillColumn(own.range, values, format);
			// The number of cells is checked by Excel here, before anything is written: a table that has grown stays whole.
			const column = table.columns.add(undefined, [[heading], ...values.map(() => [""])]);
			const body = column.getDataBodyRange();
			body.format.columnWidth = widthOf(name);
			return fillColumn(body, values, format);
		},
	};
}
