import type { WorkTotals } from "../assessment.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { addWhole, wholeSum } from "./whole-sum.ts";

/**
 * Amounts are summed as whole numbers of a small part: 720,720 is divisible by every number to 16, so that shares of halves
 * to sixteenths are whole, sums do not depend on their order, and what is taken away again leaves nothing behind.
 */
const PART = 720_720;
/** Ten times finer for estimates of one decimal; costs run into billions, and are whole to the penny. */
const ESTIMATE_PART = PART * 10;
const COST_PART = 72_000;

/** Places of the sums; estimate and cost take two each. */
const COUNT = 0;
const UNESTIMATED = 1;
const UNCOSTED = 2;
const ESTIMATE = 3;
const COST = 5;

type Sized = Pick<WorkItem, "estimate" | "cost">;

/** A sum in the making. What has no estimate or cost is counted, never taken for zero. */
export class Totals {
	/** Side by side, because a portfolio has very many of them: one look into memory finds all. */
	private readonly sums = new Float64Array(7);

	/** Adds the share (0..1) of an item that falls here; `sign` -1 takes it away again. */
	add({ estimate, cost }: Sized, share = 1, sign: 1 | -1 = 1): void {
		const { sums } = this;
		const parts = sign * Math.round(PART * share);
		sums[COUNT] = (sums[COUNT] ?? 0) + parts;
		if (estimate === undefined) sums[UNESTIMATED] = (sums[UNESTIMATED] ?? 0) + parts;
		else addWhole(sums, ESTIMATE, sign * Math.round(estimate * share * ESTIMATE_PART));
		if (cost === undefined) sums[UNCOSTED] = (sums[UNCOSTED] ?? 0) + parts;
		else addWhole(sums, COST, sign * Math.round(cost * share * COST_PART));
	}

	/** Takes one away and adds the other: each may be absent. */
	replace(was: Sized | undefined, item: Sized | undefined, share: number): void {
		if (was) this.add(was, share, -1);
		if (item) this.add(item, share, 1);
	}

	get isEmpty(): boolean {
		return this.sums[COUNT] === 0;
	}

	/** Plain data, in items, estimates and money. */
	done(): WorkTotals {
		const { sums } = this;
		return {
			count: tidy((sums[COUNT] ?? 0) / PART),
			estimate: tidy(wholeSum(sums, ESTIMATE) / ESTIMATE_PART),
			unestimated: tidy((sums[UNESTIMATED] ?? 0) / PART),
			cost: tidy(wholeSum(sums, COST) / COST_PART),
			uncosted: tidy((sums[UNCOSTED] ?? 0) / PART),
		};
	}
}

/** The dust of seventeenths and smaller, which are not whole parts. */
const tidy = (x: number): number => (Number.isInteger(x) ? x : Number(x.toFixed(6)));
