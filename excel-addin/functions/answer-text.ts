import { toNumber } from "../../shared/domain/exact.ts";
import type { Fault, Missing } from "../../shared/domain/outcome.ts";
import { inputName } from "../../shared/domain/prioritisation/score-names.ts";

const CRITERION = /^criteria\[(\d+)\]\.(\w+)$/;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A path of the formula as the place that a person gave it in. */
function nameOf(path: string): string {
	const [, index, part] = CRITERION.exec(path) ?? [];
	if (index !== undefined && part !== undefined) return `${capital(part)} of criterion ${Number(index) + 1}`;
	const last = path.split(".").at(-1) ?? path;
	return capital(inputName(last) ?? last);
}

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
