import type { Decision } from "../register.ts";
import type { ItemKey } from "../units.ts";

/** For each item the decision that holds now: the latest by time that has not been withdrawn. */
export function decisionsInForce(decisions: readonly Decision[]): ReadonlyMap<ItemKey, Decision> {
	const withdrawn = withdrawnBy(decisions);
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

/** Ids taken back. What withdraws may itself be withdrawn, and then takes back nothing: the last word counts first. */
function withdrawnBy(decisions: readonly Decision[]): ReadonlySet<string> {
	const withdrawn = new Set<string>();
	const latestFirst = decisions
		.filter((d) => d.kind === "withdraw")
		.map((d, place) => ({ d, place }))
		.sort((x, y) => (instant(x.d) === instant(y.d) ? y.place - x.place : instant(x.d) < instant(y.d) ? 1 : -1));
	for (const { d } of latestFirst) if (d.withdraws !== undefined && !withdrawn.has(d.id)) withdrawn.add(d.withdraws);
	return withdrawn;
}
