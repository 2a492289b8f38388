import { describe, expect, test } from "vitest";
import type { Cell } from "./cell.ts";
import { findPortfolio } from "./find-portfolio.ts";
import type { SheetGrid } from "./sheet-grid.ts";

const sheet = (name: string, values: readonly (readonly Cell[])[], visible = true): SheetGrid => ({
	name,
	visible,
	top: 0,
	left: 0,
	values,
	tables: [],
});
const HEADER = ["Project", "Status", "Budget (£m)", "Job size"];
const ROWS: Cell[][] = [
	["Depot", "Green", 12.5, 8],
	["Signals", "Amber", 3, 5],
	["Ticketing", "Red", "TBC", ""],
];

describe("a list of projects is found where it stands", () => {
	test("below a title and a page of instructions", () => {
		const above: Cell[][] = [["Portfolio return 2026"], ["Please fill in every white cell before Friday."], [], [""]];
		const { found } = findPortfolio([sheet("List", [...above, HEADER, ...ROWS])]);
		expect(found[0]).toMatchObject({ headerRow: 4, firstRow: 5, headings: HEADER });
		expect(found[0]?.kinds).toEqual(["data", "data", "data"]);
	});

	test("right of blank columns, and below group headings over merged cells", () => {
		const groups: Cell[] = ["", "", "Scores", "", "Money", ""];
		const heads: Cell[] = ["", "Project", "Value", "Risk", "Budget", "Benefit"];
		const { found } = findPortfolio([
			sheet("List", [groups, heads, ["", "Depot", 8, 3, 12, 20], ["", "Signals", 5, 2, 3, 4]]),
		]);
		expect(found[0]?.left).toBe(1);
		expect(found[0]?.headings[0]).toBe("Project");
		expect(found[0]?.kinds).toEqual(["data", "data"]);
	});

	test("totals, notes and blank rows are no projects", () => {
		const { found } = findPortfolio([
			sheet("List", [HEADER, ...ROWS, ["", "", "", ""], ["Total", "", 15.5, 13], ["Source: finance", "", "", ""]]),
		]);
		expect(found[0]?.kinds.filter((k) => k === "data")).toHaveLength(3);
		expect(found[0]?.kinds).toContain("total");
	});

	test("a project may be called Total", () => {
		const { found } = findPortfolio([sheet("List", [HEADER, ...ROWS, ["Total rewards platform", "Amber", 4, 3]])]);
		expect(found[0]?.kinds).toEqual(["data", "data", "data", "data"]);
	});

	test("visible sheets come before hidden ones", () => {
		const { found } = findPortfolio([sheet("Old", [HEADER, ...ROWS, ...ROWS], false), sheet("Now", [HEADER, ...ROWS])]);
		expect(found.map((t) => t.sheet)).toEqual(["Now", "Old"]);
	});
});

describe("what is no list of projects is told, sheet by sheet", () => {
	const form = sheet("Return", [
		["1.01", "Project Name", "Cantilever bridge"],
		["1.02", "Start Date", "2026-01-05"],
		["1.03", "End Date", "2027-01-05"],
		["1.04", "Whole Life Cost", 12.5],
		["1.05", "Project Status", "Amber"],
		["1.06", "SRO", "J. Smith"],
	]);

	test("one project to a sheet, and its fields are named", () => {
		const { found, others } = findPortfolio([form]);
		expect(found).toEqual([]);
		expect(others[0]).toMatchObject({ sheet: "Return", code: "one-project" });
		expect(others[0]?.values?.fields).toContain("Project Name");
	});

	test("the hidden lists behind such a form", () => {
		const { found, others } = findPortfolio([form, sheet("Drop downs", [HEADER, ...ROWS], false)]);
		expect(found).toEqual([]);
		expect(others.map((o) => [o.sheet, o.code])).toEqual([
			["Return", "one-project"],
			["Drop downs", "not-a-portfolio"],
		]);
	});

	test("fields down and projects across", () => {
		const { found, others } = findPortfolio([
			sheet("Master", [
				["Project Name", "Depot", "Signals", "Ticketing"],
				["Start Date", "2026-01-05", "2026-02-05", "2026-03-05"],
				["End Date", "2027-01-05", "2027-02-05", "2027-03-05"],
				["Whole Life Cost", 12, 3, 4],
				["Project Status", "Green", "Amber", "Red"],
				["SRO", "A. Nowak", "B. Price", "C. Shah"],
			]),
		]);
		expect(found).toEqual([]);
		expect(others[0]).toMatchObject({ code: "transposed", values: { projects: 3 } });
	});

	test("two headings that happen to be known words", () => {
		const { found, others } = findPortfolio([
			sheet("Benefits", [["Narrative", "Benefit"], ...Array.from({ length: 20 }, (_, i) => [`Text ${i}`, i])]),
		]);
		expect(found).toEqual([]);
		expect(others[0]?.code).toBe("not-a-portfolio");
	});

	test("an empty sheet, and one without headings", () => {
		expect(
			findPortfolio([
				sheet("A", []),
				sheet("B", [
					[1, 2],
					[3, 4],
				]),
			]).others.map((o) => o.code),
		).toEqual(["empty", "no-header"]);
	});
});
