import { type Cell, type CellGrid, isBlank, textOf } from "./cell.ts";
import { headingKey, readHeading } from "./heading.ts";
import { matchRoles } from "./match-role.ts";

/** Rows and columns of the grid, both ends included. */
export interface HeaderPlace {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly left: number;
	readonly right: number;
	/** Headings by column, group headings put in front where a label alone would be ambiguous. */
	readonly headings: readonly string[];
	/** How many headings have words that are known. */
	readonly known: number;
	/** For comparing candidates of one workbook. */
	readonly score: number;
}

/** A header stands in the first rows of what is used; templates put up to a page of instructions above it. */
const DEEPEST = 60;
const LONGEST_LABEL = 90;
/** Headings further apart than this are two lists side by side. */
const WIDEST_GAP = 2;

/** True for a cell that may be a heading: a text that is no number, no error, no sentence. */
export function isLabel(cell: Cell | undefined): boolean {
	if (typeof cell !== "string" || isBlank(cell)) return false;
	const text = readHeading(cell).text;
	return (
		text.length <= LONGEST_LABEL &&
		/\p{L}|^#$/u.test(text) &&
		!cell.startsWith("#DIV") &&
		!/^#(N\/A|REF!|VALUE!|NAME\?)/.test(cell)
	);
}

/** The row that is most likely the header of a list, or none. Pure: the grid alone decides. */
export function findHeader(grid: CellGrid): HeaderPlace | undefined {
	let best: HeaderPlace | undefined;
	const deepest = Math.min(grid.length, DEEPEST);
	for (let row = 0; row < deepest; row++) {
		const place = headerAt(grid, row);
		if (place && (!best || place.score > best.score)) best = place;
	}
	return best;
}

function headerAt(grid: CellGrid, row: number): HeaderPlace | undefined {
	const cells = grid[row] ?? [];
	const run = bestRun(cells);
	if (!run) return undefined;
	const lastRow = subHeaderBelow(grid, row, run) ? row + 1 : row;
	const firstRow = groupsAbove(grid, row, run) ? row - 1 : row;
	const { left, right } = lastRow > row ? widen(grid[lastRow] ?? [], run) : run;
	const headings = joinHeadings(grid, firstRow, lastRow, left, right);
	const labels = headings.filter((h) => h !== "");
	const keys = labels.map((h) => readHeading(h).key);
	const known = new Set(keys.flatMap((k) => matchRoles(k)[0]?.role ?? [])).size;
	const distinct = new Set(keys).size / Math.max(1, keys.length);
	const filled = filledBelow(grid, lastRow, left, right);
	if (labels.length < 2 || filled.rows < 1) return undefined;
	const score =
		known * 3 +
		Math.min(labels.length, 12) * distinct +
		filled.share * 6 +
		filled.contrast * 6 -
		(cells.some((c) => typeof c === "number") ? 3 : 0);
	return { firstRow, lastRow, left, right, headings, known, score };
}

/** The stretch of labels, with small gaps, that holds the most known headings. */
function bestRun(cells: readonly Cell[]): { left: number; right: number } | undefined {
	const at = cells.flatMap((c, i) => (isLabel(c) ? [i] : []));
	const runs: number[][] = [];
	for (const column of at) {
		const run = runs.at(-1);
		const before = run?.at(-1);
		if (run && before !== undefined && column - before <= WIDEST_GAP + 1) run.push(column);
		else runs.push([column]);
	}
	const worth = (run: number[]) =>
		run.reduce((sum, i) => sum + 1 + (matchRoles(headingKey(textOf(cells[i])))[0] ? 3 : 0), 0);
	const best = runs.reduce<number[] | undefined>((b, r) => (!b || worth(r) > worth(b) ? r : b), undefined);
	const [left, right] = [best?.[0], best?.at(-1)];
	return best && best.length >= 2 && left !== undefined && right !== undefined ? { left, right } : undefined;
}

type Span = { left: number; right: number };

/** Group headings: a row of at least two labels right above, with gaps where a merged cell spans several columns. */
function groupsAbove(grid: CellGrid, row: number, span: Span): boolean {
	const above = (grid[row - 1] ?? []).slice(span.left, span.right + 1);
	const labels = above.filter(isLabel);
	const others = above.filter((c) => !isBlank(c) && !isLabel(c));
	const own = (grid[row] ?? []).slice(span.left, span.right + 1).filter((c) => !isBlank(c)).length;
	return (
		labels.length >= 2 &&
		others.length === 0 &&
		labels.length < own &&
		new Set(labels.map(textOf)).size === labels.length
	);
}

/** A second header row: only labels, and some of them below a gap that a merged group heading leaves. */
function subHeaderBelow(grid: CellGrid, row: number, span: Span): boolean {
	const top = grid[row] ?? [];
	const below = (grid[row + 1] ?? []).slice(span.left, span.right + 1 + WIDEST_GAP * 4);
	const labels = below.filter(isLabel);
	if (labels.length < 2 || below.some((c) => !isBlank(c) && !isLabel(c))) return false;
	const underGap = below.filter((c, i) => isLabel(c) && isBlank(top[span.left + i])).length;
	const underLabel = below.filter((c, i) => isLabel(c) && !isBlank(top[span.left + i])).length;
	const leftBlank = below.some((c, i) => isBlank(c) && !isBlank(top[span.left + i]));
	return underGap >= 1 && underLabel <= underGap + 1 && leftBlank;
}

function widen(below: readonly Cell[], span: Span): Span {
	let { right } = span;
	while (isLabel(below[right + 1])) right++;
	return { left: span.left, right };
}

export function joinHeadings(grid: CellGrid, firstRow: number, lastRow: number, left: number, right: number): string[] {
	const top = grid[firstRow] ?? [];
	const bottom = grid[lastRow] ?? [];
	if (firstRow === lastRow) return span(left, right).map((i) => textOf(top[i]));
	let group = "";
	return span(left, right).map((i) => {
		if (!isBlank(top[i])) group = textOf(top[i]);
		const label = textOf(bottom[i]);
		if (label === "") return isBlank(top[i]) ? "" : group;
		const clear = matchRoles(readHeading(label).key).some((m) => m.strength === 1) || group === "";
		return clear || !belongs(top, i, left) ? label : `${group}: ${label}`;
	});
}

/** A column belongs to the group above it, or to one that starts to its left. */
const belongs = (top: readonly Cell[], column: number, left: number): boolean =>
	top.slice(left, column + 1).some((c) => !isBlank(c));

const span = (left: number, right: number): number[] => Array.from({ length: right - left + 1 }, (_, i) => left + i);

/** How well the rows below bear the header out: cells filled, and columns whose values look unlike their heading. */
function filledBelow(grid: CellGrid, row: number, left: number, right: number) {
	const rows = grid
		.slice(row + 1, row + 26)
		.map((r) => r.slice(left, right + 1))
		.filter((r) => r.filter((c) => !isBlank(c)).length >= 2);
	const width = right - left + 1;
	const filled = rows.reduce((n, r) => n + r.filter((c) => !isBlank(c)).length, 0);
	const unlike = span(0, width - 1).filter((i) =>
		rows.some((r) => typeof r[i] === "number" || /^\d/.test(textOf(r[i]))),
	).length;
	return { rows: rows.length, share: rows.length === 0 ? 0 : filled / (rows.length * width), contrast: unlike / width };
}
