import { describe, expect, test } from "vitest";
import { applyVsemRows } from "../../../shared/domain/okr/vsem/apply-vsem-rows.ts";
import { vsemRows } from "../../../shared/domain/okr/vsem/vsem-rows.ts";
import type { Register } from "../../../shared/domain/register.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { sheetRows, sheetText } from "./sheet-text.ts";
import { vsemPreview } from "./vsem-preview.ts";

const { register } = makePortfolio();
const rows = vsemRows(register);
const [heading = []] = rows;
const at = (column: string) => heading.indexOf(column);
const [objective] = register.objectives;
const edited = (id: string, change: Readonly<Record<string, string>>) =>
	rows.map((row) => (row[at("Id")] === id ? row.map((cell, i) => change[heading[i] ?? ""] ?? cell) : [...row]));

describe("a sheet that was exported", () => {
	test("and is loaded again as it is changes nothing, whatever its titles look like", () => {
		const odd = ["=1+1", "'=1+1", "''@x", "-2", "'-2", 'say "hi", all', "line\nbreak", "; a", " x ", "\t=1", "ünï"];
		const hard: Register = {
			...register,
			objectives: odd.map((title, i) => ({ id: `O-${i}` as never, title })),
		};
		for (const given of [register, hard]) {
			const back = sheetRows(`\uFEFF${sheetText(vsemRows(given))}`);
			expect(back).toEqual(vsemRows(given));
			expect(vsemPreview(given, back)).toEqual({ added: [], changed: [], kept: [], problems: [] });
			expect(applyVsemRows(given, back).register).toEqual(given);
		}
	});

	test("and saved again by a spreadsheet with semicolons or tabs says the same", () => {
		for (const delimiter of [";", "\t"]) {
			const text = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(delimiter)).join("\n");
			expect(vsemPreview(register, sheetRows(text))).toMatchObject({ added: [], changed: [], kept: [], problems: [] });
		}
	});
});

describe("the preview", () => {
	test("says what a cell was and will be, and what is taken out", () => {
		const preview = vsemPreview(register, edited(objective?.id ?? "", { Title: "Warm homes", Owner: "" }));
		expect(preview.added).toEqual([]);
		expect(preview.changed).toEqual([
			{
				part: "Execution",
				id: objective?.id,
				title: "Warm homes",
				cells: [
					{ column: "Title", from: objective?.title, to: "Warm homes" },
					{ column: "Owner", from: objective?.owner, to: "" },
				],
			},
		]);
	});

	test("says what is new, and leaves what the sheet lacks", () => {
		const fresh = heading.map((c) => ({ Part: "Execution", Id: "O-99", Title: "New" })[c] ?? "");
		const preview = vsemPreview(register, [heading, fresh]);
		expect(preview.added).toEqual([{ part: "Execution", id: "O-99", title: "New" }]);
		expect(preview.changed).toEqual([]);
		expect(preview.kept).toHaveLength(rows.length - 1);
		expect(preview.kept.map((k) => k.id)).toContain(objective?.id);
	});

	test("names rows that cannot be read by their line, and takes none of them", () => {
		const preview = vsemPreview(register, edited(objective?.id ?? "", { Weight: "many" }));
		const line = rows.findIndex((row) => row[at("Id")] === objective?.id);
		expect(preview.problems).toEqual([{ row: line, column: "Weight", code: "unreadable" }]);
		expect(preview.changed).toEqual([]);
		expect(vsemPreview(register, sheetRows("hello")).problems.map((p) => p.column)).toEqual(["Part", "Id"]);
	});
});
