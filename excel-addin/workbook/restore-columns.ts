import { type OwnColumnName, SETTING, writeMarks } from "./own-marks.ts";
import type { ColumnSnapshot } from "./own-snapshot.ts";
import { runExcel } from "./run-excel.ts";
import type { ScoreTarget } from "./score-target.ts";
import { answered, refused, type WorkbookAnswer } from "./workbook-problem.ts";

/**
 * Takes a scoring run back: columns it added are removed, columns it wrote again get their former values. For every
 * Excel, also those that cannot group a run into one undo step. Refused where the rows have changed since.
 */
export function restoreColumns(target: ScoreTarget, snapshot: ColumnSnapshot): Promise<WorkbookAnswer<number>> {
	return runExcel(
		async (context) => {
			if (snapshot.columns.length === 0) return refused("nothing-to-restore");
			return target.kind === "table"
				? restoreTable(context, target.tableId, snapshot)
				: restoreRange(context, target, snapshot);
		},
		{ oneUndoStep: true },
	);
}

async function restoreTable(context: Excel.RequestContext, id: string, snapshot: ColumnSnapshot) {
	const table = context.workbook.tables.getItem(id);
	const found = snapshot.columns.map((c) => {
		const column = table.columns.getItemOrNullObject(c.heading);
		return { ...c, column, body: column.getDataBodyRange().load("rowCount") };
	});
	await context.sync();
	const there = found.filter((f) => !f.body.isNullObject);
	if (there.some((f) => f.before && f.before.length !== f.body.rowCount)) return refused("table-changed");
	for (const { before, column, body } of there) {
		if (before) body.values = before.map((c) => [c]);
		else column.delete();
	}
	context.workbook.settings.add(SETTING, writeMarks(snapshot.marks));
	await context.sync();
	return answered(there.length);
}

type RangeTarget = Extract<ScoreTarget, { kind: "range" }>;

async function restoreRange(context: Excel.RequestContext, target: RangeTarget, snapshot: ColumnSnapshot) {
	const sheet = context.workbook.worksheets.getItem(target.sheetId);
	const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
	const at = (name: OwnColumnName, heading: string) => ({ name, heading, place: snapshot.places?.[heading] ?? -1 });
	const found = snapshot.columns
		.map((c) => ({ ...c, ...at(c.name, c.heading) }))
		.filter((c) => c.place >= 0)
		.map((c) => ({ ...c, header: sheet.getRangeByIndexes(target.headerRow, c.place, 1, 1).load("values") }));
	await context.sync();
	const there = found.filter((f) => f.header.values[0]?.[0] === f.heading);
	const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount - target.headerRow - 1;
	if (there.some((f) => f.before && f.before.length !== rows)) return refused("table-changed");
	for (const { before, place } of there) {
		if (before) sheet.getRangeByIndexes(target.headerRow + 1, place, before.length, 1).values = before.map((c) => [c]);
		else sheet.getRangeByIndexes(target.headerRow, place, rows + 1, 1).clear();
	}
	context.workbook.settings.add(SETTING, writeMarks(snapshot.marks));
	await context.sync();
	return answered(there.length);
}
