import type { Reading } from "../okr/objective.ts";
import type { IsoDate } from "../units.ts";
import type { Benefit } from "./benefit.ts";

/**
 * The newest value known on a day: of the readings, and of a level also the actuals of periods that have ended, each
 * standing for its period's last day. Of one day the reading counts, and of several the one entered last.
 * @example latestReading({ …, readings: [{ date: "2026-03-01", value: 4 }, { date: "2026-04-01", value: 5 }] }, "2026-03-31")
 * //=> { date: "2026-03-01", value: 4 }
 */
export function latestReading(benefit: Benefit, today: IsoDate): Reading | undefined {
	const actuals = (benefit.periods ?? []).flatMap(({ ends, actual }): Reading[] =>
		actual === undefined || actual === null ? [] : [{ date: ends, value: actual }],
	);
	return [...actuals, ...benefit.readings]
		.filter((r) => r.date <= today)
		.reduce<Reading | undefined>((last, r) => (last && r.date < last.date ? last : r), undefined);
}
