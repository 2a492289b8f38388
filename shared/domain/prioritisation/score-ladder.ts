import { toNumber } from "../exact.ts";
import { compareEnds, DOWN, type End, UP } from "./expression/range.ts";
import { MOSCOW_CLASSES, type MoscowClass } from "./methods/moscow.ts";

/** Where a score stands, or would stand: a number, or beyond all numbers; within a class where there are classes. */
export interface Standing {
	readonly score: End;
	readonly class?: MoscowClass;
}

/** Scores in order, to ask how many of them a score would pass. */
export interface Ladder {
	/** How many rank before it: its rank among them less one. */
	ahead(standing: Standing): number;
	/** Rank places between two standings. */
	between(a: Standing, b: Standing): number;
}

interface Rung extends Standing {
	readonly near: number;
}

const nearOf = (score: End): number =>
	score === UP ? Number.POSITIVE_INFINITY : score === DOWN ? Number.NEGATIVE_INFINITY : toNumber(score);

const rungOf = (standing: Standing): Rung => ({ ...standing, near: nearOf(standing.score) });

const stepOf = ({ class: kind }: Standing): number => (kind === undefined ? 0 : MOSCOW_CLASSES.indexOf(kind));

/** Below 0 where `a` ranks before `b`. */
function compareRungs(a: Rung, b: Rung): number {
	const step = stepOf(a) - stepOf(b);
	if (step !== 0) return step;
	// Rounding to the nearest double keeps the order, so that only equal doubles need the exact comparison.
	return a.near === b.near ? compareEnds(b.score, a.score) : a.near < b.near ? 1 : -1;
}

/** The exact scores of a portfolio in order. */
export class ScoreLadder implements Ladder {
	private readonly rungs: readonly Rung[];

	constructor(scores: Iterable<Standing>) {
		this.rungs = Array.from(scores, rungOf).sort(compareRungs);
	}

	ahead(standing: Standing): number {
		const asked = rungOf(standing);
		let [from, to] = [0, this.rungs.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if (compareRungs(this.rungs[middle] as Rung, asked) < 0) from = middle + 1;
			else to = middle;
		}
		return from;
	}

	between(a: Standing, b: Standing): number {
		return placesBetween(this, a, b);
	}

	/**
	 * The same without one that is on it: what an item's own score is held against.
	 * @example new ScoreLadder([two, one]).without(two).ahead(one) //=> 0
	 */
	without(own: Standing): Ladder {
		const gone = rungOf(own);
		const others = {
			ahead: (standing: Standing) => this.ahead(standing) - Number(compareRungs(gone, rungOf(standing)) < 0),
			between: (a: Standing, b: Standing) => placesBetween(others, a, b),
		};
		return others;
	}
}

const placesBetween = (ladder: Pick<Ladder, "ahead">, a: Standing, b: Standing): number =>
	Math.abs(ladder.ahead(a) - ladder.ahead(b));

export const NO_OTHERS = new ScoreLadder([]);
