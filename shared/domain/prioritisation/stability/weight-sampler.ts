import { ONE, toNumber } from "../../exact.ts";
import type { Luck } from "../../luck.ts";
import { hitAndRun } from "./hit-and-run.ts";
import type { WeightSpace } from "./weight-space.ts";

/** Writes the next weighting, by criterion. */
export type WeightDraw = (into: Float64Array) => void;

/** How weightings were drawn; kept with the result. */
export type SamplerName = "fixed" | "spacings" | "rejection" | "hit-and-run";

export interface WeightSampler {
	readonly name: SamplerName;
	/** A fresh row of weightings from this luck. */
	readonly start: (luck: Luck) => WeightDraw;
}

const PILOT = 2000;
/** Below this share of accepted proposals a walk is quicker than to throw most draws away. */
const LEAST_ACCEPTED = 0.05;

/**
 * Weightings uniform on the space. One draw takes f − 1 numbers (f free weights), sorts them, and takes the gaps between
 * 0, them and 1 in criterion order: uniform on the simplex, with no logarithm, whose last digit differs between engines.
 * The gaps are scaled into the room above the lows; a stated order of importance sorts them; what then passes a bound is
 * drawn again. Where a pilot with its own luck accepts less than 1 in 20, a hit-and-run walk takes over.
 */
export function weightSampler(space: WeightSpace, pilotLuck: Luck): WeightSampler {
	if (space.free.length === 0) return { name: "fixed", start: () => (into) => into.set(space.low.map(toNumber)) };
	const proposal = proposals(space);
	if (!proposal.mayFail) return { name: "spacings", start: (luck) => (into) => void proposal.propose(luck, into) };
	const into = new Float64Array(space.low.length);
	let accepted = 0;
	for (let i = 0; i < PILOT; i++) if (proposal.propose(pilotLuck, into)) accepted++;
	if (accepted < PILOT * LEAST_ACCEPTED) return { name: "hit-and-run", start: (luck) => hitAndRun(space, luck) };
	return {
		name: "rejection",
		start: (luck) => (into) => {
			while (!proposal.propose(luck, into));
		},
	};
}

/** Proposes a weighting and says whether it keeps to the bounds. */
interface Proposals {
	readonly mayFail: boolean;
	readonly propose: (luck: Luck, into: Float64Array) => boolean;
}

function proposals(space: WeightSpace): Proposals {
	const { free, order } = space;
	const isFree = new Set(free);
	const ordered = order.filter((j) => isFree.has(j));
	// Sorting keeps a draw uniform only where all start from the same low: without order each starts from its own.
	const sorts = ordered.length > 1;
	const low = Float64Array.from(space.low, toNumber);
	const high = Float64Array.from(space.high, toNumber);
	const start = low.map((l, j) => (sorts && isFree.has(j) ? 0 : l));
	const room = sorts
		? toNumber(space.freeSum)
		: toNumber(free.reduce((rest, j) => rest.sub(space.low[j] ?? 0), space.freeSum));
	const bound = free.filter((j) => mayPass(space, j, sorts));
	const cuts = new Float64Array(free.length + 1);
	const inOrder = new Float64Array(ordered.length);
	return {
		mayFail: bound.length > 0,
		propose(luck, into) {
			drawCuts(luck, cuts);
			into.set(start);
			for (let k = 0; k < free.length; k++) {
				const j = free[k] as number;
				into[j] = (start[j] as number) + room * ((cuts[k + 1] as number) - (cuts[k] as number));
			}
			if (sorts) {
				for (let k = 0; k < ordered.length; k++) inOrder[k] = into[ordered[k] as number] as number;
				inOrder.sort();
				for (let k = 0; k < ordered.length; k++) into[ordered[k] as number] = inOrder[ordered.length - 1 - k] as number;
			}
			for (const j of bound) {
				const w = into[j] as number;
				if (w < (low[j] as number) || w > (high[j] as number)) return false;
			}
			return true;
		},
	};
}

/** Whether a proposal may lie outside the bounds of a weight. */
function mayPass({ low, high, free, freeSum }: WeightSpace, j: number, sorts: boolean): boolean {
	const [l, h] = [low[j] ?? ONE, high[j] ?? ONE];
	if (sorts) return l.compare(0) > 0 || h.compare(freeSum) < 0;
	const mostLeft = free.reduce((rest, k) => (k === j ? rest : rest.sub(low[k] ?? 0)), freeSum);
	return h.compare(mostLeft) < 0;
}

/** 0, the numbers drawn in ascending order, and 1. */
function drawCuts(luck: Luck, cuts: Float64Array): void {
	const last = cuts.length - 1;
	for (let k = 1; k < last; k++) {
		const u = luck();
		let at = k;
		for (; at > 1 && (cuts[at - 1] as number) > u; at--) cuts[at] = cuts[at - 1] as number;
		cuts[at] = u;
	}
	cuts[last] = 1;
}
