import { ONE, ZERO } from "../../exact.ts";
import type { InputReader } from "../../input-reader.ts";
import type { ReadCriterion } from "../read-criteria.ts";
import { type NoWeighting, type WeightSpace, weightSpace } from "./weight-space.ts";

/** Every weighting of the criteria. */
export function allWeightings(criteria: readonly unknown[]): WeightSpace {
	const space = weightSpace(
		criteria.map(() => ZERO),
		criteria.map(() => ONE),
		[],
	);
	if ("because" in space) throw new Error("allWeightings: there must be a criterion to weigh");
	return space;
}

/**
 * The weightings that `bounds` (by criterion: `low`, `high`, within 0..1) and `order` (criterion ids, most important
 * first) allow; both optional. Refuses what leaves none with `infeasible`.
 */
export function readWeightSpace(reader: InputReader, criteria: readonly ReadCriterion[]): WeightSpace | undefined {
	const bounds = reader.members("bounds");
	const limits = { min: 0, max: 1 };
	const ends = criteria.map(({ id }) => {
		const bound = bounds.members(id);
		const low = bound.optionalNumber("low", limits);
		const high = bound.optionalNumber("high", limits);
		if (low && high && low.compare(high) > 0) bound.refuse("out-of-range", "high", "The bound ends below its start.");
		return { low: low ?? ZERO, high: high ?? ONE };
	});
	const known = new Map(criteria.map((c, j) => [c.id, j]));
	for (const id of bounds.names().filter((name) => !known.has(name)))
		bounds.refuse("unknown-id", id, `There is no criterion "${id}".`);
	const order = reader.texts("order");
	order.forEach((id, k) => {
		if (!known.has(id)) reader.refuse("unknown-id", `order[${k}]`, `There is no criterion "${id}".`);
		if (order.indexOf(id) < k) reader.refuse("duplicate-id", `order[${k}]`, `"${id}" stands in the order twice.`);
	});
	if (reader.refusal()) return undefined;
	const space = weightSpace(
		ends.map((e) => e.low),
		ends.map((e) => e.high),
		order.map((id) => known.get(id) ?? 0),
	);
	if (!("because" in space)) return space;
	return reader.refuse("infeasible", placeOf(space, criteria), WHY[space.because]);
}

const placeOf = ({ criterion }: NoWeighting, criteria: readonly ReadCriterion[]): string =>
	criterion === undefined ? "bounds" : `bounds.${(criteria[criterion] as ReadCriterion).id}`;

const WHY: Readonly<Record<NoWeighting["because"], string>> = {
	"ends-cross": "The order of importance leaves this weight no room between its bounds.",
	"lows-above-one": "The lowest weights sum to more than 1.",
	"highs-below-one": "The highest weights sum to less than 1.",
};
