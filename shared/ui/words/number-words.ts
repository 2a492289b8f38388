import { exact } from "../../domain/exact.ts";
import { roundText } from "../../domain/round-text.ts";

const HUNDRED = 100;

/**
 * A share as whole percent. What is not nothing never reads 0%, and what is not everything never reads 100%.
 * @example percentWords(0.545) //=> "55%"
 * @example percentWords(0.004) //=> "under 1%"
 */
export function percentWords(share: number): string {
	const x = exact(share);
	if (!x) return "unknown";
	const text = roundText(x.mul(HUNDRED), 0);
	if (text === "0" && share > 0) return "under 1%";
	if (text === "100" && share < 1) return "over 99%";
	return `${text}%`;
}

/**
 * A figure for people: at most `places` decimals, no idle zeros, thousands apart.
 * @example figureWords(12500.5) //=> "12,500.5"
 */
export function figureWords(value: number, places = 2): string {
	if (!exact(value)) return "unknown";
	const [whole = "", part = ""] = roundText(value, places).split(".");
	const kept = part.replace(/0+$/, "");
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
	return kept === "" ? grouped : `${grouped}.${kept}`;
}

/**
 * An objective's or key result's score, to the one decimal that its band is told by.
 * @example scoreWords(0.35) //=> "0.4"
 */
export const scoreWords = (score: number): string => roundText(score, 1);

/**
 * @example countWords(1, "benefit") //=> "1 benefit"
 * @example countWords(2400, "work item") //=> "2,400 work items"
 */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
	`${figureWords(count, 0)} ${count === 1 ? one : many}`;
