import { type Fields, finite, record, text } from "../json-value.ts";
import { namesIn, writtenNumber } from "../written-value.ts";
import type { JiraKind } from "./jira-kind.ts";

/** A number field's number; of a choice, the number it is named by (`{ value: "8" }`). */
export const numberOf = (raw: unknown): number | undefined => writtenNumber(record(raw)?.value) ?? finite(raw);

/** Negative amounts of work or money are not amounts: the source did not say. */
export function amountOf(raw: unknown): number | undefined {
	const found = numberOf(raw);
	return found !== undefined && found >= 0 ? found : undefined;
}

/** Jira's own time fields count seconds, whatever the site shows. */
const IN_SECONDS = new Set(["timeoriginalestimate", "timeestimate", "timespent", "aggregatetimeoriginalestimate"]);

/** Points as they are; of Jira's own time fields, hours. */
export function estimateOf(fields: Fields, id: string): number | undefined {
	const amount = amountOf(fields[id]);
	return amount !== undefined && IN_SECONDS.has(id) ? amount / 3600 : amount;
}

/**
 * The words of a field that names objectives: a text, a choice with what was chosen under it, a list of these, or rich
 * text. Several in one text are told apart by commas, semicolons and lines.
 */
export function wordsOf(raw: unknown, kind: Pick<JiraKind, "text">): string[] | undefined {
	const found = (Array.isArray(raw) ? raw : [raw]).flatMap((entry) => {
		const value = record(entry);
		const said = value
			? [
					text(value.value) ?? text(value.name) ?? (value.type === "doc" ? kind.text(value) : undefined),
					text(record(value.child)?.value),
				]
			: [text(entry)];
		return said.filter((s) => s !== undefined);
	});
	return namesIn(found);
}

/** Scoring inputs by criterion. `null`: the field is there without a number; left out: the issue has no such field. */
export function inputsOf(
	inputs: Readonly<Record<string, string>>,
	fields: Fields,
): Record<string, number | null> | undefined {
	const present = Object.entries(inputs).filter(([, field]) => Object.hasOwn(fields, field));
	if (present.length === 0) return undefined;
	return Object.fromEntries(present.map(([criterion, field]) => [criterion, numberOf(fields[field]) ?? null]));
}
