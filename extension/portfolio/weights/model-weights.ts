import { exact, toNumber } from "../../../shared/domain/exact.ts";

/** What the set of the user's own criteria is called among the models' ids. */
export const OWN_CRITERIA = " own";

/** Shares of 1 as weights of 100, as they are written into a model so that they read as the others do. */
export const weightsOf100 = (ids: readonly string[], shares: readonly number[]): ReadonlyMap<string, number> =>
	new Map(ids.map((id, i) => [id, hundredfold(shares[i] ?? 0)]));

function hundredfold(share: number): number {
	const x = exact(share)?.mul(100);
	return x ? toNumber(x) : 0;
}
