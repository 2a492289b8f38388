import { basename } from "node:path";
import type { SheetVerdict } from "../../../excel-addin/workbook/find-portfolio.ts";
import { findTargets } from "../../../excel-addin/workbook/find-targets.ts";
import { mapColumns } from "../../../excel-addin/workbook/map-columns.ts";
import { RICE_MODEL, WSJF_MODEL } from "../../../excel-addin/workbook/models.ts";
import { planScoring } from "../../../excel-addin/workbook/plan-scoring.ts";
import { proposeCriteria } from "../../../excel-addin/workbook/propose-criteria.ts";
import { scorePortfolio } from "../../../excel-addin/workbook/score-portfolio.ts";
import type { ScoringModel } from "../../../shared/domain/prioritisation/scoring-model.ts";
import { openFile } from "./file/open-file.ts";
import { installSimulatedExcel, simulatedExcel } from "./simulated-excel.ts";

/** What became of one portfolio file, for the report on real input. */
export interface PortfolioFile {
	readonly file: string;
	readonly sheets: number;
	/** Best first; empty where no list of projects was found, and then `reasons` says why. */
	readonly tables: readonly {
		readonly sheet: string;
		/** Row of the header, counted from 1 as Excel does. */
		readonly headerRow: number;
		readonly projects: number;
		readonly otherRows: number;
		readonly headings: number;
		/** Role and heading of every column that was recognised. */
		readonly roles: Readonly<Record<string, string>>;
	}[];
	readonly reasons: readonly SheetVerdict[];
	/** Scoring of the best table; absent where it has no inputs for any model, and `notScored` says which are missing. */
	readonly scored?: {
		readonly model: ScoringModel["kind"];
		readonly inputs: readonly string[];
		readonly projects: number;
		readonly scored: number;
		readonly trips: number;
		readonly ties: number;
	};
	readonly notScored?: string;
}

/** Opens a real .xlsx, .xlsm or .csv in the simulated Excel and takes it through the add-in's own code. Installs the
 * simulated Excel in `globalThis`: one file at a time. */
export async function readPortfolioFile(path: string): Promise<PortfolioFile> {
	const file = basename(path);
	const data = await openFile(path);
	const host = installSimulatedExcel(simulatedExcel(data));
	const answer = await findTargets();
	if (!answer.ok) throw new Error(`${file}: ${answer.problem.code}`);
	const { found, others } = answer.value;
	const tables = found.map(({ table, columns }) => ({
		sheet: table.sheet,
		headerRow: table.headerRow + 1,
		projects: table.kinds.filter((k) => k === "data").length,
		otherRows: table.kinds.filter((k) => k !== "data").length,
		headings: table.headings.filter((h) => h !== "").length,
		roles: Object.fromEntries(Object.values(mapColumns(columns)).map((m) => [m.role, m.column.heading.text])),
	}));
	const base: PortfolioFile = { file, sheets: data.sheets.length, tables, reasons: others };
	const best = found[0];
	if (!best) return { ...base, notScored: "no list of projects was found" };
	const map = mapColumns(best.columns);
	const complete = [WSJF_MODEL, RICE_MODEL]
		.map((model) => planScoring(model, map, best.columns))
		.find((p) => p.ok && p.problems.length === 0);
	const criteria = proposeCriteria(best.columns);
	const weighted: ScoringModel = { kind: "weighted", id: "weighted", name: "Weighted", version: 1, criteria };
	const planned = complete ?? (criteria.length >= 2 ? planScoring(weighted, map, best.columns) : undefined);
	if (!planned?.ok)
		return { ...base, notScored: "no columns with the inputs of WSJF or RICE, and fewer than two numeric criteria" };
	host.wire.reset();
	const scored = await scorePortfolio(best.target, planned.plan);
	if (!scored.ok) return { ...base, notScored: scored.problem.code };
	const { summary } = scored.value;
	return {
		...base,
		scored: {
			model: planned.plan.model.kind,
			inputs: planned.plan.sources.map((s) => s.heading),
			projects: summary.projects,
			scored: summary.scored,
			trips: host.wire.meter.trips,
			ties: summary.ties.length,
		},
	};
}
