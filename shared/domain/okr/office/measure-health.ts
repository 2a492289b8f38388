import { compareDates } from "../../dates.ts";
import type { IsoDate } from "../../units.ts";
import type { Reading } from "../objective.ts";

/** Where a watched number stands on a day. Health is not change: it says inside or outside, never how far there is to go. */
export interface Health {
	/** `unknown`: no reading yet, or no band that says what is healthy. */
	readonly state: "inside" | "outside" | "unknown";
	readonly latest?: number;
	readonly asOf?: IsoDate;
	/** What to ask for where the state is unknown. */
	readonly missing?: readonly ("reading" | "band")[];
}

/** The latest reading up to a day against its healthy band, ends included; of two on one day the later in the list. */
export function healthOf(
	measure: { readonly low?: number | null; readonly high?: number | null; readonly readings: readonly Reading[] },
	on: IsoDate,
): Health {
	const low = measure.low ?? undefined;
	const high = measure.high ?? undefined;
	let latest: Reading | undefined;
	for (const reading of measure.readings)
		if (compareDates(reading.date, on) <= 0 && (!latest || compareDates(reading.date, latest.date) >= 0))
			latest = reading;
	const hasBand = low !== undefined || high !== undefined;
	const read = latest ? { latest: latest.value, asOf: latest.date } : {};
	if (!latest || !hasBand)
		return {
			state: "unknown",
			...read,
			missing: [...(latest ? [] : ["reading" as const]), ...(hasBand ? [] : ["band" as const])],
		};
	const isInside = (low === undefined || latest.value >= low) && (high === undefined || latest.value <= high);
	return { state: isInside ? "inside" : "outside", ...read };
}
