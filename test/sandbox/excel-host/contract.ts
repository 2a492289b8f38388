import { findTargets } from "../../../excel-addin/workbook/find-targets.ts";
import { mapColumns } from "../../../excel-addin/workbook/map-columns.ts";
import { WSJF_MODEL } from "../../../excel-addin/workbook/models.ts";
import { planScoring } from "../../../excel-addin/workbook/plan-scoring.ts";
import { restoreColumns } from "../../../excel-addin/workbook/restore-columns.ts";
import { runExcel } from "../../../excel-addin/workbook/run-excel.ts";
import { scorePortfolio } from "../../../excel-addin/workbook/score-portfolio.ts";
import { readWorkbookPart, writeWorkbookPart } from "../../../excel-addin/workbook/workbook-part.ts";
import { answered, type WorkbookAnswer } from "../../../excel-addin/workbook/workbook-problem.ts";
import type { Workbook } from "./model/workbook.ts";

/** What the add-in's code saw and left behind, step by step; plain data, so that two runs can be compared. */
export type Seen = readonly { readonly step: string; readonly answer: unknown; readonly sheet: unknown }[];

const code = (error: unknown): string => (error as { code?: string }).code ?? String(error);

/** What a script may rely on besides our own code: properties that are not loaded, sizes that do not fit, things gone. */
async function refusals(): Promise<Record<string, string>> {
	const refused: Record<string, string> = {};
	const attempt = async (name: string, batch: (context: Excel.RequestContext) => Promise<unknown>) => {
		refused[name] = await Excel.run(batch).then(() => "nothing", code);
	};
	await attempt("not loaded", async (context) => {
		const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
		await context.sync();
		return range.values;
	});
	await attempt("wrong size", async (context) => {
		context.workbook.tables.getItemAt(0).getDataBodyRange().values = [[1]];
		await context.sync();
	});
	await attempt("no such table", async (context) => {
		context.workbook.tables.getItem("Nope").load("name");
		await context.sync();
	});
	await attempt("null object", async (context) => {
		const table = context.workbook.tables.getItemOrNullObject("Nope");
		await context.sync();
		if (!table.isNullObject) throw new Error("The table is there.");
	});
	return refused;
}

const must = <T>(answer: WorkbookAnswer<T>): T => {
	if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
	return answer.value;
};

/** The add-in's own steps on the open workbook, through whatever `Excel` is there: ours, or Microsoft's library. */
export async function contract(book: Workbook): Promise<Seen> {
	const seen: { step: string; answer: unknown; sheet: unknown }[] = [];
	const note = (step: string, answer: unknown) => {
		const sheet = Array.from(book.sheets[0]?.rows ?? [], (row) =>
			Array.from(row ?? [], (c) => [c?.value ?? "", c?.formula ?? ""]),
		);
		seen.push(JSON.parse(JSON.stringify({ step, answer, sheet })));
	};
	const found = must(await findTargets());
	note("find", found);
	const first = found.found[0];
	if (!first) throw new Error("There is no table to score.");
	const planned = planScoring(WSJF_MODEL, mapColumns(first.columns), first.columns);
	if (!planned.ok) throw new Error(JSON.stringify(planned.problems));
	const once = await scorePortfolio(first.target, planned.plan);
	note("score", once);
	const again = await scorePortfolio(must(once).target, planned.plan);
	note("score again", again);
	note("find after scoring", await findTargets());
	note("restore", await restoreColumns(must(again).target, must(again).before));
	note("restore all", await restoreColumns(must(once).target, must(once).before));
	const part = must(await readWorkbookPart());
	note("read part", part);
	note("write part", await writeWorkbookPart(part));
	note("read part again", await readWorkbookPart());
	note("write an old part", await writeWorkbookPart(part));
	note(
		"rename, then score",
		await runExcel(async (context) => {
			context.workbook.tables.getItemAt(0).name = "Renamed";
			await context.sync();
			return answered("renamed");
		}),
	);
	note("score renamed", await scorePortfolio(first.target, planned.plan));
	note(
		"delete the table",
		await runExcel(async (context) => {
			context.workbook.tables.getItemAt(0).delete();
			await context.sync();
			return answered("deleted");
		}),
	);
	note("score what is gone", await scorePortfolio(first.target, planned.plan));
	return seen;
}

export { refusals };
