import type { KeyResult, Objective } from "../objective.ts";
import type { Strategy, StrategyVersion } from "../strategy.ts";
import { cellText, cellValue, VSEM_MEMBERS, VSEM_PARTS, type VsemColumn, type VsemPart } from "./vsem-columns.ts";
import type { VsemRegister } from "./vsem-rows.ts";

/** Why a row was left out; `row` counts from 0, the heading. */
export interface VsemProblem {
	readonly row: number;
	readonly column: VsemColumn;
	readonly code: "no-heading" | "unknown-part" | "needed" | "unreadable" | "unknown-version" | "twice";
}

export interface AppliedVsem<R extends VsemRegister> {
	readonly register: R;
	readonly added: readonly string[];
	readonly changed: readonly string[];
	readonly problems: readonly VsemProblem[];
}

type Members = Readonly<Record<string, unknown>>;
type Cell = (column: VsemColumn) => string | undefined;

/**
 * The register with what a VSEM sheet says: records are found by id and take over what their row changes; new ids are added;
 * what the sheet does not hold, records and members, stays as it is. A row that cannot be read is left out and named, and
 * the others are taken.
 */
export function applyVsemRows<R extends VsemRegister>(
	register: R,
	rows: readonly (readonly string[])[],
): AppliedVsem<R> {
	const heading = (rows[0] ?? []).map((text) => text.trim().toLowerCase());
	const placeOf = (column: VsemColumn) => heading.indexOf(column.toLowerCase());
	const problems: VsemProblem[] = [];
	for (const column of ["Part", "Id"] as const)
		if (placeOf(column) < 0) problems.push({ row: 0, column, code: "no-heading" });
	if (problems.length > 0) return { register, added: [], changed: [], problems };

	const versions = new Map(register.strategyVersions.map((v) => [v.id, flat(v)]));
	const strategies = new Map(register.strategyVersions.map((v) => [v.id, tableOf(v.strategies)]));
	const objectives = tableOf(register.objectives);
	const keyResults = tableOf(register.keyResults);
	const seen = new Set<string>();
	const added: string[] = [];
	const changed: string[] = [];

	for (const [row, texts] of rows.entries()) {
		if (row === 0 || texts.every((text) => text.trim() === "")) continue;
		const cell: Cell = (column) => {
			const place = placeOf(column);
			return place < 0 ? undefined : (texts[place] ?? "");
		};
		const said = (column: VsemColumn) => (cell(column) ?? "").trim();
		const object = (column: VsemColumn, code: VsemProblem["code"]) => problems.push({ row, column, code });
		const part = VSEM_PARTS.find((p) => p.toLowerCase() === said("Part").toLowerCase());
		const id = said("Id");
		const under = said("Under");
		if (!part) object("Part", "unknown-part");
		else if (id === "") object("Id", "needed");
		else if (seen.has(JSON.stringify([part, id, part === "Strategy" && under]))) object("Id", "twice");
		else {
			seen.add(JSON.stringify([part, id, part === "Strategy" && under]));
			const table = { Vision: versions, Strategy: strategies.get(under), Execution: objectives, Metric: keyResults }[
				part
			];
			if (!table) object("Under", "unknown-version");
			else {
				const known = table.get(id);
				const merged = merge(part, known ?? { ...NEW[part], id }, cell);
				if ("column" in merged) object(merged.column, merged.code);
				else if (merged.isChanged || !known) {
					table.set(id, merged.record);
					if (part === "Vision" && !known) strategies.set(id, new Map());
					(known ? changed : added).push(id);
				}
			}
		}
	}
	const strategyVersions = [...versions].map(([id, version]) =>
		whole(version, listOf(strategies.get(id) ?? new Map())),
	);
	const taken = {
		strategyVersions,
		objectives: listOf<Objective>(objectives),
		keyResults: listOf<KeyResult>(keyResults),
	};
	return { register: { ...register, ...taken }, added, changed, problems };
}

const NEW: Readonly<Record<VsemPart, Members>> = { Vision: {}, Strategy: {}, Execution: {}, Metric: { checkIns: [] } };

/** A version with the ends of its horizon as members of its own, as a row has them; and made whole again. */
const flat = ({ strategies: _, ...version }: StrategyVersion): Members => ({
	...version,
	starts: version.horizon?.starts,
	ends: version.horizon?.ends,
});
function whole({ starts, ends, horizon, ...version }: Members, strategies: readonly Strategy[]): StrategyVersion {
	const known = starts === undefined || ends === undefined ? {} : { horizon: { ...Object(horizon), starts, ends } };
	const made: Members = { ...version, ...known, strategies };
	return made as object as StrategyVersion;
}

const tableOf = (records: readonly { readonly id: string }[]): Map<string, Members> =>
	new Map(records.map((record) => [record.id, { ...record }]));

/** Every record either was one before, or has passed `merge`, which asks for the members that are needed. */
const listOf = <T>(table: ReadonlyMap<string, Members>): T[] => [...table.values()] as T[];

type Merged =
	| { readonly record: Members; readonly isChanged: boolean }
	| { readonly column: VsemColumn; readonly code: "needed" | "unreadable" };

/** A record with what its row says. A cell that says what the record says already changes nothing. */
function merge(part: VsemPart, known: Members, cell: Cell): Merged {
	const record = new Map(Object.entries(known));
	let isChanged = false;
	for (const { column, name, holds, isNeeded } of VSEM_MEMBERS[part]) {
		const text = cell(column) ?? cellText(known[name]);
		const isEmpty = text.trim() === "";
		const isKept = text === cellText(known[name]);
		if (isNeeded && isEmpty && (!isKept || known[name] === undefined)) return { column, code: "needed" };
		if (isKept) continue;
		isChanged = true;
		if (isEmpty) record.delete(name);
		else {
			const read = cellValue(text, holds);
			if (read === undefined) return { column, code: "unreadable" };
			record.set(name, read);
		}
	}
	return { record: Object.fromEntries(record), isChanged };
}
