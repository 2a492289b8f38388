import { parseIsoDate } from "../../shared/domain/dates.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { localDay } from "../../shared/ui/words/age-words.ts";

/** The day it is where the user is. */
export function today(): IsoDate {
	const day = parseIsoDate(localDay(new Date()));
	if (!day) throw new Error("This machine's clock shows a day that does not exist.");
	return day;
}
