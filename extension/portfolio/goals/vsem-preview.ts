import { type AppliedVsem, applyVsemRows } from "../../../shared/domain/okr/vsem/apply-vsem-rows.ts";
import { VSEM_COLUMNS, type VsemColumn } from "../../../shared/domain/okr/vsem/vsem-columns.ts";
import { vsemRows } from "../../../shared/domain/okr/vsem/vsem-rows.ts";
import type { Register } from "../../../shared/domain/register.ts";

export interface VsemLine {
	/** As the sheet calls it: Vision, Strategy, Execution, Metric. */
	readonly part: string;
	readonly id: string;
	readonly title: string;
}

export interface VsemChange extends VsemLine {
	/** An empty `to`: what stood there is taken out. */
	readonly cells: readonly { readonly column: VsemColumn; readonly from: string; readonly to: string }[];
}

/** What a sheet would do to a register. */
export interface VsemPreview {
	readonly added: readonly VsemLine[];
	readonly changed: readonly VsemChange[];
	/** In the register and not in the sheet: an import takes no record away. */
	readonly kept: readonly VsemLine[];
	readonly problems: AppliedVsem<Register>["problems"];
}

type Sheet = readonly (readonly string[])[];

/** What the rows would add and change, cell by cell, by the sheets written before and after. */
export function vsemPreview(register: Register, rows: Sheet): VsemPreview {
	const { register: after, problems } = applyVsemRows(register, rows);
	const was = byKey(vsemRows(register));
	const will = byKey(vsemRows(after));
	const given = byKey(rows);
	const changed = [...will].flatMap(([key, row]): VsemChange[] => {
		const before = was.get(key);
		const cells = before ? differences(before, row) : [];
		return cells.length > 0 ? [{ ...lineOf(row), cells }] : [];
	});
	return {
		added: [...will].flatMap(([key, row]) => (was.has(key) ? [] : [lineOf(row)])),
		changed,
		kept: [...was].flatMap(([key, row]) => (given.has(key) ? [] : [lineOf(row)])),
		problems,
	};
}

type Row = (column: VsemColumn) => string;

const lineOf = (row: Row): VsemLine => ({ part: row("Part"), id: row("Id"), title: row("Title") });

const differences = (before: Row, after: Row): VsemChange["cells"] =>
	VSEM_COLUMNS.map((column) => ({ column, from: before(column), to: after(column) })).filter((c) => c.from !== c.to);

/** Rows by what they stand for. A strategy is known by its version too. */
function byKey([heading = [], ...rows]: Sheet): ReadonlyMap<string, Row> {
	const places = heading.map((text) => text.trim().toLowerCase());
	return new Map(
		rows.map((cells): [string, Row] => {
			const row: Row = (column) => cells[places.indexOf(column.toLowerCase())] ?? "";
			const [part, id, under] = [row("Part").trim().toLowerCase(), row("Id").trim(), row("Under").trim()];
			return [JSON.stringify([part, id, part === "strategy" && under]), row];
		}),
	);
}
