import { exact } from "../exact.ts";
import { MOST_DAYS, type Travel, travel } from "./direction/direction-of-travel.ts";
import type { CheckIn, KeyResult } from "./objective.ts";

/** Direction of travel by the check-ins given; `undefined` for kinds that have no way to go. */
export function travelOf(keyResult: KeyResult, checkIns: readonly CheckIn[]): Travel | undefined {
	const way = wayOf(keyResult);
	if (!way) return undefined;
	const readings = checkIns.slice(-MOST_DAYS).flatMap(({ date, value }) => {
		const read = exact(value);
		return read ? [{ date, value: read }] : [];
	});
	return travel(readings, way);
}

/** 1 where a higher reading is nearer to what is aimed at, −1 where a lower one is; `undefined` where neither. */
function wayOf({ kind, low, high, zones = [] }: KeyResult): 1 | -1 | undefined {
	if (kind === "increase") return 1;
	if (kind === "reduce") return -1;
	if (kind === "ordinal") {
		const [first, last] = [zones[0], zones.at(-1)];
		return first && last && first.at !== last.at ? (first.at < last.at ? 1 : -1) : undefined;
	}
	// A bound on one side says which way is better; one on each side makes a band.
	const [isFloor, isCeiling] = [low != null, high != null];
	return kind === "threshold" && isFloor !== isCeiling ? (isFloor ? 1 : -1) : undefined;
}
