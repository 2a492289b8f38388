import type { Decision } from "../register.ts";
import type { ItemKey } from "../units.ts";

/** For each item the decision that holds now: the latest by time that has not been withdrawn. */
export function decisionsInForce(decisions: readonly Decision[]): ReadonlyMap<ItemKey, Decision> {
	const withdrawn = withdrawals(decisions);
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

/**
 * What was taken back, each with the entry that did. What withdraws may itself be withdrawn, and then takes back nothing:
 * the last word counts first.
 * @example withdrawals([{ id: "d1", kind: "exempt", … }, { id: "d2", kind: "withdraw", withdraws: "d1", … }]).get("d1")?.id //=> "d2"
 */
export function withdrawals(decisions: readonly Decision[]): ReadonlyMap<string, Decision> {
	const withdrawn = new Map<string, Decision>();
	const latestFirst = decisions
		.filter((d) => d.kind === "withdraw")
		.map((d, place) => ({ d, place }))
		.sort((x, y) => (instant(x.d) === instant(y.d) ? y.place - x.place : instant(x.d) < instant(y.d) ? 1 : -1));
	for (const { d } of latestFirst) if (d.withdraws !== undefined && !withdrawn.has(d.id)) withdrawn.set(d.withdraws, d);
	return withdrawn;
}
