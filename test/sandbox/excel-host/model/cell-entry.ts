import type { Cell } from "../../../../excel-addin/workbook/cell.ts";

export interface StoredCell {
	readonly value: Cell;
	/** With its leading `=`. Formulas are kept and not computed: the cached value stands. */
	readonly formula?: string;
	readonly format: string;
}

export const EMPTY: StoredCell = { value: "", format: "General" };
const ERRORS = /^#(DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const DAY_MS = 86_400_000;

/** Excel's number for a moment: days since 1899-12-30. */
export const serialOf = (ms: number): number => (ms - Date.UTC(1899, 11, 30)) / DAY_MS;

/**
 * What a cell holds after a value was entered, as Excel does it: an apostrophe keeps text as text and is not part of it;
 * in a cell formatted as text everything stays text; elsewhere a leading =, + or - followed by something that is no
 * number makes a formula, and text that looks like a number, a percentage, a day or a truth value becomes one.
 */
export function enter(entered: Cell, before: StoredCell): StoredCell {
	const { format } = before;
	if (typeof entered !== "string") return { value: entered, format };
	if (entered.startsWith("'")) return { value: entered.slice(1), format };
	if (format === "@") return { value: entered, format };
	const text = entered.trim();
	const number = numberOf(text);
	if (number) return { value: number.value, format: format === "General" ? number.format : format };
	if (/^[=+-]./.test(entered))
		return { value: "#NAME?", formula: entered.startsWith("=") ? entered : `=${entered}`, format };
	if (/^@./.test(entered)) return { value: "#NAME?", formula: `=${entered}`, format };
	if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true", format };
	return { value: ERRORS.test(text) ? text : entered, format };
}

function numberOf(text: string): { value: number; format: string } | undefined {
	if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return { value: Number(text), format: "General" };
	if (/^[+-]?\d+(\.\d+)?%$/.test(text))
		return { value: Number(`${text.slice(0, -1)}e-2`), format: text.includes(".") ? "0.00%" : "0%" };
	const day = DAY.exec(text);
	if (!day) return undefined;
	const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = day.slice(1).map((p) => Number(p ?? 0));
	const ms = Date.UTC(year, month - 1, date, hour, minute, second);
	const real = new Date(ms).getUTCMonth() === month - 1;
	return real ? { value: serialOf(ms), format: day[4] ? "yyyy-mm-dd hh:mm" : "yyyy-mm-dd" } : undefined;
}
