import type { Register } from "../../register.ts";
import type { StrategyVersion } from "../strategy.ts";
import { cellText, VSEM_COLUMNS, VSEM_MEMBERS, type VsemColumn, type VsemPart } from "./vsem-columns.ts";

export type VsemRegister = Pick<Register, "strategyVersions" | "objectives" | "keyResults">;

/**
 * The register as a VSEM sheet, rows of text with the heading first: each version of the strategy with its strategies, then
 * each objective with its key results. Check-ins, zones and milestones stay in the register. `applyVsemRows` reads it back.
 */
export function vsemRows({ strategyVersions, objectives, keyResults }: VsemRegister): string[][] {
	const rows: string[][] = [[...VSEM_COLUMNS]];
	for (const version of strategyVersions) {
		rows.push(rowOf("Vision", { ...version, ...endsOf(version) }));
		for (const strategy of version.strategies) rows.push(rowOf("Strategy", strategy, { Under: version.id }));
	}
	const known = new Set<string>(objectives.map((o) => o.id));
	for (const objective of objectives) {
		rows.push(rowOf("Execution", objective));
		for (const k of keyResults) if (k.objective === objective.id) rows.push(rowOf("Metric", k));
	}
	for (const k of keyResults) if (!known.has(k.objective)) rows.push(rowOf("Metric", k));
	return rows;
}

const endsOf = ({ horizon }: StrategyVersion): object => ({ starts: horizon?.starts, ends: horizon?.ends });

function rowOf(
	part: VsemPart,
	record: object & { readonly id: string },
	more: Partial<Record<VsemColumn, string>> = {},
) {
	const cells: Partial<Record<VsemColumn, string>> = { ...more, Part: part, Id: record.id };
	const members = new Map(Object.entries(record));
	for (const { column, name } of VSEM_MEMBERS[part]) cells[column] = cellText(members.get(name));
	return VSEM_COLUMNS.map((column) => cells[column] ?? "");
}
