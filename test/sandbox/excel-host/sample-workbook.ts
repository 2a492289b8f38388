import type { Cell } from "../../../excel-addin/workbook/cell.ts";
import { EMPTY_BUNDLE, writeBundle } from "../../../excel-addin/workbook/read-bundle.ts";
import { WSJF_INPUTS } from "../../../shared/domain/prioritisation/scoring-model.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { CellData, WorkbookData } from "./file/workbook-data.ts";

const HEADINGS = [
	"ID",
	"Project",
	"SRO",
	"Status",
	"Started",
	"Business value",
	"Time criticality",
	"Risk reduction",
	"Job size",
];
const DAY_MS = 86_400_000;

/** The sample portfolio's initiatives as an analyst keeps them: a title above, an Excel table, a page of notes. */
export function sampleWorkbook({ register, items }: { register: Register; items: readonly WorkItem[] }): WorkbookData {
	const initiatives = items.filter((i) => i.level === 2);
	const rows = initiatives.map((item): CellData[] => [
		item.key,
		item.title,
		item.assignee ?? "",
		item.statusName ?? "",
		dateCell(item.created),
		...WSJF_INPUTS.map((input) => (item.inputs?.[input] ?? "") as Cell),
	]);
	return {
		name: "Portfolio 2026.xlsx",
		sheets: [
			{
				name: "Portfolio",
				visibility: "Visible",
				rows: [
					[`${register.name || "Portfolio"}: change portfolio`],
					["Blank means not yet scored."],
					[],
					HEADINGS,
					...rows,
				],
			},
			{
				name: "Notes",
				visibility: "Visible",
				rows: [["Scoring guide"], ["Each input from 1 to 20, by the sponsor."], ["Job size in relative points."]],
			},
		],
		tables: [
			{
				name: "Portfolio",
				sheet: "Portfolio",
				top: 3,
				left: 0,
				rows: rows.length,
				columns: HEADINGS.length,
				totals: false,
			},
		],
		parts: [writeBundle({ ...EMPTY_BUNDLE, register })],
	};
}

/** Excel keeps a day as a number. */
function dateCell(day: string | undefined): CellData {
	return day === undefined ? "" : { v: (Date.parse(day) - Date.UTC(1899, 11, 30)) / DAY_MS, n: "dd/mm/yyyy" };
}
