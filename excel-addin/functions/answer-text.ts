import { toNumber } from "../../shared/domain/exact.ts";
import type { Fault, Missing } from "../../shared/domain/outcome.ts";
import { INPUT_NAMES } from "../workbook/table-inputs.ts";

const nameOf = (path: string): string => {
	const last = path.split(".").at(-1) ?? path;
	const name = INPUT_NAMES[last] ?? last;
	return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Two places are enough for a tip on a cell. */
const short = (n: number): string => String(Math.round(n * 100) / 100);

/**
 * What stands behind `#N/A`.
 * @example missingText({ kind: "missing", missing: ["jobSize"] }) //=> "Not given: Job size."
 */
export function missingText({ missing, interval }: Missing): string {
	const range = interval
		? ` The score lies between ${short(toNumber(interval.low))} and ${short(toNumber(interval.high))}.`
		: "";
	return `Not given: ${missing.map(nameOf).join(", ")}.${range}`;
}

/** What stands behind `#VALUE!`. */
export const faultText = ({ path, message }: Fault): string => (path ? `${nameOf(path)}: ${message}` : message);
