import { relaxation } from "../domain/prioritisation/selection/relaxation.ts";
import type { SearchSpace } from "../domain/prioritisation/selection/search-space.ts";

/** A selection as a mixed-integer program: maximise Σ value·z, rows ≤ cap, z 0 or 1. Plain arrays, so that it can be posted. */
export interface MipModel {
	readonly columns: number;
	readonly rows: number;
	readonly value: Float64Array;
	readonly cap: Float64Array;
	/** Column by column: entries `start[i]` to `start[i + 1]` of `row` and `amount`. */
	readonly start: Int32Array;
	readonly row: Int32Array;
	readonly amount: Float64Array;
}

/** In the whole numbers of the search where they are doubles; values without the tie-break by cost, so that they stay small. */
export function mipModel(space: SearchSpace): MipModel {
	const { rows, start, row, amount, cap } = relaxation(space);
	return { columns: space.size, rows, value: Float64Array.from(space.value, Number), cap, start, row, amount };
}
