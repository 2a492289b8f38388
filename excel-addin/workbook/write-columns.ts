import type { OpenColumns } from "./open-columns.ts";
import { OWN_HEADINGS, type OwnColumn } from "./own-columns.ts";
import { freeHeading, type OwnColumnName, type OwnMarks, SETTING, writeMarks } from "./own-marks.ts";
import type { ColumnSnapshot } from "./own-snapshot.ts";
import type { ScoreTarget } from "./score-target.ts";

interface WrittenColumns {
	readonly headings: readonly string[];
	readonly before: ColumnSnapshot;
	readonly marks: OwnMarks;
}

/**
 * Queues Sightline's own columns and the mark that they are ours. A column of the same name without the mark is the
 * user's: ours then gets another name. Nothing else in the workbook is touched.
 */
export function writeColumns(
	context: Excel.RequestContext,
	target: ScoreTarget,
	open: OpenColumns,
	columns: readonly OwnColumn[],
): WrittenColumns {
	const present = [...open.headings()];
	const marked = target.marks[target.key] ?? {};
	const snapshot: { name: OwnColumnName; heading: string; before: readonly (string | number | boolean)[] | null }[] =
		[];
	const own: Partial<Record<OwnColumnName, string>> = {};
	for (const column of columns) {
		const name = nameOf(column);
		const before = open.own(name);
		const heading = (before && marked[name]) ?? freeHeading(column.heading, present);
		present.push(heading);
		own[name] = heading;
		snapshot.push({ name, heading, before: before ?? null });
		open.write(name, heading, column.cells, column.format);
	}
	const marks = { ...target.marks, [target.key]: own };
	context.workbook.settings.add(SETTING, writeMarks(marks));
	const places = Object.fromEntries(
		snapshot.flatMap(({ name, heading }) => {
			const place = open.placeOf?.(name);
			return place === undefined ? [] : [[heading, place]];
		}),
	);
	return {
		headings: snapshot.map((s) => s.heading),
		marks,
		before: { columns: snapshot, marks: target.marks, places },
	};
}

const nameOf = (column: OwnColumn): OwnColumnName =>
	(Object.entries(OWN_HEADINGS).find(([, heading]) => heading === column.heading)?.[0] ?? "score") as OwnColumnName;
