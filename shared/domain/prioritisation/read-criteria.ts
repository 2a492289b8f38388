import { type Exact, ONE, sum } from "../exact.ts";
import type { InputReader } from "../input-reader.ts";

export interface ReadCriterion {
	readonly id: string;
	readonly weight: Exact;
	readonly low: Exact;
	readonly high: Exact;
	readonly direction: "benefit" | "cost";
}

/**
 * The criteria of a weighted model, each checked; `undefined` where the reader has refused or missed something. Where the
 * weights are not used (a study of all weightings) they need not be given, and may all be 0; a given one is checked.
 */
export function readCriteria(reader: InputReader, weights: "used" | "unused" = "used"): ReadCriterion[] | undefined {
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
	for (const { item, id, low, high } of reader.fault ? [] : (read ?? [])) {
		if (id !== undefined && ids.has(id)) item.refuse("duplicate-id", "id", `Two criteria are called "${id}".`);
		if (id !== undefined) ids.add(id);
		if (low && high && low.compare(high) >= 0)
			item.refuse("out-of-range", "high", "The scale must end above its start.");
	}
	const whole = read?.filter((c) => c.id !== undefined && c.weight && c.low && c.high && c.direction) as
		| ReadCriterion[]
		| undefined;
	if (!read || !whole || whole.length < read.length) return undefined;
	if (weights === "used" && !reader.fault && sum(whole.map((c) => c.weight)).equals(0))
		reader.refuse("empty", "criteria", "The weights sum to 0, so nothing would be weighed.");
	return reader.fault ? undefined : whole;
}
