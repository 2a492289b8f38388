import { exact } from "../../../shared/domain/exact.ts";
import type { CapacityEntry, DemandEntry } from "../../../shared/domain/prioritisation/selection/match-limits.ts";
import { decimalMarkOf, readAmount } from "../../../shared/sources/files/read-amount.ts";
import { type DELIMITERS, type Row, readRows } from "../../../shared/sources/files/read-rows.ts";

/** A line that could not be taken up. `text`: the part of it that is at fault. */
export interface LineProblem {
	readonly line: number;
	readonly code: "shape" | "not-an-amount" | "below-zero" | "no-role" | "unknown-item";
	readonly text: string;
}

export interface ReadLines<T> {
	readonly entries: readonly T[];
	readonly problems: readonly LineProblem[];
	/** The first line, where it was taken for a heading. */
	readonly heading?: string;
}

/** More lines than this are not read: a table of roles by period is far shorter. */
const MOST_LINES = 20_000;

/**
 * Capacities, a line each: role, period, amount; or role, amount. Typed with commas, or pasted from a sheet.
 * @example readCapacityLines("Analyst, 2026-Q3, 14").entries //=> [{ role: "Analyst", period: "2026-Q3", amount: 14 }]
 */
export const readCapacityLines = (text: string): ReadLines<CapacityEntry> =>
	readLines(text, 0, (_, entry) => ({ entry }));

/**
 * Demands, a line each: item, role, period, amount; or item, role, amount. `itemOf` finds an item by its key or title.
 * @example readDemandLines("PS-1, Analyst, 3", (x) => x).entries //=> [{ item: "PS-1", role: "Analyst", amount: 3 }]
 */
export const readDemandLines = (
	text: string,
	itemOf: (written: string) => string | undefined,
): ReadLines<DemandEntry> =>
	readLines(text, 1, ([written = ""], entry) => {
		const item = itemOf(written);
		return item === undefined ? { code: "unknown-item", text: written } : { entry: { ...entry, item } };
	});

type Finished<T> = { readonly entry: T } | Pick<LineProblem, "code" | "text">;

/** `before`: cells before the role, which `finish` reads. */
function readLines<T>(
	text: string,
	before: number,
	finish: (cells: readonly string[], entry: CapacityEntry) => Finished<T>,
): ReadLines<T> {
	const { rows } = readRows(text, delimiterOf(text), MOST_LINES);
	const [first] = rows;
	// Where no row has a figure at the end, none is a heading: all are wrong.
	const hasHeading = rows.length > 1 && first !== undefined && !/\d/.test(first.cells.at(-1) ?? "");
	const body = hasHeading ? rows.slice(1) : rows;
	const mark = decimalMarkOf(
		body.map((row) => row.cells.at(-1) ?? ""),
		".",
	);
	const entries: T[] = [];
	const problems: LineProblem[] = [];
	for (const row of body) {
		const read = entryOf(row, before, mark);
		const found = "entry" in read ? finish(row.cells, read.entry) : read;
		if ("entry" in found) entries.push(found.entry);
		else problems.push({ line: row.line, ...found });
	}
	return { entries, problems, ...(hasHeading ? { heading: first.cells.join(", ") } : {}) };
}

function entryOf({ cells }: Row, before: number, mark: "." | ","): Finished<CapacityEntry> {
	const [role = "", ...rest] = cells.slice(before);
	if (rest.length < 1 || rest.length > 2) return { code: "shape", text: cells.join(", ") };
	if (role === "") return { code: "no-role", text: cells.join(", ") };
	const written = rest.at(-1) ?? "";
	const amount = exact(readAmount(written, mark)?.value ?? "");
	if (!amount) return { code: "not-an-amount", text: written };
	if (amount.compare(0) < 0) return { code: "below-zero", text: written };
	const period = rest.length === 2 ? rest[0] : "";
	return { entry: { role, amount, ...(period ? { period } : {}) } };
}

/** What a sheet puts between cells is a tab; commas come last, because amounts may hold one. */
const delimiterOf = (text: string): string =>
	(["\t", ";", "|"] as const satisfies readonly (typeof DELIMITERS)[number][]).find((d) => text.includes(d)) ?? ",";
