import type { VsemColumn, VsemPart } from "../../domain/okr/vsem/vsem-columns.ts";
import { countWords } from "./number-words.ts";

const PARTS: Readonly<Record<VsemPart, readonly [one: string, many: string]>> = {
	Vision: ["vision", "visions"],
	Strategy: ["strategy", "strategies"],
	Execution: ["objective", "objectives"],
	Metric: ["key result", "key results"],
};
const isPart = (part: string): part is VsemPart => Object.hasOwn(PARTS, part);

/** What a row of the sheet stands for, as the page calls it. */
export const vsemPartWords = (part: string): string => (isPart(part) ? PARTS[part][0] : part);

/**
 * @example vsemCountWords(["Execution", "Metric", "Metric"]) //=> "1 objective and 2 key results"
 */
export function vsemCountWords(parts: readonly string[]): string {
	const counts = Object.entries(PARTS).flatMap(([part, [one, many]]) => {
		const count = parts.filter((p) => p === part).length;
		return count > 0 ? [countWords(count, one, many)] : [];
	});
	return counts.length > 1 ? `${counts.slice(0, -1).join(", ")} and ${counts.at(-1)}` : (counts[0] ?? "nothing");
}

interface Found {
	readonly added: readonly { readonly part: string }[];
	readonly changed: readonly { readonly part: string }[];
}

/**
 * What an import does, as it stands on its button and in the list of what can be undone.
 * @example vsemImportWords({ added: [{ part: "Metric" }], changed: [] }) //=> "1 new key result"
 */
export function vsemImportWords({ added, changed }: Found): string {
	const parts = (list: Found["added"]) => vsemCountWords(list.map((l) => l.part));
	return [
		added.length > 0 && parts(added).replace(/\d[\d,]*/g, "$& new"),
		changed.length > 0 && `changes to ${parts(changed)}`,
	]
		.filter(Boolean)
		.join(" and ");
}

/**
 * The answer of a preview in one sentence.
 * @example vsemPreviewSentence({ added: [], changed: [] }, 0) //=> "The sheet says what the register says: nothing would change."
 */
export function vsemPreviewSentence(found: Found, problems: number): string {
	const left = problems > 0 ? ` ${countWords(problems, "row")} cannot be read and would be left out.` : "";
	if (found.added.length + found.changed.length > 0) return `The sheet holds ${vsemImportWords(found)}.${left}`;
	return problems > 0
		? `Nothing can be taken from the sheet.${left}`
		: "The sheet says what the register says: nothing would change.";
}

const COLUMNS: Partial<Record<VsemColumn, string>> = { Under: "Belongs to", Ends: "Ends or due" };

/** The column of a sheet, as the page calls it. */
export const vsemColumnWords = (column: VsemColumn): string => COLUMNS[column] ?? column;
