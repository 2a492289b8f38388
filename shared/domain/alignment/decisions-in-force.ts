import type { Decision } from "../register.ts";
import type { ItemKey } from "../units.ts";

/** For each item the decision that holds now: the latest by time that has not been withdrawn. */
export function decisionsInForce(decisions: readonly Decision[]): ReadonlyMap<ItemKey, Decision> {
	const withdrawn = new Set(decisions.filter((d) => d.kind === "withdraw").map((d) => d.withdraws));
	const inForce = new Map<ItemKey, Decision>();
	for (const decision of decisions) {
		if (decision.kind === "withdraw" || withdrawn.has(decision.id)) continue;
		const known = inForce.get(decision.item);
		// Later in the list wins at the same instant: the list is append-only.
		if (!known || instant(decision) >= instant(known)) inForce.set(decision.item, decision);
	}
	return inForce;
}

/** Times are written in UTC (`…Z`), so that they order as text. */
const instant = ({ at }: Decision): string => at;
