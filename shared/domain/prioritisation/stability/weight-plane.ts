import { clampToOne, type Exact, ONE, ZERO } from "../../exact.ts";
import { settledPart } from "./distinct-items.ts";
import type { PlacedItem } from "./placed-portfolio.ts";
import { type Affine, affine, minus, type Point, type Polygon, point, split } from "./polygon.ts";
import type { WeightSpace } from "./weight-space.ts";

/** A weight space of at most three free weights, drawn in the plane: areas are shares of the weightings. */
export interface WeightPlane {
	readonly region: Polygon;
	/** An item's score over the plane. */
	readonly scoreOf: (item: PlacedItem) => Affine;
	/** All weights at a point, by criterion. */
	readonly weightsAt: (point: Point) => Exact[];
}

const MOST_FREE = 3;
const level = (c: Exact): Affine => affine(c, ZERO, ZERO);

/**
 * Two free weights need a line only, none a point; they are drawn as a strip and a square of height 1, so that one
 * geometry serves all. `undefined` for more than three.
 */
export function weightPlane(space: WeightSpace): WeightPlane | undefined {
	const { free, low, high, freeSum, order } = space;
	if (free.length > MOST_FREE) return undefined;
	const X = affine(ZERO, ONE, ZERO);
	const Y = affine(ZERO, ZERO, ONE);
	const last = free.length - 1;
	const axes = [X, Y].slice(0, Math.max(0, last));
	const rest = axes.reduce(minus, level(freeSum));
	const weightOf = new Map(free.map((j, k) => [j, k === last ? rest : (axes[k] as Affine)]));

	let region = startRegion(space);
	const keep = (condition: Affine): void => {
		region = split(region, condition).above;
	};
	for (const [j, weight] of weightOf) {
		keep(minus(weight, level(low[j] as Exact)));
		keep(minus(level(high[j] as Exact), weight));
	}
	const ordered = order.flatMap((j) => weightOf.get(j) ?? []);
	ordered.forEach((weight, k) => {
		const before = ordered[k - 1];
		if (before) keep(minus(before, weight));
	});
	const scoreOf = (item: PlacedItem): Affine =>
		[...weightOf].reduce(
			(score, [j, weight]) => plusTimes(score, weight, clampToOne((item.places[j] as { from: Exact }).from)),
			level(settledPart(item, space)),
		);
	const weightsAt = ({ x, y }: Point): Exact[] =>
		low.map((settled, j) => {
			const weight = weightOf.get(j);
			return weight ? weight.c.add(weight.x.mul(x)).add(weight.y.mul(y)) : settled;
		});
	return { region, scoreOf, weightsAt };
}

/** A shape that holds every weighting: the triangle x, y ≥ 0, x + y ≤ sum for three free weights, else a strip or a square. */
function startRegion({ free, freeSum }: WeightSpace): Polygon {
	const right = free.length === 2 ? freeSum : ONE;
	if (free.length === MOST_FREE) return [point(ZERO, ZERO), point(freeSum, ZERO), point(ZERO, freeSum)];
	return [point(ZERO, ZERO), point(right, ZERO), point(right, ONE), point(ZERO, ONE)];
}

const plusTimes = (a: Affine, b: Affine, by: Exact): Affine =>
	affine(a.c.add(b.c.mul(by)), a.x.add(b.x.mul(by)), a.y.add(b.y.mul(by)));
