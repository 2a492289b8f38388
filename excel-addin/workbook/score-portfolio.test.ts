import { describe, expect, test } from "vitest";
import type { OfficeOptions } from "../../test/sandbox/excel-host/client/office.ts";
import { rangeData, tableData, type WorkbookData } from "../../test/sandbox/excel-host/file/workbook-data.ts";
import { installSimulatedExcel, simulatedExcel } from "../../test/sandbox/excel-host/simulated-excel.ts";
import type { Cell } from "./cell.ts";
import { findTargets } from "./find-targets.ts";
import { mapColumns } from "./map-columns.ts";
import { WSJF_MODEL } from "./models.ts";
import { planScoring } from "./plan-scoring.ts";
import { restoreColumns } from "./restore-columns.ts";
import { scorePortfolio } from "./score-portfolio.ts";

const HEADER = ["Project", "Business Value", "Time Criticality", "Risk Reduction", "Job Size"];
const ROWS: Cell[][] = [
	["Depot", 8, 5, 3, 8],
	["Signals", 13, 8, 5, 5],
	["Ticketing", 8, 5, 3, ""],
	["Lighting", 4, 2, 2, 4],
	["Footbridge", "#REF!", 2, 2, 4],
];
const OWN = ["Sightline score", "Sightline rank", "Sightline needs"];

async function open(data: WorkbookData, options: Partial<OfficeOptions> = {}) {
	const host = installSimulatedExcel(simulatedExcel(data, options));
	const found = await findTargets();
	if (!found.ok) throw new Error(found.problem.code);
	const first = found.value.found[0];
	if (!first) throw new Error(JSON.stringify(found.value.others));
	const planned = planScoring(WSJF_MODEL, mapColumns(first.columns), first.columns);
	if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
	host.wire.reset();
	const grid = (columns: number) =>
		(host.book.sheets[0]?.rows ?? []).map((r) => Array.from({ length: columns }, (_, c) => r?.[c]?.value ?? ""));
	return { host, target: first.target, plan: planned.plan, grid };
}

function value<T>(answer: { ok: true; value: T } | { ok: false; problem: unknown }): T {
	if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
	return answer.value;
}

describe.each([
	["an Excel table", tableData("Portfolio", [HEADER, ...ROWS])],
	["a plain range", rangeData([HEADER, ...ROWS])],
])("scoring %s", (_, data) => {
	test("writes exact scores, ranks with ties and what is needed beside it, in two round trips", async () => {
		const { host, target, plan, grid } = await open(data);
		const scored = value(await scorePortfolio(target, plan));
		expect(host.wire.meter.trips).toBe(2);
		expect(scored.written).toEqual(OWN);
		expect(grid(8).map((r) => r.slice(5))).toEqual([
			OWN,
			[2, 2, ""],
			[5.2, 1, ""],
			["", "", "Job size"],
			[2, 2, ""],
			["", "", "Business value (holds the error #REF!)"],
		]);
		expect(scored.summary).toMatchObject({ projects: 5, scored: 3, ties: [{ rank: 2, rows: 2 }] });
		expect(grid(5)).toEqual([HEADER, ...ROWS]);
	});

	test("gives the same columns when it is run again, after which the sheet is no wider", async () => {
		const { target, plan, grid, host } = await open(data);
		const first = value(await scorePortfolio(target, plan));
		const once = grid(12);
		const again = value(await scorePortfolio(first.target, plan));
		expect(grid(12)).toEqual(once);
		expect(again.written).toEqual(OWN);
		const found = value(await findTargets()).found[0];
		expect(found?.columns.map((c) => c.written)).toEqual(HEADER);
		if (found) value(await scorePortfolio(found.target, plan));
		expect(grid(12)).toEqual(once);
		expect(host.book.tables[0]?.columns ?? 8).toBe(8);
	});

	test("is one undo step where Excel can group it, and undo leaves the sheet as it was", async () => {
		const { host, target, plan, grid } = await open(data);
		const before = grid(12);
		value(await scorePortfolio(target, plan));
		expect(host.book.journal.depth).toBe(1);
		host.book.journal.undo();
		expect(grid(12)).toEqual(before);
		expect(host.book.settings.size).toBe(0);
	});

	test("can be restored in an Excel that groups nothing: added columns go, written ones get their values back", async () => {
		const { host, target, plan, grid } = await open(data, { sets: { ExcelApi: "1.9" } });
		const before = grid(12);
		const first = value(await scorePortfolio(target, plan));
		const once = grid(12);
		const sheet = host.book.sheets[0];
		sheet?.place(1, 4, { value: 1, format: "General" });
		const second = value(await scorePortfolio(first.target, plan));
		expect(grid(12)[1]?.[5]).toBe(16);
		value(await restoreColumns(second.target, second.before));
		sheet?.place(1, 4, { value: 8, format: "General" });
		expect(grid(12)).toEqual(once);
		value(await restoreColumns(first.target, first.before));
		expect(grid(12)).toEqual(before);
	});

	test("never writes into a user's column of the same name", async () => {
		const mine = ROWS.map((r, i) => [...r, `mine ${i}`]);
		const rows: Cell[][] = [[...HEADER, "Sightline score"], ...mine];
		const { target, plan, grid } = await open(data.tables.length > 0 ? tableData("Portfolio", rows) : rangeData(rows));
		const scored = value(await scorePortfolio(target, plan));
		expect(scored.written).toEqual(["Sightline score 2", "Sightline rank", "Sightline needs"]);
		expect(grid(6)).toEqual(rows);
		expect(grid(7)[2]?.[6]).toBe(5.2);
	});
});
