import { findTargets } from "../../../excel-addin/workbook/find-targets.ts";
import { mapColumns } from "../../../excel-addin/workbook/map-columns.ts";
import { WSJF_MODEL } from "../../../excel-addin/workbook/models.ts";
import { planScoring } from "../../../excel-addin/workbook/plan-scoring.ts";
import { scorePortfolio } from "../../../excel-addin/workbook/score-portfolio.ts";
import { tableData } from "../../sandbox/excel-host/file/workbook-data.ts";
import { installSimulatedExcel, simulatedExcel } from "../../sandbox/excel-host/simulated-excel.ts";

const HEADER = ["Project", "Business value", "Time criticality", "Risk reduction", "Job size"];

export interface Measured {
	readonly product: number[];
	readonly floor: number[];
	readonly first: number;
	readonly trips: number;
	readonly firstTrips: number;
	readonly scored: number;
}

/** One read and one write of the same range: every cell of the table in, the three columns of ours out. */
async function readAndWrite(rows: number): Promise<void> {
	await Excel.run(async (context) => {
		const table = context.workbook.tables.getItem("Portfolio");
		const body = table.getDataBodyRange().load("values");
		await context.sync();
		const own = body.values.map((row) => row.slice(HEADER.length));
		if (own.length !== rows || own[0]?.length !== 3) throw new Error("bench: the floor read another range");
		body.getCell(0, HEADER.length).getResizedRange(rows - 1, 2).values = own;
		await context.sync();
	});
}

async function time(run: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	await run();
	return performance.now() - from;
}

/** Scores a table of `rows` rows again and again, each time beside the floor, in one simulated workbook. */
export async function compare({ rows, rounds }: { rows: number; rounds: number }): Promise<Measured> {
	const body = Array.from({ length: rows }, (_, i) => [
		`Project ${i}`,
		1 + ((i * 7) % 20),
		1 + ((i * 11) % 20),
		1 + ((i * 13) % 20),
		i % 50 === 0 ? "" : 1 + ((i * 17) % 20),
	]);
	const { wire } = installSimulatedExcel(simulatedExcel(tableData("Portfolio", [HEADER, ...body])));
	const found = await findTargets();
	const first = found.ok ? found.value.found[0] : undefined;
	if (!first) throw new Error("bench: the table was not found");
	const planned = planScoring(WSJF_MODEL, mapColumns(first.columns), first.columns);
	if (!planned.ok) throw new Error("bench: the columns were not found");
	let { target } = first;
	let scored = 0;
	const score = async () => {
		const answer = await scorePortfolio(target, planned.plan);
		if (!answer.ok) throw new Error(`bench: ${answer.problem.code}`);
		({ target } = answer.value);
		scored = answer.value.summary.scored;
	};
	wire.reset();
	const firstRun = await time(score);
	const firstTrips = wire.meter.trips;
	const seen = { product: [] as number[], floor: [] as number[] };
	let trips = 0;
	for (let i = 0; i < rounds; i++) {
		seen.floor.push(await time(() => readAndWrite(rows)));
		wire.reset();
		seen.product.push(await time(score));
		trips = Math.max(trips, wire.meter.trips);
	}
	return { ...seen, first: firstRun, firstTrips, trips, scored };
}
