import type { CheckIn, KeyResult } from "../../domain/okr/objective.ts";
import type { IsoDate } from "../../domain/units.ts";
import type { Cell, RawRecord } from "./raw-record.ts";
import type { Amount } from "./read-amount.ts";
import { readWrittenDate } from "./read-written-date.ts";
import type { AmountField, ValueReader } from "./value-reader.ts";

type Kind = KeyResult["kind"];
type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Measures = Pick<KeyResult, "kind" | "checkIns"> &
	Partial<Pick<KeyResult, "unit" | "baseline" | "target" | "low" | "high" | "weight" | "starts" | "due">>;

const KINDS: readonly (readonly [RegExp, Kind])[] = [
	[/^(increase|raise|grow|up|higher is better|numeric|number|percent(age)?|currency|metric)$/i, "increase"],
	[/^(reduce|reduction|decrease|lower|cut|down|lower is better)$/i, "reduce"],
	[/^(maintain|keep|hold|stay|range)$/i, "maintain"],
	[/^(threshold|at least|at most|minimum|maximum|limit)$/i, "threshold"],
	[/^(binary|boolean|yes ?\/ ?no|done|done ?\/ ?not done|task)$/i, "binary"],
	[/^milestones?$/i, "milestone"],
];
const DOWNWARDS = /\b(?:reduce|cut|lower|decrease|fewer|shorten|halve|less|bring down)\b/i;

/** The measure of one key result: its figures in one unit, its dates, and the kind these make it. */
export function readMeasures({ cells }: RawRecord, reader: ValueReader, today: IsoDate | undefined) {
	const made: string[] = [];
	const units = new UnitCheck(reader, cells.unit?.text);
	const read = (field: AmountField) => units.take(cells[field], reader.amount(field, cells[field]));
	const figures = { baseline: read("baseline"), target: read("target"), low: read("low"), high: read("high") };
	const current = read("current");
	const given = kindGiven(cells.kind, reader);
	const measures: Writable<Measures> = { kind: given ?? kindOf(figures, cells.title?.text ?? ""), checkIns: [] };
	if (!given) made.push("kind");
	for (const field of ["baseline", "target", "low", "high"] as const) {
		const figure = figures[field];
		if (figure !== undefined) measures[field] = figure;
	}
	if (units.unit !== undefined) measures.unit = units.unit;
	const weight = reader.amount("weight", cells.weight)?.value;
	if (weight !== undefined && weight >= 0) measures.weight = weight;
	const checkIn = checkInOf(cells, current, reader, today);
	if (checkIn) measures.checkIns = [checkIn];
	const starts = reader.date("starts", cells.starts);
	const due = reader.date("due", cells.due);
	const period = cells.cycle && readWrittenDate(cells.cycle.text);
	const span = period?.kind === "span" ? period : undefined;
	const [from, to] = [starts ?? span?.starts, due ?? span?.ends];
	if (from) measures.starts = from;
	if (to) measures.due = to;
	if (!starts && from) made.push("starts");
	if (!due && to) made.push("due");
	const place = cells.title ?? cells.id;
	if (place && Object.values(figures).every((f) => f === undefined) && !given)
		reader.note("measure-missing", place, "No figure to reach was found: add baseline and target.", "assumed");
	return { measures, made, cycleUsed: span !== undefined };
}

function kindGiven(cell: Cell | undefined, reader: ValueReader): Kind | undefined {
	if (!cell) return undefined;
	const kind = KINDS.find(([words]) => words.test(cell.text.trim()))?.[1];
	if (!kind) reader.note("word-not-understood", cell, "This is no kind of key result we know.");
	return kind;
}

type Figures = Readonly<Record<"baseline" | "target" | "low" | "high", number | undefined>>;

function kindOf({ baseline, target, low, high }: Figures, title: string): Kind {
	if (baseline !== undefined && target !== undefined) return target < baseline ? "reduce" : "increase";
	if (target === undefined && low !== undefined && high !== undefined) return "maintain";
	if (target === undefined && (low !== undefined || high !== undefined)) return "threshold";
	return DOWNWARDS.test(title) ? "reduce" : "increase";
}

function checkInOf(cells: RawRecord["cells"], value: number | undefined, reader: ValueReader, today?: IsoDate) {
	const confidence = confidenceOf(cells.confidence, reader);
	const date = reader.date("asOf", cells.asOf) ?? (cells.asOf ? undefined : today);
	if (value !== undefined && date)
		return { date, value, ...(confidence === undefined ? {} : { confidence }) } satisfies CheckIn;
	for (const cell of [cells.current, cells.confidence])
		if (cell && (value !== undefined || cell === cells.confidence))
			reader.note("value-without-date", cell, "A reading needs its value and its day; without both it is left out.");
	return undefined;
}

/** 0..1, percent, or out of ten. */
function confidenceOf(cell: Cell | undefined, reader: ValueReader): number | undefined {
	const amount = reader.amount("confidence", cell);
	if (!cell || !amount) return undefined;
	const share = amount.unit === "%" ? amount.value / 100 : amount.value > 1 ? amount.value / 10 : amount.value;
	if (share >= 0 && share <= 1) return share;
	reader.note("number-not-understood", cell, "Confidence is 0 to 1, 0 to 10 or 0 to 100 %.");
	return undefined;
}

/** Figures of one key result are in one unit: the second in another is left out, because 0.8 is not 80 %. */
class UnitCheck {
	private stated: string | undefined;
	private whose: Amount | undefined;
	constructor(
		private readonly reader: ValueReader,
		private readonly column: string | undefined,
	) {}

	get unit(): string | undefined {
		return this.column ?? this.stated;
	}

	take(cell: Cell | undefined, amount: Amount | undefined): number | undefined {
		if (!cell || !amount) return undefined;
		const clash =
			amount.unit === undefined
				? this.stated === "%" && isFraction(amount)
				: this.stated === undefined
					? amount.unit === "%" && this.whose !== undefined && isFraction(this.whose)
					: this.stated.toLowerCase() !== amount.unit.toLowerCase();
		if (clash) {
			this.reader.note("number-not-understood", cell, "Its unit is not that of the key result's other figures.");
			return undefined;
		}
		this.stated ??= amount.unit;
		this.whose ??= amount;
		return amount.value;
	}
}

const isFraction = ({ value, unit }: Amount): boolean => unit === undefined && value !== 0 && Math.abs(value) < 1;
