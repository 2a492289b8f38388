import type { SheetVerdict } from "../workbook/find-portfolio.ts";
import type { MappedColumn } from "../workbook/map-columns.ts";
import type { WorkbookProblem } from "../workbook/workbook-problem.ts";

type Values = Readonly<Record<string, string | number>>;

const PROBLEMS: Readonly<Record<WorkbookProblem["code"], (v: Values) => string>> = {
	"table-gone": () => "The table is no longer where it was; nothing was written. Choose “Look again”.",
	"column-gone": ({ heading, table }) =>
		`The column “${heading}” is no longer in ${table}; nothing was written. Choose “Look again”.`,
	"table-changed": () => "Rows were added or removed meanwhile; nothing was written. Try once more.",
	"too-large": () => "This is more than Excel takes in one go; nothing was written. Score fewer rows at a time.",
	protected: () => "The sheet is protected; nothing was written. Unprotect it and try again.",
	editing: () =>
		"Excel is busy, or a cell is being edited; nothing was written. Press Enter in the cell and try again.",
	"part-unreadable": ({ why = "" }) =>
		`What Sightline keeps in this workbook cannot be read (${why}). It was left alone; scoring works, but nothing is remembered.`,
	"part-newer": () => "Somebody else changed Sightline's settings in this workbook meanwhile. Choose “Look again”.",
	"part-too-large": () => "The register is too large to travel in this workbook; the workbook keeps what it had.",
	"nothing-to-restore": () => "There is nothing to take back.",
	"excel-refused": ({ code }) => `Excel refused (${code}); nothing was written.`,
};

/** What happened, what became of the workbook, and what to do. */
export const problemText = ({ code, values = {} }: WorkbookProblem): string => PROBLEMS[code](values);

const VERDICTS: Readonly<Record<SheetVerdict["code"], (v: Values) => string>> = {
	empty: () => "is empty",
	"no-header": () => "has no row of headings with rows below it",
	transposed: ({ projects }) => `runs the other way: ${projects} projects side by side, one field per row`,
	"one-project": ({ fields }) => `is a form about one project (${fields})`,
	"not-a-portfolio": ({ headings }) => `has a list, but none that names projects (${headings})`,
	"no-rows": ({ headings }) => `has headings and no projects below them (${headings})`,
};

/** Why a sheet was not taken for a portfolio. */
export const verdictText = ({ sheet, visible, code, values = {} }: SheetVerdict): string =>
	`${sheet}${visible ? "" : " (hidden)"} ${VERDICTS[code](values)}.`;

/** Why a column was proposed, and what speaks against it. */
export function reasonText({ reason: { code, words, doubt, also } }: MappedColumn): string {
	const why = {
		heading: "by its heading",
		"part-of-heading": `its heading mentions “${words}”`,
		you: "chosen by you",
		remembered: "remembered in this workbook",
	}[code];
	const but = {
		"mostly-text": "but most of its cells are text",
		empty: "but it is empty",
		repeats: "but its values repeat",
		"other-columns-too": "",
	}[doubt ?? "other-columns-too"];
	const others = also?.length ? `; could also be ${also.map((a) => `“${a}”`).join(", ")}` : "";
	return `${why}${but ? `, ${but}` : ""}${others}`;
}
