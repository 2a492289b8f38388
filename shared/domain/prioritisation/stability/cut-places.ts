import { type Exact, ONE, sum, toNumber } from "../../exact.ts";
import type { CutLine } from "./placed-portfolio.ts";

/** How many of the items that share the next places of a draw stand above the cut-line; asked from the top down. */
export interface CutPlaces {
	readonly restart: () => void;
	readonly above: (ahead: number, groups: Int32Array, from: number, to: number, items: number) => number;
}

/**
 * A cut-line after so many items, or where the money, spent from the top down, would not reach for the next item: nothing
 * below that one is above the line. Equal items stand or fall together before a budget: none has the better claim.
 * Costs are whole numbers of their smallest common part, so that a budget used up to the last penny still reaches.
 */
export function cutPlaces(cut: CutLine, members: readonly (readonly number[])[]): CutPlaces {
	if (cut.kind === "top")
		return {
			restart: () => {},
			above: (ahead, _groups, _from, _to, items) => Math.min(items, Math.max(0, cut.count - ahead)),
		};
	const costs = members.map((all) => sum(all.map((i) => cut.costs[i] as Exact)));
	const part = ONE.div(costs.reduce((common, c) => lcm(common, c.d), cut.budget.d));
	const whole = Float64Array.from(costs, (c) => toNumber(c.div(part)));
	const budget = toNumber(cut.budget.div(part));
	let spent = 0;
	return {
		restart() {
			spent = 0;
		},
		above(_ahead, groups, from, to, items) {
			for (let k = from; k < to; k++) spent += whole[groups[k] as number] as number;
			return spent <= budget ? items : 0;
		},
	};
}

function lcm(a: bigint, b: bigint): bigint {
	let [x, y] = [a, b];
	while (y > 0n) [x, y] = [y, x % y];
	return (a / x) * b;
}
