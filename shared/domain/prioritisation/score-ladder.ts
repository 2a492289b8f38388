import { toNumber } from "../exact.ts";
import { compareEnds, DOWN, type End, UP } from "./expression/range.ts";
import { MOSCOW_CLASSES, type MoscowClass } from "./methods/moscow.ts";

/** Where a score stands, or would stand: a number, or beyond all numbers; within a class where there are classes. */
export interface Standing {
	readonly score: End;
	readonly class?: MoscowClass;
}

interface Rung extends Standing {
	readonly near: number;
}

const nearOf = (score: End): number =>
	score === UP ? Number.POSITIVE_INFINITY : score === DOWN ? Number.NEGATIVE_INFINITY : toNumber(score);

const stepOf = ({ class: kind }: Standing): number => (kind === undefined ? 0 : MOSCOW_CLASSES.indexOf(kind));

/** Below 0 where `a` ranks before `b`. */
function compareRungs(a: Rung, b: Rung): number {
	const step = stepOf(a) - stepOf(b);
	if (step !== 0) return step;
	// Rounding to the nearest double keeps the order, so that only equal doubles need the exact comparison.
	return a.near === b.near ? compareEnds(b.score, a.score) : a.near < b.near ? 1 : -1;
}

/** The exact scores of a portfolio in order, to ask how many of them a score would pass. */
export class ScoreLadder {
	private readonly rungs: readonly Rung[];

	constructor(scores: Iterable<Standing>) {
		this.rungs = Array.from(scores, (s): Rung => ({ ...s, near: nearOf(s.score) })).sort(compareRungs);
	}

	/** How many rank before it: its rank among them less one. */
	ahead(standing: Standing): number {
		const asked: Rung = { ...standing, near: nearOf(standing.score) };
		let [from, to] = [0, this.rungs.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if (compareRungs(this.rungs[middle] as Rung, asked) < 0) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	/** Rank places between two standings. */
	between(a: Standing, b: Standing): number {
		return Math.abs(this.ahead(a) - this.ahead(b));
	}
}

export const NO_OTHERS = new ScoreLadder([]);
