import { type Exact, ONE, sum } from "../exact.ts";
import type { InputReader } from "../input-reader.ts";

export interface ReadCriterion {
	readonly id: string;
	readonly weight: Exact;
	readonly low: Exact;
	readonly high: Exact;
	readonly direction: "benefit" | "cost";
}

/** `undefined` where the reader has refused or missed something; the ids are there as soon as every criterion has one. */
export interface ReadCriteria {
	readonly criteria: readonly ReadCriterion[] | undefined;
	readonly ids: ReadonlySet<string> | undefined;
}

/**
 * The criteria of a weighted model, each checked. Where the weights are not used (a study of all weightings) they need not be given, and may all be 0; a given one is checked.
 */
export function readCriteria(reader: InputReader, weights: "used" | "unused" = "used"): ReadCriteria {
	const ids = new Set<string>();
	const read = reader.list("criteria", (item) => {
		const id = item.text("id");
		const weight =
			weights === "used" ? item.number("weight", { min: 0 }) : (item.optionalNumber("weight", { min: 0 }) ?? ONE);
		const low = item.number("low");
		const high = item.number("high");
		const direction = item.word("direction", ["benefit", "cost"]);
		return { item, id, weight, low, high, direction };
	});
	if (read?.length === 0) reader.refuse("empty", "criteria", "There is no criterion.");
	for (const { item, id, low, high } of read ?? []) {
		if (id !== undefined && ids.has(id)) item.refuseBetween("duplicate-id", "id", `Two criteria are called "${id}".`);
		if (id !== undefined) ids.add(id);
		if (low && high && low.compare(high) >= 0)
			item.refuseBetween("out-of-range", "high", "The scale must end above its start.");
	}
	const known = read?.every((c) => c.id !== undefined) ? ids : undefined;
	const whole = read?.filter(isWhole);
	if (!read || !whole || whole.length < read.length) return { criteria: undefined, ids: known };
	if (weights === "used" && sum(whole.map((c) => c.weight)).equals(0))
		reader.refuseBetween("empty", "criteria", "The weights sum to 0, so nothing would be weighed.");
	return { criteria: reader.fault ? undefined : whole, ids: known };
}

/** Each name that is no criterion's is refused, once the value under it is right by itself. */
export function refuseStrangers(given: InputReader, ids: ReadonlySet<string>): void {
	for (const id of given.names())
		if (!ids.has(id)) given.refuseBetween("unknown-id", id, `There is no criterion "${id}".`);
}

type Draft = { readonly [K in keyof ReadCriterion]: ReadCriterion[K] | undefined };
const isWhole = <C extends Draft>(c: C): c is C & ReadCriterion =>
	c.id !== undefined && c.weight !== undefined && c.low !== undefined && c.high !== undefined && !!c.direction;
