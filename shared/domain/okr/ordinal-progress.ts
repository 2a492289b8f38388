import { clampToOne, type Exact } from "../exact.ts";
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
	const zones = read?.filter((z): z is Zone => z.at !== undefined && z.progress !== undefined);
	if (read && !wellFormed(read))
		reader.refuseBetween("shape", "zones", "At least two zones, in one direction, with progress that does not fall.");
	return reader.given({ current, zones }, ({ current, zones }) => {
		const ascending = [...zones].sort((a, b) => a.at.compare(b.at));
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
	const above = ascending.findIndex((zone) => zone.at.compare(x) >= 0);
	const high = ascending[above < 0 ? ascending.length - 1 : above];
	const low = ascending[above <= 0 ? (above < 0 ? ascending.length - 1 : 0) : above - 1];
	if (!high || !low) return x.sub(x);
	if (high === low) return high.progress;
	return low.progress.add(x.sub(low.at).div(high.at.sub(low.at)).mul(high.progress.sub(low.progress)));
}
