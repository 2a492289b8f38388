import { clampToOne, type Exact } from "../exact.ts";
import type { InputReader } from "../input-reader.ts";

interface Zone {
	readonly at: Exact;
	readonly progress: Exact;
}

/** Linear between zones, the end zone's progress beyond it; at least two zones, `at` strictly one way, progress rising. */
export function ordinalProgress(reader: InputReader): Exact | undefined {
	const current = reader.number("current");
	const read = reader.list("zones", (zone) => ({ at: zone.number("at"), progress: zone.number("progress") }));
	const zones = read?.filter((z): z is Zone => z.at !== undefined && z.progress !== undefined);
	if (zones && read && zones.length === read.length && !reader.fault && !wellFormed(zones))
		reader.refuse("shape", "zones", "At least two zones, in one direction, with progress that does not fall.");
	if (!current || !zones || reader.refusal()) return undefined;
	const ascending = [...zones].sort((a, b) => a.at.compare(b.at));
	return clampToOne(between(ascending, current));
}

function wellFormed(zones: readonly Zone[]): boolean {
	const steps = zones.slice(1).map((zone, i) => {
		const before = zones[i] ?? zone;
		return { way: zone.at.compare(before.at), rise: zone.progress.compare(before.progress) };
	});
	return steps.length > 0 && steps.every((s) => s.way !== 0 && s.way === steps[0]?.way && s.rise >= 0);
}

function between(ascending: readonly Zone[], x: Exact): Exact {
	const above = ascending.findIndex((zone) => zone.at.compare(x) >= 0);
	const high = ascending[above < 0 ? ascending.length - 1 : above];
	const low = ascending[above <= 0 ? (above < 0 ? ascending.length - 1 : 0) : above - 1];
	if (!high || !low) return x.sub(x);
	if (high === low) return high.progress;
	return low.progress.add(x.sub(low.at).div(high.at.sub(low.at)).mul(high.progress.sub(low.progress)));
}
