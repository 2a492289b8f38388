import type { WorkTotals } from "../assessment.ts";
import type { WorkItem } from "../work-items/work-item.ts";

/**
 * Amounts are summed as whole numbers of a small part: 720,720 is divisible by every number to 16, so that shares of halves
 * to sixteenths are whole, sums do not depend on their order, and what is taken away again leaves nothing behind.
 */
const PART = 720_720;
/** Ten times finer for estimates of one decimal; costs run into billions, and are whole to the penny. */
const ESTIMATE_PART = PART * 10;
const COST_PART = 72_000;

/** A sum in the making. What has no estimate or cost is counted, never taken for zero. */
export class Totals {
	private count = 0;
	private estimate = 0;
	private unestimated = 0;
	private cost = 0;
	private uncosted = 0;

	/** Adds the share (0..1) of an item that falls here; `sign` -1 takes it away again. */
	add({ estimate, cost }: Pick<WorkItem, "estimate" | "cost">, share = 1, sign: 1 | -1 = 1): void {
		const parts = sign * Math.round(PART * share);
		this.count += parts;
		if (estimate === undefined) this.unestimated += parts;
		else this.estimate += sign * Math.round(estimate * share * ESTIMATE_PART);
		if (cost === undefined) this.uncosted += parts;
		else this.cost += sign * Math.round(cost * share * COST_PART);
	}

	get isEmpty(): boolean {
		return this.count === 0;
	}

	/** Plain data, in items, estimates and money. */
	done(): WorkTotals {
		return {
			count: tidy(this.count / PART),
			estimate: tidy(this.estimate / ESTIMATE_PART),
			unestimated: tidy(this.unestimated / PART),
			cost: tidy(this.cost / COST_PART),
			uncosted: tidy(this.uncosted / PART),
		};
	}
}

/** The dust of seventeenths and smaller, which are not whole parts. */
const tidy = (x: number): number => (Number.isInteger(x) ? x : Number(x.toFixed(6)));
