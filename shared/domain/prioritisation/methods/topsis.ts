import { type Exact, exact, greatest, least, ONE, sum, ZERO } from "../../exact.ts";
import { InputReader, type Untrusted } from "../../input-reader.ts";
import { type Answer, value } from "../../outcome.ts";
import { root } from "./root.ts";

export interface TopsisInput {
	/** One row per alternative, one column per criterion. */
	readonly rows: readonly (readonly (number | null)[])[];
	/** By column, at least 0; divided by their sum. */
	readonly weights: readonly (number | null)[];
	readonly directions: readonly ("benefit" | "cost")[];
}

export interface Topsis {
	/** 0 (like the worst in everything) to 1 (like the best), by row. */
	readonly closeness: readonly Exact[];
	/** The rule looks at who else is there: an order by it can turn when an unrelated idea arrives. Never the only rank. */
	readonly use: "cross-check";
}

const HALF = exact("1/2") ?? ONE;

/**
 * Closeness to the ideal (TOPSIS, Hwang & Yoon 1981; reference 1.8): d⁻ ÷ (d⁺ + d⁻), the distances to the best and the worst
 * of each column, columns divided by the root of their sum of squares. A column of zeros contributes nothing; alternatives
 * that are all equal are at 0.5. A cross-check only: see `use`.
 * Refuses rows, weights or directions of different lengths (`shape`), weights below 0 (`out-of-range`) or of sum 0 (`empty`).
 * @example topsis({ rows: [[1, 2], [3, 2]], weights: [1, 1], directions: ["benefit", "benefit"] }) //=> closeness 0, 1
 */
export function topsis(input: Untrusted<TopsisInput>): Answer<Topsis> {
	const reader = InputReader.of(input);
	const rows = reader.matrix("rows");
	const weights = reader.numbers("weights", { min: 0 });
	const directions = reader.words("directions", ["benefit", "cost"]);
	refuseEmpty(reader, { rows, weights, directions });
	const columns = rows?.find((row) => row !== undefined)?.length;
	rows?.forEach((row, i) => {
		if (row?.length === 0) reader.refuse("empty", `rows[${i}]`, "The row has no numbers.");
		if (row && row.length !== columns) reader.refuse("shape", `rows[${i}]`, `${columns} numbers are expected here.`);
	});
	for (const [name, list] of [
		["weights", weights],
		["directions", directions],
	] as const)
		if (list && columns !== undefined && list.length !== columns)
			reader.refuse("shape", name, `One for each of the ${columns} columns is expected here.`);
	if (weights?.every((w) => w?.equals(0)))
		reader.refuse("empty", "weights", "The weights sum to 0, so nothing would be weighed.");
	return reader.given({ rows, weights, directions }, ({ rows, weights, directions }) => {
		const whole = rows.map((row) => (row ?? []).map((x) => x ?? ZERO));
		return value({
			closeness: closeness(
				whole,
				weights.map((w) => w ?? ZERO),
				directions,
			),
			use: "cross-check",
		});
	});
}

function refuseEmpty(reader: InputReader, lists: Readonly<Record<string, readonly unknown[] | undefined>>): void {
	for (const [name, list] of Object.entries(lists))
		if (list?.length === 0) reader.refuse("empty", name, "The list is empty.");
}

interface Column {
	readonly best: Exact;
	readonly worst: Exact;
	/** Square of what one unit of the column weighs. */
	readonly scale: Exact;
}

/**
 * The squares of both distances are rational, (w²÷Σx²)·(x − ideal)² summed, so that only their ratio needs one root, and
 * alternatives that tie do so exactly.
 */
function closeness(
	rows: readonly (readonly Exact[])[],
	weights: readonly Exact[],
	directions: readonly ("benefit" | "cost" | undefined)[],
): Exact[] {
	const columns = weights.map((weight, j): Column => {
		const cells = rows.map((row) => row[j] ?? ZERO);
		const [low, high] = [cells.reduce(least), cells.reduce(greatest)];
		const squares = sum(cells.map((x) => x.mul(x)));
		const scale = squares.equals(0) ? ZERO : weight.mul(weight).div(squares);
		return directions[j] === "cost" ? { best: low, worst: high, scale } : { best: high, worst: low, scale };
	});
	const apart = (row: readonly Exact[], end: "best" | "worst") =>
		sum(
			columns.map((column, j) => {
				const gap = (row[j] ?? ZERO).sub(column[end]);
				return gap.mul(gap).mul(column.scale);
			}),
		);
	return rows.map((row) => {
		const [toBest, toWorst] = [apart(row, "best"), apart(row, "worst")];
		if (toBest.equals(0)) return toWorst.equals(0) ? HALF : ONE;
		if (toWorst.equals(0)) return ZERO;
		return ONE.div(ONE.add(root(toBest.div(toWorst), 2).value));
	});
}
