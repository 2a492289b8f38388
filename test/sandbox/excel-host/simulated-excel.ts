import { simulatedFunctions } from "./client/custom-functions.ts";
import { excelOver } from "./client/excel.ts";
import { type OfficeOptions, simulatedOffice } from "./client/office.ts";
import { Wire } from "./client/wire.ts";
import { Executor } from "./executor/executor.ts";
import { type WorkbookData, workbookOf } from "./file/workbook-data.ts";
import type { Workbook } from "./model/workbook.ts";

/** Requirement sets of Excel on the web as of 2026; tests take some away. */
export const NEWEST_SETS: OfficeOptions["sets"] = {
	ExcelApi: "1.21",
	SharedRuntime: "1.2",
	CustomFunctionsRuntime: "1.5",
	CustomXmlParts: "1.1",
	DialogApi: "1.2",
};

export interface SimulatedExcel extends ReturnType<typeof simulatedOffice>, ReturnType<typeof simulatedFunctions> {
	readonly excel: typeof Excel;
	readonly book: Workbook;
	readonly wire: Wire;
}

/** A simulated Excel with a workbook open in it. Not Microsoft Excel: nothing is calculated, and much is left out. */
export function simulatedExcel(data: WorkbookData, options: Partial<OfficeOptions> = {}): SimulatedExcel {
	const book = workbookOf(data);
	const wire = new Wire(new Executor(book));
	const office = simulatedOffice({ sets: NEWEST_SETS, dark: false, ...options });
	return { excel: excelOver(wire), book, wire, ...office, ...simulatedFunctions() };
}

/** Puts it where Office.js would be, for the code under test. */
export function installSimulatedExcel(simulated: SimulatedExcel): SimulatedExcel {
	Object.assign(globalThis, { Excel: simulated.excel, Office: simulated.office, CustomFunctions: simulated.functions });
	return simulated;
}
