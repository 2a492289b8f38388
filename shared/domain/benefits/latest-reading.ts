import type { Reading } from "../okr/objective.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { isSaid } from "./figure.ts";

/**
 * The newest value known on a day: of the readings, and of a level also the actuals of periods that have ended, each
 * standing for its period's last day. Of one day the reading counts, and of several the one entered last.
 * @example latestReading({ …, readings: [{ date: "2026-03-01", value: 4 }, { date: "2026-04-01", value: 5 }] }, "2026-03-31")
 * //=> { date: "2026-03-01", value: 4 }
 */
export function latestReading(benefit: Benefit, today: IsoDate): Reading | undefined {
	return [...periodReadings(benefit), ...benefit.readings]
		.filter((r) => r.date <= today)
		.reduce<Reading | undefined>((last, r) => (last && r.date < last.date ? last : r), undefined);
}

/** The actual of a period stands for a reading on its last day. */
export const periodReadings = ({ periods = [] }: Benefit): Reading[] =>
	periods.flatMap(({ ends, actual }) => (isSaid(actual) ? [{ date: ends, value: actual }] : []));
