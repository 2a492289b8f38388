import type { IsoDate } from "../units.ts";
import type { CheckIn, ValueMark } from "./objective.ts";

/** One declared value, as people marked it at check-ins: the third corner, shown beside the figures and in none of them. */
export interface ValueStanding {
	/** A `DeclaredValue` id. */
	readonly value: string;
	readonly yes: number;
	readonly concern: number;
	readonly latest: { readonly date: IsoDate; readonly mark: ValueMark["mark"]; readonly note?: string };
}

/** The values marked at check-ins, which come oldest first; in the order in which they were first marked. */
export function valuesOf(checkIns: readonly CheckIn[]): readonly ValueStanding[] {
	const standings = new Map<string, ValueStanding>();
	for (const { date, values = [] } of checkIns)
		for (const { value, mark, note } of values) {
			const { yes, concern } = standings.get(value) ?? { yes: 0, concern: 0 };
			const latest = { date, mark, ...(note === undefined ? {} : { note }) };
			standings.set(value, {
				value,
				yes: mark === "yes" ? yes + 1 : yes,
				concern: mark === "concern" ? concern + 1 : concern,
				latest,
			});
		}
	return [...standings.values()];
}
