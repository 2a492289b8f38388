import { type Exact, ONE, sum, ZERO } from "../exact.ts";
import { InputReader, type Untrusted } from "../input-reader.ts";
import { type Answer, missing, value } from "../outcome.ts";
import { type ReadCriterion, readCriteria, refuseStrangers } from "./read-criteria.ts";
import { placeOnScale } from "./scale-place.ts";
import type { Score } from "./score.ts";
import type { Criterion } from "./scoring-model.ts";

export interface WeightedInput {
	readonly criteria: readonly Criterion[];
	/** By criterion id. */
	readonly values: Readonly<Record<string, number | null>>;
}

/**
 * Weighted scoring on fixed, published scales (SAW; reference 1.6): Σ wⱼ·vⱼ with Σ w = 1, vⱼ the place of the value on its
 * scale, 0..1, reversed for a cost. A fixed scale keeps the score of one idea independent of all others. Values beyond
 * the scale are held at its end and named. With values missing: the interval from their worst to their best.
 * @example weighted({ criteria: [{ id: "fit", weight: 1, low: 1, high: 5, direction: "benefit" }], values: { fit: 4 } }) //=> 3/4
 */
export function weighted(input: Untrusted<WeightedInput>): Answer<Score> {
	const reader = InputReader.of(input);
	const { criteria, ids } = readCriteria(reader);
	const values = reader.members("values");
	const given = new Map([...(ids ?? []), ...values.names()].map((id) => [id, values.optionalNumber(id)]));
	if (ids) refuseStrangers(values, ids);
	return reader.given({ criteria }, ({ criteria }) => {
		const total = sum(criteria.map((c) => c.weight));
		const score = (unknown: Exact) =>
			sum(criteria.map((c) => place(c, given.get(c.id), unknown).mul(c.weight))).div(total);
		const absent = criteria.filter((c) => given.get(c.id) === undefined).map((c) => c.id);
		if (absent.length > 0) return missing(absent, { low: score(ZERO), high: score(ONE) });
		return value({ score: score(ZERO), clamped: criteria.filter((c) => outside(c, given.get(c.id))).map((c) => c.id) });
	});
}

const place = (criterion: ReadCriterion, x: Exact | undefined, unknown: Exact): Exact =>
	x === undefined ? unknown : placeOnScale(criterion, x);

const outside = ({ low, high }: ReadCriterion, x: Exact | undefined): boolean =>
	x !== undefined && (x.compare(low) < 0 || x.compare(high) > 0);
