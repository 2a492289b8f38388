import { addMonths, compareDates } from "../dates.ts";
import type { IsoDate } from "../units.ts";

/** When and by whom an input was given, by input id; what a source does not say is left out. */
export type InputStamps = Readonly<Record<string, { readonly on?: IsoDate; readonly by?: string }>>;

/** How long a score can be relied on. */
export interface ScoreExpiry {
	/** The last day of the oldest dated input; with undated ones, the score may have expired before. */
	readonly expiresOn?: IsoDate;
	/** Absent where nobody knows: an undated input may be too old, whatever the others are. */
	readonly expired?: boolean;
	readonly undated?: readonly string[];
}

/**
 * A score is as old as its oldest input, and expires the day after that input's date plus the months it is valid for. It is
 * shown as expired, never dropped.
 * @example scoreExpiry(["reach"], { reach: { on: "2026-01-31" } }, 1, "2026-03-01")
 * //=> { expiresOn: "2026-02-28", expired: true }
 */
export function scoreExpiry(
	inputs: readonly string[],
	stamps: InputStamps,
	validForMonths: number,
	today: IsoDate,
): ScoreExpiry {
	const dates = inputs.map((id) => (Object.hasOwn(stamps, id) ? stamps[id]?.on : undefined));
	const undated = inputs.filter((_, i) => dates[i] === undefined);
	const [oldest] = dates.filter((d) => d !== undefined).sort(compareDates);
	if (oldest === undefined) return undated.length > 0 ? { undated } : {};
	const expiresOn = addMonths(oldest, validForMonths);
	const isOver = today > expiresOn;
	if (undated.length === 0) return { expiresOn, expired: isOver };
	return isOver ? { expiresOn, expired: true, undated } : { expiresOn, undated };
}
