import type { OWN_HEADINGS } from "./own-columns.ts";

export type OwnColumnName = keyof typeof OWN_HEADINGS;

/**
 * Which columns Sightline wrote, by table (its id; a sheet's id where the list is a plain range). Kept in the workbook's
 * settings: a column without this mark is the user's, whatever it is called, and is never written to.
 */
export type OwnMarks = Readonly<Record<string, Readonly<Partial<Record<OwnColumnName, string>>>>>;

export const SETTING = "sightline.columns";
const NAMES: readonly OwnColumnName[] = ["score", "rank", "interval", "needs"];

/** Reads the setting; anyone may have changed it, so what is not a mark is dropped. */
export function readMarks(setting: unknown): OwnMarks {
	if (typeof setting !== "string" || setting.length > 100_000) return {};
	let given: unknown;
	try {
		given = JSON.parse(setting);
	} catch {
		return {};
	}
	if (typeof given !== "object" || given === null) return {};
	const marks: [string, Partial<Record<OwnColumnName, string>>][] = [];
	for (const [table, columns] of Object.entries(given)) {
		if (typeof columns !== "object" || columns === null || table === "__proto__") continue;
		const known = Object.entries(columns).filter(
			([name, heading]) => NAMES.some((n) => n === name) && typeof heading === "string",
		);
		marks.push([table, Object.fromEntries(known)]);
	}
	return Object.fromEntries(marks);
}

export const writeMarks = (marks: OwnMarks): string => JSON.stringify(marks);

/**
 * A heading for a new column of ours that no other column has.
 * @example freeHeading("Sightline score", ["Project", "sightline score"]) //=> "Sightline score 2"
 */
export function freeHeading(wanted: string, present: readonly string[]): string {
	const taken = new Set(present.map((h) => h.trim().toLowerCase()));
	let heading = wanted;
	for (let n = 2; taken.has(heading.toLowerCase()); n++) heading = `${wanted} ${n}`;
	return heading;
}
