import { type Fields, finite, record, text } from "../json-value.ts";
import { namesIn, writtenNumber } from "../written-value.ts";
import { htmlText } from "./html-text.ts";

/**
 * What four processes call the size of a piece of work: a site with several processes has several of these, and an item
 * carries the one of its own. They are one measure under three names.
 */
export const POINT_FIELDS = [
	"Microsoft.VSTS.Scheduling.StoryPoints",
	"Microsoft.VSTS.Scheduling.Effort",
	"Microsoft.VSTS.Scheduling.Size",
] as const;
/** Hours, of tasks above all. */
export const HOUR_FIELDS = [
	"Microsoft.VSTS.Scheduling.OriginalEstimate",
	"Microsoft.VSTS.Scheduling.RemainingWork",
] as const;

/** A number, or a choice that is named by one. */
export const numberOf = (raw: unknown): number | undefined => finite(raw) ?? writtenNumber(raw);

/** Negative amounts of work or money are not amounts: the source did not say. */
export function amountOf(raw: unknown): number | undefined {
	const found = numberOf(raw);
	return found !== undefined && found >= 0 ? found : undefined;
}

/**
 * The estimate of an item by the site's field. Where that is one of the three names of points, whichever of them the item
 * has: its project's own first.
 */
export function estimateOf(fields: Fields, field: string, ownEffort: string | undefined): number | undefined {
	const isPoints = (POINT_FIELDS as readonly string[]).includes(field);
	const names = isPoints ? [...(ownEffort === undefined ? [] : [ownEffort]), field, ...POINT_FIELDS] : [field];
	for (const name of names) {
		const amount = amountOf(fields[name]);
		if (amount !== undefined) return amount;
	}
	return undefined;
}

/** The names in a field that says which objectives are served: a text, a choice, or HTML. */
export function wordsOf(raw: unknown): string[] | undefined {
	const written = text(raw);
	if (written === undefined) return undefined;
	return namesIn([/<[a-z/!]/i.test(written) ? (htmlText(written) ?? "") : written]);
}

/**
 * Scoring inputs by criterion. Azure DevOps leaves out what is empty, so a field that is not there is left out here too.
 * `null`: the field is there without a number.
 */
export function inputsOf(
	inputs: Readonly<Record<string, string>>,
	fields: Fields,
): Record<string, number | null> | undefined {
	const present = Object.entries(inputs).filter(([, field]) => Object.hasOwn(fields, field));
	if (present.length === 0) return undefined;
	return Object.fromEntries(present.map(([criterion, field]) => [criterion, numberOf(fields[field]) ?? null]));
}

/**
 * A person's name: of an identity, or of a text as older servers write it.
 * @example nameOf("Ana Ivanova <ana@example.com>") //=> "Ana Ivanova"
 */
export function nameOf(raw: unknown): string | undefined {
	const name = text(record(raw)?.displayName) ?? text(raw)?.replace(/\s*<[^<>]*>$/, "");
	return name === "" ? undefined : name;
}

/** @example tagsOf("okr:KR-1; client") //=> ["okr:KR-1", "client"] */
export const tagsOf = (raw: unknown): string[] =>
	(text(raw) ?? "")
		.split(";")
		.map((t) => t.trim())
		.filter((t) => t !== "");
