import type { WorkTotals } from "../assessment.ts";
import type { WorkItem } from "../work/work-item.ts";

/** A sum in the making. What has no estimate or cost is counted, never taken for zero. */
export class Totals implements WorkTotals {
	count = 0;
	estimate = 0;
	unestimated = 0;
	cost = 0;
	uncosted = 0;

	/** Adds the share (0..1) of an item that falls here. */
	add({ estimate, cost }: WorkItem, share = 1): void {
		this.count += share;
		if (estimate === undefined) this.unestimated += share;
		else this.estimate += estimate * share;
		if (cost === undefined) this.uncosted += share;
		else this.cost += cost * share;
	}

	/** Plain data, with the dust of adding thirds swept off. */
	done(): WorkTotals {
		const { count, estimate, unestimated, cost, uncosted } = this;
		return {
			count: tidy(count),
			estimate: tidy(estimate),
			unestimated: tidy(unestimated),
			cost: tidy(cost),
			uncosted: tidy(uncosted),
		};
	}
}

const tidy = (x: number): number => Number(x.toPrecision(12));
