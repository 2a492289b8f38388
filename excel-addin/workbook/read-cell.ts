import { type Cell, isBlank } from "./cell.ts";

/** What one cell says. Nothing here is ever a zero that nobody wrote. */
export type CellReading =
	| { readonly kind: "number"; readonly value: number }
	| { readonly kind: "blank" }
	/** `TBC`, `n/a`, `unknown`: somebody looked, and there is no figure. */
	| { readonly kind: "not-given"; readonly word: string }
	| { readonly kind: "exempt" }
	| { readonly kind: "range"; readonly low: number; readonly high: number }
	| { readonly kind: "error"; readonly code: string }
	| { readonly kind: "text"; readonly text: string };

export type DecimalMark = "point" | "comma";

/** How the cells of one column are written; decided per column, never per cell. */
export interface CellFormat {
	readonly decimal: DecimalMark;
	/** Power of ten of the column's own unit: 6 for a heading with `(£m)`. A cell that says `£1.2m` is brought to it. */
	readonly unit?: number;
	/** Plain numbers are percent points: 80 is 0.8. Cells with a percent sign are fractions in any case. */
	readonly percentPoints?: boolean;
}

const ERROR =
	/^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/;
const NOT_GIVEN =
	/^(tb[acdn]|to be (confirmed|decided|determined|agreed|advised)|n\/?a|n\.a\.|not (available|applicable|known|yet known|given|provided|scored)|unknown|pending|none|nil return|[-–—?.]+|x+|xx+)$/i;
const EXEMPT = /^(exempt(ed)?|withheld|redacted|commercially sensitive)\b/i;
const MULTIPLIER: Readonly<Record<string, number>> = {
	k: 3,
	thousand: 3,
	m: 6,
	mn: 6,
	mio: 6,
	million: 6,
	b: 9,
	bn: 9,
	billion: 9,
};
const CURRENCY = "(?:£|\\$|€|¥|(?:GBP|USD|EUR|AUD|CAD|NZD|CHF)\\b)";
const BARE = "[\\d][\\d.,'\\u00a0\\u202f ]*|[.,]\\d+";
const AMOUNT = new RegExp(
	`^(?<open>\\()?\\s*(?<sign>[-+−])?\\s*${CURRENCY}?\\s*(?<inner>[-+−])?(?<digits>${BARE})(?<power>e[+-]?\\d{1,3})?\\s*(?<times>k|thousand|mn|mio|m|million|bn|b|billion)?\\s*(?<percent>%)?\\s*${CURRENCY}?\\s*(?<close>\\))?(?<after>-)?$`,
	"i",
);
const RANGE = /^(?<low>[^–—-].*?)\s*(?:–|—|-|\bto\b)\s*(?<high>\S.*)$/i;

/**
 * Reads one cell. A blank is unknown, `TBC` and an error cell too, each under its own name; a range stays a range.
 * @example readCell("(1,200)") //=> { kind: "number", value: -1200 }
 * @example readCell("£1.2m") //=> { kind: "number", value: 1200000 }
 * @example readCell("1.234,56", { decimal: "comma" }) //=> { kind: "number", value: 1234.56 }
 * @example readCell("28.00%") //=> { kind: "number", value: 0.28 }
 */
export function readCell(cell: Cell | null | undefined, format: CellFormat = { decimal: "point" }): CellReading {
	if (isBlank(cell) || cell === undefined || cell === null) return { kind: "blank" };
	if (typeof cell === "boolean") return { kind: "text", text: cell ? "TRUE" : "FALSE" };
	if (typeof cell === "number")
		return Number.isFinite(cell)
			? { kind: "number", value: format.percentPoints ? shift(String(cell), -2) : cell }
			: { kind: "text", text: String(cell) };
	const text = cell.trim();
	if (ERROR.test(text)) return { kind: "error", code: text };
	if (NOT_GIVEN.test(text)) return { kind: "not-given", word: text };
	if (EXEMPT.test(text)) return { kind: "exempt" };
	const value = readAmount(text, format);
	if (value !== undefined) return { kind: "number", value };
	return readRange(text, format) ?? { kind: "text", text };
}

function readRange(text: string, format: CellFormat): CellReading | undefined {
	const parts = RANGE.exec(text)?.groups;
	const [low, high] = [readAmount(parts?.low ?? "", format), readAmount(parts?.high ?? "", format)];
	return low !== undefined && high !== undefined && low <= high ? { kind: "range", low, high } : undefined;
}

/** A number as people write it in a cell, in the column's unit; `undefined` where it is none. */
function readAmount(text: string, format: CellFormat): number | undefined {
	const groups = AMOUNT.exec(text)?.groups;
	if (!groups || (groups.open !== undefined) !== (groups.close !== undefined)) return undefined;
	const digits = plainDigits(groups.digits ?? "", format.decimal);
	if (digits === undefined) return undefined;
	const negative =
		groups.open !== undefined || /[-−]/.test(`${groups.sign ?? ""}${groups.inner ?? ""}${groups.after ?? ""}`);
	const times = MULTIPLIER[(groups.times ?? "").toLowerCase()];
	const power =
		Number((groups.power ?? "e0").slice(1)) +
		(times === undefined ? 0 : times - (format.unit ?? 0)) -
		(groups.percent || format.percentPoints ? 2 : 0);
	const value = shift(`${negative ? "-" : ""}${digits}`, power);
	return Number.isFinite(value) ? value : undefined;
}

/** Through the decimal text, so that 80 percent is 0.8 and not 0.8000000000000002. */
const shift = (digits: string, power: number): number => {
	const [mantissa = "", own = "0"] = digits.toLowerCase().split("e");
	return Number(`${mantissa}e${Number(own) + power}`);
};

/** Digits with a point, groups taken out; `undefined` where the groups do not stand in threes. */
function plainDigits(written: string, decimal: DecimalMark): string | undefined {
	const text = written.trim().replace(/[\u00a0\u202f ']/g, " ");
	const [point, group] = decimal === "point" ? [".", ","] : [",", "."];
	const [whole = "", part, ...more] = text.split(point);
	if (more.length > 0 || (part !== undefined && !/^\d*$/.test(part))) return undefined;
	const groups = whole.split(new RegExp(`[${group} ]`));
	const inThrees = groups.every((g, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(g));
	if (groups.length > 1 ? !inThrees : !/^\d*$/.test(whole)) return undefined;
	const digits = groups.join("");
	if (digits === "" && !part) return undefined;
	return part ? `${digits || "0"}.${part}` : digits;
}
