import { type Exact, toNumber, ZERO } from "../../exact.ts";

/** Exact, with the doubles nearest to it: most questions of side are settled by those. */
export interface Point {
	readonly x: Exact;
	readonly y: Exact;
	readonly near: readonly [number, number];
}

export const point = (x: Exact, y: Exact): Point => ({ x, y, near: [toNumber(x), toNumber(y)] });

/** Convex, its corners in order round it; empty where it has no area. */
export type Polygon = readonly Point[];

/** c + x·X + y·Y over the plane. */
export interface Affine {
	readonly c: Exact;
	readonly x: Exact;
	readonly y: Exact;
	readonly near: readonly [number, number, number];
}

export const affine = (c: Exact, x: Exact, y: Exact): Affine => ({
	c,
	x,
	y,
	near: [toNumber(c), toNumber(x), toNumber(y)],
});

const valueAt = ({ c, x, y }: Affine, p: Point): Exact => c.add(x.mul(p.x)).add(y.mul(p.y));
export const minus = (a: Affine, b: Affine): Affine => affine(a.c.sub(b.c), a.x.sub(b.x), a.y.sub(b.y));

/** Far more than the rounding of three products of numbers up to 1 in size. */
const CLEAR = 1e-12;

/** On which side of a line a point lies: −1, 0 or 1. Exact wherever doubles leave a doubt. */
export function sideOf(line: Affine, p: Point): number {
	const [c, x, y] = line.near;
	const about = c + x * p.near[0] + y * p.near[1];
	if (Math.abs(about) > CLEAR * (1 + Math.abs(c) + Math.abs(x) + Math.abs(y))) return about > 0 ? 1 : -1;
	return valueAt(line, p).compare(0);
}

/** A polygon cut along the line where an affine function is 0. A side without area is empty. */
export interface Halves {
	readonly above: Polygon;
	readonly below: Polygon;
}

/**
 * Cuts a convex polygon in two, exactly.
 * @example split(unitSquare, { c: exact("-1/4"), x: ONE, y: ZERO }) //=> above: x from 1/4 to 1, below: x from 0 to 1/4
 */
export function split(polygon: Polygon, line: Affine): Halves {
	const sides = polygon.map((p) => sideOf(line, p));
	if (sides.every((side) => side >= 0)) return { above: polygon, below: [] };
	if (sides.every((side) => side <= 0)) return { above: [], below: polygon };
	const above: Point[] = [];
	const below: Point[] = [];
	polygon.forEach((p, i) => {
		const next = (i + 1) % polygon.length;
		const [here, there] = [sides[i] as number, sides[next] as number];
		if (here >= 0) above.push(p);
		if (here <= 0) below.push(p);
		if (here * there >= 0) return;
		const crossing = crossingOf(line, p, polygon[next] as Point);
		above.push(crossing);
		below.push(crossing);
	});
	return { above, below };
}

/** Where the line meets the edge between two points on either side of it. */
function crossingOf(line: Affine, a: Point, b: Point): Point {
	const here = valueAt(line, a);
	const share = here.div(here.sub(valueAt(line, b)));
	return point(a.x.add(b.x.sub(a.x).mul(share)), a.y.add(b.y.sub(a.y).mul(share)));
}

/** Area, and the area's moments: the centre of gravity times the area. */
export interface Mass {
	readonly area: Exact;
	readonly x: Exact;
	readonly y: Exact;
}

export const NO_MASS: Mass = { area: ZERO, x: ZERO, y: ZERO };

export const addMass = (a: Mass, b: Mass): Mass => ({ area: a.area.add(b.area), x: a.x.add(b.x), y: a.y.add(b.y) });

/** By the shoelace formula, as triangles from the first corner; corners in either direction. */
export function massOf(polygon: Polygon): Mass {
	const [o] = polygon;
	if (!o) return NO_MASS;
	let mass = NO_MASS;
	for (let i = 1; i + 1 < polygon.length; i++) {
		const [p, q] = [polygon[i] as Point, polygon[i + 1] as Point];
		const cross = p.x
			.sub(o.x)
			.mul(q.y.sub(o.y))
			.sub(q.x.sub(o.x).mul(p.y.sub(o.y)));
		const area = cross.abs().div(2);
		const third = area.div(3);
		const x = o.x.add(p.x).add(q.x).mul(third);
		const y = o.y.add(p.y).add(q.y).mul(third);
		mass = addMass(mass, { area, x, y });
	}
	return mass;
}
