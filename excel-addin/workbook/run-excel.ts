import { problemOf, type WorkbookAnswer } from "./workbook-problem.ts";

/** Undo as one step needs ExcelApi 1.20; older Excel runs the same without it. */
export const canGroupUndo = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.20");

/** Runs a batch; Excel's refusals become answers. The one place that says `Excel.run`. */
export async function runExcel<T>(
	batch: (context: Excel.RequestContext) => Promise<WorkbookAnswer<T>>,
	options: { readonly oneUndoStep?: boolean } = {},
): Promise<WorkbookAnswer<T>> {
	try {
		return options.oneUndoStep && canGroupUndo()
			? await Excel.run({ mergeUndoGroup: true }, batch)
			: await Excel.run(batch);
	} catch (error) {
		return { ok: false, problem: problemOf(error) };
	}
}
