import { clampToOne, type Exact, ZERO } from "../exact.ts";
import type { InputReader } from "../input-reader.ts";
import { type Answer, value } from "../outcome.ts";

interface Zone {
	readonly at: Exact;
	readonly progress: Exact;
}
type ReadZone = { readonly [K in keyof Zone]: Zone[K] | undefined };

/** Linear between zones, the end zone's progress beyond it; at least two zones, `at` strictly one way, progress rising. */
export function ordinalProgress(reader: InputReader): Answer<Exact> {
	const current = reader.number("current");
	const read = reader.list("zones", (zone) => ({ at: zone.number("at"), progress: zone.number("progress") }));
	if (read && !wellFormed(read))
		reader.refuseBetween("shape", "zones", "At least two zones, in one direction, with progress that does not fall.");
	return reader.given({ current, read }, ({ current, read }) => {
		const zones = read.flatMap(({ at, progress }): Zone[] => (at && progress ? [{ at, progress }] : []));
		const ascending = zones.sort((a, b) => a.at.compare(b.at));
		return value(clampToOne(between(ascending, current)));
	});
}

/** What is missing could lie anywhere, so only what is known can be out of order. */
function wellFormed(zones: readonly ReadZone[]): boolean {
	const ways = steps(zones.map((zone) => zone.at));
	const rises = steps(zones.map((zone) => zone.progress));
	return zones.length > 1 && ways.every((way) => way !== 0 && way === ways[0]) && rises.every((rise) => rise >= 0);
}

function steps(values: readonly (Exact | undefined)[]): number[] {
	const known = values.filter((x) => x !== undefined);
	return known.slice(1).map((x, i) => x.compare(known[i] ?? x));
}

function between(ascending: readonly Zone[], x: Exact): Exact {
	let low: Zone | undefined;
	for (const high of ascending) {
		if (x.compare(high.at) <= 0) return low ? along(low, high, x) : high.progress;
		low = high;
	}
	return low?.progress ?? ZERO;
}

const along = (low: Zone, high: Zone, x: Exact): Exact =>
	low.progress.add(x.sub(low.at).div(high.at.sub(low.at)).mul(high.progress.sub(low.progress)));
