import type { Cell } from "./cell.ts";
import { isBlank } from "./cell.ts";
import { fillColumn, widthOf } from "./fill-column.ts";
import { joinHeadings } from "./find-header.ts";
import type { OpenColumns } from "./open-columns.ts";
import { OWN_HEADINGS } from "./own-columns.ts";
import type { OwnColumnName } from "./own-marks.ts";
import type { ScoreTarget } from "./score-target.ts";
import { answered, refused } from "./workbook-problem.ts";

type RangeTarget = Extract<ScoreTarget, { kind: "range" }>;

const LAST_ROW = 1_048_575;
/** Columns looked at to the right of the list: ours from before, or room for new ones. */
const BESIDE = Object.keys(OWN_HEADINGS).length * 3;

/**
 * A plain range: the header must still stand where it was found, with the same headings. Our columns go right of the
 * list, into columns that are empty from the header down; what is there is never written over.
 */
export function openRange(
	context: Excel.RequestContext,
	target: RangeTarget,
	headings: readonly string[],
): OpenColumns {
	const { headerRow, headerRows, left } = target;
	const sheet = context.workbook.worksheets.getItem(target.sheetId);
	const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
	const top = headerRow - headerRows + 1;
	const width = target.headings.length;
	const header = sheet.getRangeByIndexes(top, left, headerRows, width).load("values");
	const below = (column: number, count: number) =>
		sheet.getRangeByIndexes(headerRow + 1, column, LAST_ROW - headerRow, count).getIntersectionOrNullObject(used);
	const asked = new Map(
		[...new Set(headings)].map((h) => [h, below(left + target.headings.indexOf(h), 1).load("values")]),
	);
	const beside = sheet.getRangeByIndexes(top, left + width, headerRows, BESIDE).load("values");
	const besideBody = below(left + width, BESIDE).load("values,columnIndex,rowIndex");
	const marks = target.marks[target.key] ?? {};
	const placed = new Map<OwnColumnName, number>();
	const taken = new Set<number>();

	const aside = (): string[] => (beside.values.at(-1) ?? []).map(String);
	const rows = () => (used.isNullObject ? 0 : used.rowIndex + used.rowCount - headerRow - 1);
	const bodyBeside = (offset: number): Cell[] =>
		besideBody.isNullObject
			? []
			: besideBody.values.map((r: Cell[]) => r[offset - (besideBody.columnIndex - left - width)] ?? "");
	const ownAt = (name: OwnColumnName): number => {
		const heading = marks[name];
		return heading === undefined ? -1 : aside().indexOf(heading);
	};
	const isFree = (offset: number): boolean =>
		!taken.has(offset) && beside.values.every((r) => isBlank(r[offset])) && bodyBeside(offset).every(isBlank);

	return {
		read() {
			const now = joinHeadings(header.values as Cell[][], 0, headerRows - 1, 0, width - 1);
			const gone = target.headings.find((h, i) => h !== (now[i] ?? ""));
			if (gone !== undefined) return refused("column-gone", { heading: gone, table: target.name });
			if (used.isNullObject || rows() < 1) return refused("table-gone");
			return answered(
				Object.fromEntries(
					[...asked].map(([h, range]) => [h, range.isNullObject ? [] : range.values.map((r: Cell[]) => r[0] ?? "")]),
				),
			);
		},
		headings: () => [...target.headings, ...aside()],
		hasOwn: (name) => ownAt(name) >= 0,
		own: (name) => (ownAt(name) >= 0 ? bodyBeside(ownAt(name)) : undefined),
		placeOf: (name) => placed.get(name),
		write(name, heading, values, format) {
			const own = ownAt(name);
			const free = Array.from({ length: BESIDE }, (_, i) => i).find(isFree) ?? BESIDE + taken.size;
			const offset = own >= 0 ? own : free;
			taken.add(offset);
			const column = left + width + offset;
			placed.set(name, column);
			sheet.getRangeByIndexes(headerRow, column, 1, 1).values = [[heading]];
			const body = sheet.getRangeByIndexes(headerRow + 1, column, values.length, 1);
			if (own < 0) body.format.columnWidth = widthOf(name);
			fillColumn(body, values, format);
		},
	};
}
