import { type Cell, textOf } from "./cell.ts";

/** A heading as people know it, and what its words say besides the name. */
export interface Heading {
	/** One line, without the unit: `Whole life cost`. */
	readonly text: string;
	/** For comparing: lower case, letters and digits, single spaces. */
	readonly key: string;
	/** Power of ten of a money or amount unit: 3 for `($k)`, 6 for `(£m)`. */
	readonly unit?: number;
	readonly percent?: true;
}

const UNIT_WORDS: Readonly<Record<string, number>> = {
	k: 3,
	"000": 3,
	"000s": 3,
	thousand: 3,
	thousands: 3,
	m: 6,
	mn: 6,
	mio: 6,
	million: 6,
	millions: 6,
	bn: 9,
	billion: 9,
	billions: 9,
};
const BRACKETED = /[([]\s*([^()[\]]{1,24})\s*[)\]]\s*$/;
const CURRENCY = /^(£|\$|€|gbp|usd|eur|aud)?\s*'?\s*(000s?|k|thousands?|mn?|mio|millions?|bn|billions?)?$/i;

/**
 * Cleans a heading: of several lines the first where a whole definition follows it, else all in one; field numbers
 * (`1.01.1`), unit suffixes and code punctuation off the key.
 * @example readHeading("Whole Life Cost (£m) ") //=> { text: "Whole Life Cost", key: "whole life cost", unit: 6 }
 * @example readHeading("Job size\nHow many person-weeks the team needs, as estimated in…").text //=> "Job size"
 */
export function readHeading(cell: Cell): Heading {
	const lines = textOf(cell)
		.split(/\r\n|\r|\n/)
		.map((l) => l.replace(/\s+/g, " ").trim())
		.filter((l) => l !== "");
	const rest = lines.slice(1).join(" ");
	const joined = rest.length > 40 ? (lines[0] ?? "") : lines.join(" ");
	const { name, unit, percent } = splitUnit(joined);
	return {
		text: name || joined,
		key: headingKey(name || joined),
		...(unit ? { unit } : {}),
		...(percent ? { percent } : {}),
	};
}

function splitUnit(text: string): { name: string; unit?: number; percent?: true } {
	const inside = BRACKETED.exec(text);
	const name = inside ? text.slice(0, inside.index).trim() : text;
	const said = inside?.[1]?.trim() ?? "";
	if (/^(%|percent|pct)$/i.test(said) || (!inside && /(%|[ _]percent|[ _]pct)$/i.test(text)))
		return { name: text.replace(BRACKETED, "").replace(/\s*%$/, "").trim(), percent: true };
	const money = CURRENCY.exec(said);
	if (inside && said !== "" && money) {
		const unit = UNIT_WORDS[(money[2] ?? "").toLowerCase()];
		return unit ? { name, unit } : { name };
	}
	const trailing = /\s(£|\$|€)(k|mn?|bn)$/i.exec(text);
	const unit = trailing && UNIT_WORDS[(trailing[2] ?? "").toLowerCase()];
	return trailing && unit ? { name: text.slice(0, trailing.index).trim(), unit } : { name: text };
}

/** Two headings with the same key are the same heading. `jobSize`, `Job_Size` and `JOB SIZE` are. */
export function headingKey(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.toLowerCase()
		.replace(/^\d+(\.\d+)+\s+/, "")
		.replace(/[^\p{L}\p{N}%#]+/gu, " ")
		.trim();
}
