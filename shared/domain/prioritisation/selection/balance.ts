import { type Exact, ONE, sum, ZERO } from "../../exact.ts";
import { type Answer, fault, value } from "../../outcome.ts";

/** A chosen item and how it is shared out: by objective, by horizon, by risk. What the shares leave of 1 is unknown. */
export interface BalanceEntry {
	readonly value: Exact;
	readonly cost: Exact;
	readonly parts: readonly { readonly key: string; readonly share: Exact }[];
}

/** One part of the whole. A share is `null` where there is nothing to share: a total of 0 or below. */
export interface BalancePart {
	/** `null`: not known. */
	readonly key: string | null;
	readonly valueShare: Exact | null;
	readonly costShare: Exact | null;
	readonly countShare: Exact | null;
}

/**
 * Shares of value, cost and number of the chosen set, exact, each kind adding up to 1. Parts come in the order in which
 * they are first met; what is not known is a part of its own, last. Negative values are counted as they are, so that a
 * share may lie outside 0..1.
 * A share below 0 or shares of one item beyond 1: `out-of-range` at `[item].parts[part].share` or `[item].parts`.
 * @example balanceOf([{ value: exact(3), cost: exact(1), parts: [{ key: "O-1", share: ONE }] }, …])
 */
export function balanceOf(entries: readonly BalanceEntry[]): Answer<BalancePart[]> {
	const weights = new Map<string | null, { readonly entry: BalanceEntry; readonly share: Exact }[]>();
	const unknown: { readonly entry: BalanceEntry; readonly share: Exact }[] = [];
	for (const [i, entry] of entries.entries()) {
		for (const [k, { key, share }] of entry.parts.entries()) {
			if (share.compare(ZERO) < 0)
				return fault("out-of-range", `[${i}].parts[${k}].share`, "A share may not be negative.");
			const list = weights.get(key);
			if (list) list.push({ entry, share });
			else weights.set(key, [{ entry, share }]);
		}
		const rest = ONE.sub(sum(entry.parts.map((part) => part.share)));
		if (rest.compare(ZERO) < 0)
			return fault("out-of-range", `[${i}].parts`, "The shares of one item add up to more than 1.");
		if (rest.compare(ZERO) > 0) unknown.push({ entry, share: rest });
	}
	if (unknown.length > 0) weights.set(null, unknown);
	const totalValue = sum(entries.map((entry) => entry.value));
	const totalCost = sum(entries.map((entry) => entry.cost));
	const of = (part: Exact, total: Exact) => (total.compare(ZERO) > 0 ? part.div(total) : null);
	return value(
		[...weights].map(([key, list]) => ({
			key,
			valueShare: of(sum(list.map(({ entry, share }) => entry.value.mul(share))), totalValue),
			costShare: of(sum(list.map(({ entry, share }) => entry.cost.mul(share))), totalCost),
			countShare: of(sum(list.map(({ share }) => share)), ZERO.add(entries.length)),
		})),
	);
}
