import { withdrawals } from "../../../shared/domain/alignment/decisions-in-force.ts";
import type { Decision } from "../../../shared/domain/register.ts";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { PanelDecision } from "../../panel-answer.ts";

/**
 * What was decided of one item, newest first: which decision holds, and which were taken back by whom. An entry that only
 * takes another back is told with that other.
 */
export function decisionLines(
	key: ItemKey,
	decisions: readonly Decision[],
	inForce: string | undefined,
): PanelDecision[] {
	const own = decisions.filter((d) => d.item === key);
	const taken = withdrawals(own);
	return own
		.filter((d) => d.kind !== "withdraw")
		.map((d): PanelDecision => {
			const back = taken.get(d.id);
			return {
				...d,
				isInForce: d.id === inForce,
				...(back
					? { takenBack: { by: back.by, at: back.at, ...(back.why === undefined ? {} : { why: back.why }) } }
					: {}),
			};
		})
		.reverse();
}
