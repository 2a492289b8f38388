import { clampToOne, type Exact, ONE, ZERO } from "../../exact.ts";
import { type InputReader, wholeRows } from "../../input-reader.ts";
import { refuseTwins } from "../methods/refuse-twins.ts";
import { type ReadCriteria, type ReadCriterion, refuseStrangers } from "../read-criteria.ts";
import { placeAlong, placeOnScale } from "../scale-place.ts";
import type { Place, PlacedItem } from "./placed-portfolio.ts";

/** A missing value may stand anywhere on its scale. */
const ANYWHERE: Place = { from: ZERO, to: ONE };

/**
 * The items of `rows` on the scales of the criteria, and their costs where a budget asks for them. A value is a place, a
 * missing one the whole scale; with `intervals` a row may state `{ low, high }` for a criterion it gives no value for.
 * `undefined` where the reader has refused or missed something.
 */
export function readPortfolio(
	reader: InputReader,
	{ criteria, ids: known }: ReadCriteria,
	options: { readonly intervals: boolean; readonly costs: boolean },
): { readonly items: PlacedItem[]; readonly costs: Exact[] } | undefined {
	const rows = reader.list("rows", (row) => {
		const id = row.text("id");
		const values = row.members("values");
		const intervals = options.intervals ? row.members("intervals") : undefined;
		const places = criteria?.map((c) => placeOf(c, values, intervals));
		// What cannot be placed is not, but a value that cannot be right is refused all the same.
		for (const name of values.names()) if (!criteria || !known?.has(name)) values.optionalNumber(name);
		if (known) for (const given of [values, intervals]) if (given) refuseStrangers(given, known);
		const cost = options.costs ? row.number("cost", { min: 0 }) : undefined;
		return { item: row, id, places, cost };
	});
	if (rows?.length === 0) reader.refuse("empty", "rows", "There is no item to rank.");
	refuseTwins(rows, "Two items");
	if (!rows || !criteria) return undefined;
	const items = wholeRows(rows).map(({ id, places }) => ({ id, places }));
	return { items, costs: rows.map((r) => r.cost ?? ZERO) };
}

function placeOf(criterion: ReadCriterion, values: InputReader, intervals: InputReader | undefined): Place {
	const { id } = criterion;
	const x = values.optionalNumber(id);
	const place = x && placeOnScale(criterion, x);
	if (!intervals?.has(id)) return place ? { from: place, to: place } : ANYWHERE;
	if (place) intervals.refuse("shape", id, "Give a value or an interval, not both.");
	const interval = intervals.members(id);
	const low = interval.number("low");
	const high = interval.number("high");
	if (low && high && low.compare(high) > 0)
		interval.refuse("out-of-range", "high", "The interval ends below its start.");
	return low && high ? between(placeAlong(criterion, low), placeAlong(criterion, high)) : ANYWHERE;
}

/** An interval that lies wholly beyond one end of the scale is that end. */
function between(from: Exact, to: Exact): Place {
	const held = clampToOne(from);
	return held.equals(clampToOne(to)) ? { from: held, to: held } : { from, to };
}
