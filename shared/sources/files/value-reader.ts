import type { IsoDate } from "../../domain/units.ts";
import type { Field } from "./field-names.ts";
import type { DateOrder, ImportNote, ImportNoteCode, ImportOptions, ImportQuestion } from "./import-preview.ts";
import { type Cell, noteAt, type RawImport, type RawRecord } from "./raw-record.ts";
import { type Amount, type DecimalMark, decimalMarkOf, readAmount } from "./read-amount.ts";
import { dateOrdersSeen, readWrittenDate } from "./read-written-date.ts";

const DATES = ["due", "starts", "asOf"] as const;
const AMOUNTS = ["baseline", "target", "current", "low", "high", "weight", "confidence"] as const;
export type DateField = (typeof DATES)[number];
export type AmountField = (typeof AMOUNTS)[number];

/** Words that say that there is nothing: not figures, and nothing to complain of. */
const NOTHING = /^(?:-|–|—|n\/?a|none|tbc|tbd|\?)$/i;

/** Reads figures and dates of a whole import: decimal mark and date order are decided once per column, from all its values. */
export class ValueReader {
	readonly questions: ImportQuestion[] = [];
	readonly notes: ImportNote[];
	private readonly marks = new Map<AmountField, DecimalMark>();
	private readonly orders = new Map<DateField, DateOrder | undefined>();

	constructor(raw: RawImport, { dateOrder }: ImportOptions) {
		this.notes = raw.notes;
		for (const field of AMOUNTS) this.marks.set(field, decimalMarkOf(textsOf(raw.records, field), raw.decimalMark));
		for (const field of DATES) {
			const seen = dateOrdersSeen(textsOf(raw.records, field));
			const own = seen.dayFirst === seen.monthFirst ? undefined : seen.dayFirst ? "day-first" : "month-first";
			this.orders.set(field, own ?? dateOrder);
			if (own || dateOrder || seen.either.length === 0) continue;
			const name = raw.records.find((r) => r.cells[field])?.cells[field]?.columnName;
			const examples = seen.either.slice(0, 3);
			this.questions.push({ code: "date-order", ...(name ? { columnName: name } : {}), examples });
		}
	}

	amount(field: AmountField, cell: Cell | undefined): Amount | undefined {
		if (!cell || NOTHING.test(cell.text)) return undefined;
		const amount = readAmount(cell.text, this.marks.get(field) ?? ".");
		if (!amount) this.note("number-not-understood", cell, "This is no number we can read; the field is left empty.");
		return amount;
	}

	/** The last day of what is written, the first for a start. */
	date(field: DateField, cell: Cell | undefined): IsoDate | undefined {
		if (!cell || NOTHING.test(cell.text)) return undefined;
		const read = readWrittenDate(cell.text, this.orders.get(field));
		if (read?.kind === "span") return field === "starts" ? read.starts : read.ends;
		if (read) this.note("date-order-unknown", cell, `This is ${read.dayFirst} or ${read.monthFirst}: say which.`);
		else this.note("date-not-understood", cell, "This is no day that exists, in any form we know.");
		return undefined;
	}

	/** What stood in a title is still there, so leaving it out of a field loses nothing. */
	note(code: ImportNoteCode, cell: Cell, message: string, effect: ImportNote["effect"] = "left-out"): void {
		this.notes.push(noteAt(code, cell.fromTitle ? "assumed" : effect, cell, message));
	}
}

function* textsOf(records: readonly RawRecord[], field: Field): Iterable<string> {
	for (const { cells } of records) {
		const text = cells[field]?.text;
		if (text !== undefined) yield text;
	}
}
