import { parseIsoDate } from "../../dates.ts";
import { exact, toNumber } from "../../exact.ts";

/** The headings of a VSEM sheet. A sheet may have them in any order, and others beside them. */
export const VSEM_COLUMNS = [
	"Part",
	"Id",
	"Under",
	"Title",
	"Owner",
	"Weight",
	"In force from",
	"Starts",
	"Ends",
	"Kind",
	"Unit",
	"Baseline",
	"Target",
	"Low",
	"High",
	"Ambition",
	"Origin",
	"Parent",
	"Cycle",
] as const;
export type VsemColumn = (typeof VSEM_COLUMNS)[number];

/** What a row stands for. `Under`: a strategy's version, an execution's strategy, a metric's objective. */
export const VSEM_PARTS = ["Vision", "Strategy", "Execution", "Metric"] as const;
export type VsemPart = (typeof VSEM_PARTS)[number];

/** One member of a record and the column it is written in. */
export interface VsemMember {
	readonly column: VsemColumn;
	readonly name: string;
	/** What a cell must hold: a text, a day, a number, a number that is not negative, or one of some words. */
	readonly holds: "text" | "day" | "number" | "weight" | readonly string[];
	readonly isNeeded?: boolean;
}

const member = (column: VsemColumn, name: string, holds: VsemMember["holds"] = "text"): VsemMember => ({
	column,
	name,
	holds,
});
const needed = (column: VsemColumn, name: string, holds: VsemMember["holds"] = "text"): VsemMember => ({
	...member(column, name, holds),
	isNeeded: true,
});
const KINDS = ["increase", "reduce", "maintain", "threshold", "binary", "milestone", "ordinal"];

export const VSEM_MEMBERS: Readonly<Record<VsemPart, readonly VsemMember[]>> = {
	Vision: [
		needed("Title", "vision"),
		needed("In force from", "from", "day"),
		member("Starts", "starts", "day"),
		member("Ends", "ends", "day"),
	],
	Strategy: [needed("Title", "title"), member("Owner", "owner"), member("Weight", "weight", "weight")],
	Execution: [
		member("Under", "strategy"),
		needed("Title", "title"),
		member("Owner", "owner"),
		member("Weight", "weight", "weight"),
		member("Ambition", "ambition", ["committed", "aspirational"]),
		member("Origin", "origin", ["top-down", "bottom-up", "negotiated"]),
		member("Parent", "parent"),
		member("Cycle", "cycle"),
	],
	Metric: [
		needed("Under", "objective"),
		needed("Title", "title"),
		member("Owner", "owner"),
		member("Weight", "weight", "weight"),
		member("Starts", "starts", "day"),
		member("Ends", "due", "day"),
		needed("Kind", "kind", KINDS),
		member("Unit", "unit"),
		member("Baseline", "baseline", "number"),
		member("Target", "target", "number"),
		member("Low", "low", "number"),
		member("High", "high", "number"),
	],
};

/** A member as a cell: a number as the decimal it is, nothing as an empty cell. */
export const cellText = (given: unknown): string => (given === undefined || given === null ? "" : String(given));

/** What a cell says; `undefined` where it is not what the member holds. */
export function cellValue(text: string, holds: VsemMember["holds"]): string | number | undefined {
	if (holds === "text") return text;
	if (holds === "day") return parseIsoDate(text.trim());
	if (holds === "number" || holds === "weight") {
		const read = exact(text);
		const near = read ? toNumber(read) : Number.NaN;
		return !Number.isFinite(near) || (holds === "weight" && near < 0) ? undefined : near;
	}
	return holds.find((word) => word === text.trim().toLowerCase());
}
