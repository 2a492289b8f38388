import { exact, ONE, toNumber } from "../../domain/exact.ts";

export interface Amount {
	readonly value: number;
	/** `%`, `£`, `days`: what stood beside the number. */
	readonly unit?: string;
}

export type DecimalMark = "." | ",";

/** Longer than any amount a person writes; it also bounds what the patterns below can cost. */
const LONGEST = 60;
const FORM = /^(\()?([-−–+])?\s?([£$€¥]|GBP|EUR|USD)?\s?([-−–])?(\d[\d.,'’\u00a0\u202f ]*|[.,]\d+)([^\d]*)$/u;
const SPACES = /['’\u00a0\u202f ]/g;
const PERCENT = /^(%|percent|per cent|pct)$/i;
const CURRENCY: Readonly<Record<string, string>> = { GBP: "£", EUR: "€", USD: "$" };

/**
 * A number as people write it: thousands marks, currency, percent, k / m / bn, brackets for negatives. A mark that does not
 * stand where a thousands mark would is no thousands mark: `1,5` is not 15. `undefined` where it is no number.
 * A lone small `m` is a million only after a currency sign, because it is also a metre and a minute.
 * @example readAmount("£1.2m", ".") //=> { value: 1200000, unit: "£" }
 * @example readAmount("1.234,5 days", ",") //=> { value: 1234.5, unit: "days" }
 */
export function readAmount(text: string, mark: DecimalMark): Amount | undefined {
	const trimmed = text.trim();
	if (trimmed.length > LONGEST) return undefined;
	const [, open, sign, money, inner, digits, rest = ""] = FORM.exec(trimmed) ?? [];
	const number = digits === undefined ? undefined : plainNumber(digits, mark);
	if (number === undefined) return undefined;
	const after = rest.trim();
	if ((open !== undefined) !== after.endsWith(")")) return undefined;
	const tail = (open === undefined ? after : after.slice(0, -1)).trim();
	const symbol = money === undefined ? undefined : (CURRENCY[money] ?? money);
	const { times, unit } = suffix(tail, symbol);
	const negative = open !== undefined || (sign !== undefined && sign !== "+") || inner !== undefined;
	const size = exact(number)?.mul(times);
	if (!size) return undefined;
	const value = toNumber(negative ? size.neg() : size);
	if (!Number.isFinite(value)) return undefined;
	return unit === undefined || unit === "" ? { value } : { value, unit };
}

/** Digits with `.` as the decimal mark and nothing else. */
function plainNumber(digits: string, mark: DecimalMark): string | undefined {
	const compact = digits.trim().replace(SPACES, "");
	const parts = compact.split(mark);
	const [whole = "", part] = parts;
	const groups = whole.split(mark === "." ? "," : ".");
	const grouped = groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? "") && groups.slice(1).every(isTriple));
	if (parts.length > 2 || !grouped || (part !== undefined && !/^\d+$/.test(part))) return undefined;
	return `${groups.join("") || "0"}${part === undefined ? "" : `.${part}`}`;
}

const isTriple = (group: string): boolean => /^\d{3}$/.test(group);

function suffix(tail: string, symbol: string | undefined) {
	const [, word = "", more = ""] = /^([a-z]*)\s*(.*)$/i.exec(tail) ?? [];
	const power = powerOf(word, symbol !== undefined || /^[£$€¥]$/.test(more));
	const times = ONE.mul(10n ** BigInt(power));
	const beside = power > 0 ? more.trim() : tail;
	return { times, unit: PERCENT.test(beside) ? "%" : beside === "" ? symbol : beside };
}

function powerOf(word: string, isMoney: boolean): number {
	if (word === "m") return isMoney ? 6 : 0;
	if (/^(k|thousand)$/i.test(word)) return 3;
	if (word === "M" || /^(mn|mio|million|millions)$/i.test(word)) return 6;
	return /^(bn|billion|billions)$/i.test(word) ? 9 : 0;
}

/**
 * The decimal mark of a column, from those of its values that leave no choice; `fallback` where none does.
 * @example decimalMarkOf(["1.234,5", "7"], ".") //=> ","
 */
export function decimalMarkOf(texts: Iterable<string>, fallback: DecimalMark): DecimalMark {
	let comma = 0;
	let point = 0;
	for (const text of texts) {
		const mark = text.length > LONGEST ? undefined : ownMark(text);
		if (mark === ",") comma++;
		if (mark === ".") point++;
	}
	return comma === point ? fallback : comma > point ? "," : ".";
}

function ownMark(text: string): DecimalMark | undefined {
	const digits = (/\d[\d.,]*\d/.exec(text.replace(SPACES, "")) ?? [])[0] ?? "";
	const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
	if (last < 0) return undefined;
	const mark: DecimalMark = digits[last] === "," ? "," : ".";
	const other: DecimalMark = mark === "," ? "." : ",";
	if (digits.includes(other)) return mark;
	if (digits.indexOf(mark) !== last) return other;
	return digits.length - last === 4 && last <= 3 && !digits.startsWith("0") ? undefined : mark;
}
