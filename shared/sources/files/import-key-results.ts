import type { Register } from "../../domain/register.ts";
import { findHeader, looksTabular } from "./find-header.ts";
import { excerpt, type ImportNote, type ImportOptions, type ImportPreview } from "./import-preview.ts";
import { mergeImport } from "./merge-import.ts";
import { outlineRecords } from "./outline-records.ts";
import { RecordResolver } from "./record-resolver.ts";
import { tableRecords } from "./table-records.ts";

/** A register holds tens to thousands of key results; more text than this was not meant for it. */
export const LARGEST_IMPORT = 20_000_000;

/**
 * What objectives and key results a text holds, before anything is changed: a table (CSV, TSV, pasted from a sheet or a
 * wiki) with a heading, or indented lines with objectives and, beneath each, its key results. All that was not understood
 * is in `notes` with its line and column; `questions` holds what only a person can say. Time grows with the text's length.
 * @example previewImport("Homes\n  Cut waits from 12 to 5 days by 2027-03-31").keyResults[0]?.record.target //=> 5
 */
export function previewImport(text: string, options: ImportOptions = {}): ImportPreview {
	if (text.length > LARGEST_IMPORT)
		return nothing("too-large", text, `The text has more than ${LARGEST_IMPORT / 1e6} million characters.`);
	const clean = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
	if (clean.trim() === "") return nothing("empty", "", "There is no text.");
	const header = findHeader(clean);
	if (header) {
		const found = new RecordResolver(tableRecords(clean, header), options).resolve();
		return { form: "table", columns: header.columns, ...found };
	}
	if (looksTabular(clean))
		return nothing(
			"header-not-recognised",
			clean.trimStart().split("\n", 1)[0] ?? "",
			"This looks like a table, but its first lines name no columns we know, such as Objective, Key result, Baseline, Target, Due.",
		);
	return { form: "outline", ...new RecordResolver(outlineRecords(clean), options).resolve() };
}

/**
 * The register with what a preview found: records of the same id (or, where the id was made, of the same title) are joined,
 * others are added. What the text does not say stays as it was; readings are added by day.
 */
export const applyImport = (register: Register, preview: ImportPreview): Register => mergeImport(register, preview);

function nothing(code: ImportNote["code"], text: string, message: string): ImportPreview {
	const note: ImportNote = { code, effect: "left-out", line: 1, column: 1, text: excerpt(text), message };
	return { form: "nothing", objectives: [], keyResults: [], notes: [note], questions: [] };
}
