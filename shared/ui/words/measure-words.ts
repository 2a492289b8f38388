import { figureWords } from "./number-words.ts";

/** Units that are written without a space, before or after the figure. */
const BEFORE = /^[£$€¥₹]$/;
const CLOSE = /^[%‰°]/;

/**
 * A figure with the unit of its measure. A unit longer than a sign stands after it.
 * @example measureWords(1480, "£") //=> "£1,480"
 * @example measureWords(27, "%") //=> "27%"
 * @example measureWords(14, "days") //=> "14 days"
 */
export function measureWords(value: number, unit = ""): string {
	const [sign, mark] = [value < 0 ? "−" : "", unit.trim()];
	const figure = figureWords(Math.abs(value));
	if (BEFORE.test(mark)) return `${sign}${mark}${figure}`;
	if (mark === "" || CLOSE.test(mark)) return `${sign}${figure}${mark}`;
	return `${sign}${figure} ${mark}`;
}

/**
 * Several figures of one measure: a unit in words is written after the last of them only.
 * @example measuresWords([24, 11, 6], "complaints") //=> ["24", "11", "6 complaints"]
 * @example measuresWords([48, 68], "%") //=> ["48%", "68%"]
 */
export function measuresWords(values: readonly number[], unit = ""): string[] {
	const isSign = BEFORE.test(unit.trim()) || CLOSE.test(unit.trim());
	return values.map((value, i) => measureWords(value, isSign || i === values.length - 1 ? unit : ""));
}
