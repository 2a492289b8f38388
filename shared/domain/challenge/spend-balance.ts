import { CoverageTally } from "../alignment/coverage.ts";
import { targetIndex } from "../alignment/target-index.ts";
import type { Assessment } from "../assessment.ts";
import { toNumber } from "../exact.ts";
import { type Answer, value } from "../outcome.ts";
import type { Register } from "../register.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { type Balance, balanceOf } from "./balance.ts";
import { type LeafCosts, leafCosts } from "./leaf-costs.ts";

/** The balance of money, with what was done to costs that stand above the work they pay for. */
export type SpendBalance = Balance & Pick<LeafCosts, "sharedOut" | "differences" | "unplaced">;

/**
 * Where money goes against what the strategy declares (reference 3, practice 9), wherever costs were written: those of
 * parents are shared out over their leaves (`leafCosts`), because it is the leaves that tell what is served. Lines of
 * sight are the assessment's. Missing and refused as `balanceOf` does.
 */
export function spendBalance(
	register: Register,
	items: readonly WorkItem[],
	assessment: Pick<Assessment, "items">,
): Answer<SpendBalance> {
	const { tree, costs, sharedOut, differences, unplaced } = leafCosts(items);
	const tally = new CoverageTally(targetIndex(register));
	for (const [key, item] of tree.items) {
		const line = assessment.items.get(key)?.line;
		if (!line || tree.children.has(key)) continue;
		const { cost: _, ...uncosted } = item;
		const cost = costs.get(key);
		tally.count(cost ? { ...uncosted, cost: toNumber(cost) } : uncosted, line, 1);
	}
	const answer = balanceOf("spend", register.objectives, {
		objectives: new Map(register.objectives.map(({ id }) => [id, tally.workOf(id)])),
		coverage: tally.coverage(register, tree),
	});
	return answer.kind === "value" ? value({ ...answer.value, sharedOut, differences, unplaced }) : answer;
}
