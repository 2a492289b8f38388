import type { Highs } from "highs";
import type { MipModel } from "./mip-model.ts";

/** How far a solver is, in whole units of value. */
export interface SolverProgress {
	readonly bound: number | null;
	readonly value: number | null;
}

/** What a solver claims; nothing of it is believed before it is checked (`acceptClaim`). */
export interface SolverClaim {
	/** It says that it is done: nothing better exists. */
	readonly isFinished: boolean;
	/** One number per column, as the solver gave them; `null` where it found nothing. */
	readonly columns: Float64Array | null;
	/** Not below the best, it says; `null` where it has none. */
	readonly bound: number | null;
}

const finite = (x: number | undefined): number | null => (x !== undefined && Math.abs(x) < 1e300 ? x : null);

/** Solves the model with HiGHS; blocks until it ends, so it belongs in a worker. `begin`: a set to begin
 * with; `seconds`: where to stop unfinished. */
export function runHighs(
	highs: Highs,
	model: MipModel,
	onProgress: (progress: SolverProgress) => void,
	{ begin, seconds }: { readonly begin?: Float64Array; readonly seconds?: number } = {},
): SolverClaim {
	const { callbackType, modelStatus, objectiveSense, variableType } = highs.constants;
	const { columns, rows } = model;
	if (columns === 0) return { isFinished: true, columns: new Float64Array(0), bound: 0 };
	return highs.withModel(
		{
			numCols: columns,
			numRows: rows,
			sense: objectiveSense.maximize,
			colCost: model.value,
			colLower: new Float64Array(columns),
			colUpper: new Float64Array(columns).fill(1),
			rowLower: new Float64Array(rows).fill(-highs.infinity),
			rowUpper: model.cap,
			integrality: new Int32Array(columns).fill(variableType.integer),
			matrix: {
				format: "csc",
				numRows: rows,
				numCols: columns,
				starts: model.start,
				indices: model.row,
				values: model.amount,
			},
		},
		(solver) => {
			// Gap 0: values are whole numbers, and a set that is one unit better is better.
			solver.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
			if (seconds !== undefined) solver.options.set("time_limit", seconds);
			if (begin) solver.setSolution({ colValue: begin });
			let told = "";
			// Its log lines would do, but they are only written where it may print; this comes often, so only news is passed on.
			solver.run({
				[callbackType.mipInterrupt]: ({ data }) => {
					const progress = { bound: finite(data.mip_dual_bound), value: finite(data.mip_primal_bound) };
					const news = `${progress.bound} ${progress.value}`;
					if (news !== told) onProgress(progress);
					told = news;
				},
			});
			const isFinished = solver.getModelStatus() === modelStatus.optimal;
			const bound = finite(solver.info.get("mip_dual_bound") as number);
			return { isFinished, columns: Float64Array.from(solver.getSolution().colValue), bound };
		},
	);
}
