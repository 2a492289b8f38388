import type { KeyResult, Objective } from "../../domain/okr/objective.ts";
import type { Register } from "../../domain/register.ts";
import type { IsoDate } from "../../domain/units.ts";

export type DateOrder = "day-first" | "month-first";

/** What only the person who pastes can know. */
export interface ImportOptions {
	/** How dates like 03/04/2026 are meant, once asked (see `ImportQuestion`). */
	readonly dateOrder?: DateOrder;
	/** The day a "current" value holds for, where the text gives none. Without it such a value is left out, and noted. */
	readonly today?: IsoDate;
	/** Ids that are made do not collide with this register's; `applyImport` makes sure of it in any case. */
	readonly register?: Register;
}

/** One record found, with where it came from and which of its members the text did not give. */
export interface Found<T> {
	readonly record: T;
	/** From 1. */
	readonly line: number;
	/** Members that were made or assumed: `id`, `kind`, `title`. */
	readonly made: readonly string[];
}

export type ImportNoteCode =
	| "too-large"
	| "empty"
	| "header-not-recognised"
	| "column-not-used"
	| "line-not-understood"
	| "number-not-understood"
	| "date-not-understood"
	| "date-order-unknown"
	| "word-not-understood"
	| "duplicate-id"
	| "objective-made"
	| "measure-missing"
	| "value-without-date"
	| "quote-not-closed"
	| "too-many-cells"
	| "line-too-long";

/** Something that was left out, assumed or could not be read: with its place and its text, so that nothing is lost. */
export interface ImportNote {
	readonly code: ImportNoteCode;
	/** `left-out`: this text is in no record. `assumed`: it is, with the reading that the message says. */
	readonly effect: "left-out" | "assumed";
	/** From 1. */
	readonly line: number;
	/** From 1: the character of the line in pasted text, the cell of the row in a table. */
	readonly column: number;
	/** The table's own name of that column. */
	readonly columnName?: string;
	/** What stood there, cut at 120 characters. */
	readonly text: string;
	readonly message: string;
}

/** Asked once per column whose dates could be read both ways. Answer with `ImportOptions.dateOrder`. */
export interface ImportQuestion {
	readonly code: "date-order";
	readonly columnName?: string;
	readonly examples: readonly string[];
}

/** What an import would bring, before anything is changed. */
export interface ImportPreview {
	readonly form: "table" | "outline" | "nothing";
	readonly objectives: readonly Found<Objective>[];
	readonly keyResults: readonly Found<KeyResult>[];
	readonly notes: readonly ImportNote[];
	readonly questions: readonly ImportQuestion[];
	/** Of a table: which column was taken for what, and `undefined` for those not used. */
	readonly columns?: readonly { readonly name: string; readonly as?: string }[];
}

/** Characters of a text as shown in a note. */
export const excerpt = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);
