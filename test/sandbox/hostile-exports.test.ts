import Papa from "papaparse";
import { expect, test } from "vitest";
import { neutraliseText } from "../../excel-addin/workbook/neutralise-text.ts";
import { sheetRows, sheetText } from "../../extension/portfolio/goals/sheet-text.ts";
import { EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import { readRegister } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";
import { HOSTILE } from "./hostile-texts.ts";

const FORMULA = /^[=+\-@\t\r]/;

test("H4: in a sheet that is taken out every hostile text is one cell, never a formula, and comes back whole", () => {
	for (const { kind, text } of HOSTILE) {
		const sheet = sheetText([
			["before", text, "after"],
			["next", text, ""],
		]);
		const { data } = Papa.parse<string[]>(sheet, { delimiter: ",", skipEmptyLines: true });
		expect(
			data.map((row) => row.length),
			`${kind}: ${text.slice(0, 80)}`,
		).toEqual([3, 3]);
		const [, cell = ""] = data[0] ?? [];
		expect([text, `'${text}`]).toContain(cell);
		expect(FORMULA.test(cell) && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell), `${kind}: ${text.slice(0, 80)}`).toBe(
			false,
		);
		expect(sheetRows(sheet)[0]?.[1] === text, `${kind}: ${text.slice(0, 80)}`).toBe(true);
	}
});

test("H4: in a workbook's cell every hostile text is text", () => {
	for (const { kind, text } of HOSTILE) {
		const cell = neutraliseText(text);
		expect(/^[=+\-@\t\r＝＋－＠−]/.test(cell), `${kind}: ${text.slice(0, 80)}`).toBe(false);
		expect(cell.length).toBeLessThanOrEqual(32_768);
	}
});

test("H4: a register of hostile texts comes out as JSON and back as it was; what is too long for a title is set aside, not lost", () => {
	const objectives = HOSTILE.map(({ text }, i) => ({ id: `O-${i}`, title: text }));
	const register = { ...EMPTY_REGISTER, name: "All of them", objectives } as unknown as Register;
	const read = readRegister(writeRegister(register));
	if (!read.ok) throw new Error("not read");
	const titles = new Map(read.register.objectives.map((o) => [o.id as string, o.title]));
	const changed = objectives.filter(({ id, title }) => titles.get(id) !== title);
	expect(changed.map(({ title }) => title.trim().slice(0, 80))).toEqual(["x".repeat(80)]);
	const again = writeRegister(read.register, read.carry);
	for (const { title } of changed) expect(again.includes(title)).toBe(true);
	expect(({} as { x?: number }).x).toBeUndefined();
});
