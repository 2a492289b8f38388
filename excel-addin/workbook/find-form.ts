import { type CellGrid, isBlank, textOf } from "./cell.ts";
import { isLabel } from "./find-header.ts";
import { readHeading } from "./heading.ts";
import { matchRoles } from "./match-role.ts";

/** A sheet whose fields run down: labels on the left, values to the right. Scoring needs one project per row. */
export interface FormPlace {
	readonly form: "transposed" | "one-project";
	/** Column of the labels, counted in the grid. */
	readonly labels: number;
	/** How many projects stand side by side. */
	readonly projects: number;
	/** Fields that are known, as they are written. */
	readonly fields: readonly string[];
}

const NUMBERED = /^\d+(\.\d+){1,3}$/;
const FEWEST_FIELDS = 3;

/** Detects a form laid out down the sheet. Said to the user, never read as a table: a guess would mix fields and projects. */
export function findForm(grid: CellGrid): FormPlace | undefined {
	const width = Math.max(0, ...grid.slice(0, 400).map((r) => r.length));
	let best: (FormPlace & { weight: number }) | undefined;
	for (let column = 0; column < Math.min(width, 8); column++) {
		const place = formAt(grid, column, width);
		if (place && (!best || place.weight > best.weight)) best = place;
	}
	if (!best) return undefined;
	const { weight: _, ...form } = best;
	return form;
}

function formAt(grid: CellGrid, column: number, width: number): (FormPlace & { weight: number }) | undefined {
	const rows = grid.flatMap((r, i) => (isLabel(r[column]) ? [i] : [])).slice(0, 400);
	const fields = rows.map((i) => readHeading(grid[i]?.[column] ?? ""));
	const distinct = new Set(fields.map((f) => f.key)).size;
	if (rows.length < 5 || distinct < rows.length * 0.7) return undefined;
	const known = new Map(
		fields.flatMap((f) =>
			matchRoles(f.key)
				.slice(0, 1)
				.map((m) => [m.role, f.text] as const),
		),
	);
	const numbered = rows.filter((i) => (grid[i] ?? []).slice(0, column).some((c) => NUMBERED.test(textOf(c)))).length;
	const isForm = known.size >= FEWEST_FIELDS || numbered >= Math.max(5, rows.length / 2);
	if (!isForm) return undefined;
	const beside = rows.filter((i) => !isBlank(grid[i]?.[column + 1])).length;
	if (beside < rows.length * 0.25) return undefined;
	const projects = countProjects(grid, rows, column, width);
	const form = projects >= 2 && numbered === 0 ? "transposed" : "one-project";
	return {
		form,
		labels: column,
		projects: form === "transposed" ? projects : 1,
		fields: [...known.values()],
		weight: known.size * 2 + numbered,
	};
}

/** Columns right of the labels that hold a value in at least half of the labelled rows. */
function countProjects(grid: CellGrid, rows: readonly number[], column: number, width: number): number {
	let count = 0;
	for (let c = column + 1; c < width; c++) {
		const filled = rows.filter((i) => !isBlank(grid[i]?.[c])).length;
		if (filled < rows.length * 0.5) break;
		count++;
	}
	return count;
}
