import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseIsoDate } from "../../domain/dates.ts";
import { EMPTY_REGISTER } from "../../domain/register.ts";
import type { IsoDate } from "../../domain/units.ts";
import { readRegister } from "../../schema/read-register.ts";
import { writeRegister } from "../../schema/write-register.ts";
import { applyImport, LARGEST_IMPORT, previewImport } from "./import-key-results.ts";

const today = parseIsoDate("2026-11-24") as IsoDate;

describe("any text", () => {
	const words = fc.constantFrom(
		"Objective",
		"Key result",
		"KR-1",
		"O1:",
		"- ",
		"\t",
		",",
		";",
		"|",
		'"',
		"\n",
		"\n  ",
		"from 1 to 2",
		"by 03/04/2026",
		"Owner: ",
		"£1.2m",
		"45%",
		"__proto__",
		"constructor",
		"=1+1",
		"\u0000",
		"\u202e",
		"🏠",
		"a",
		"Target",
	);
	const text = fc.array(fc.oneof(words, fc.string({ maxLength: 8 })), { maxLength: 40 }).map((parts) => parts.join(""));

	test("is previewed and applied without a throw, into a register that reads back whole", () => {
		fc.assert(
			fc.property(text, (given) => {
				const register = applyImport(EMPTY_REGISTER, previewImport(given, { today }));
				const again = readRegister(writeRegister(register));
				expect(again.ok && again.problems).toEqual([]);
			}),
			{ numRuns: 3000 },
		);
	});

	test("of an outline has every line in a record or in a note", () => {
		const line = fc.stringMatching(/^ {0,6}(- |\* |[0-9]\. )?[A-Za-z][a-z ]{0,12}(from 1 to 2)?$/);
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
				const found = previewImport(lines.join("\n"));
				const seen = new Set([...found.objectives, ...found.keyResults, ...found.notes].map((r) => r.line));
				const titles = new Set([...found.objectives, ...found.keyResults].map((r) => r.record.title.toLowerCase()));
				lines.forEach((l, i) => {
					const said = l
						.trim()
						.replace(/^(- |\* |[0-9]\. )/, "")
						.trim()
						.replace(/\s+/g, " ")
						.toLowerCase();
					expect(l.trim() === "" || seen.has(i + 1) || [...titles].some((t) => t.replace(/\s+/g, " ") === said)).toBe(
						true,
					);
				});
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		["lines of an outline", "Homes\n", "  - Raise completions from 120 to 400 by 31 March 2027\n"],
		["rows of a table", "Objective,Key result,Target\n", "A,Raise completions from 120 to 400,7\n"],
		["one endless line", "Homes ", "from 1 from 1 "],
		["quotation marks", 'Objective,Key result\nA,"', '"x",""'],
		["spaces and dashes", "Homes\n", "   - - - -   \n"],
		["digits and marks", "Objective,Key result,Target\nA,b,", "1,1.1 "],
	])("takes time in proportion to its length: %s", (_, head, piece) => {
		const time = (size: number) => {
			const given = head + piece.repeat(Math.ceil(size / piece.length));
			const start = performance.now();
			previewImport(given);
			return performance.now() - start;
		};
		time(100_000);
		const small = Math.min(time(250_000), time(250_000), time(250_000));
		const large = Math.min(time(2_000_000), time(2_000_000));
		// Eight times the text; a square would take 64 times as long. Below 40 ms the clock decides, not the code.
		expect(large).toBeLessThan(Math.max(40, small) * 24);
	});

	test.each([
		["an outline", "Homes\n", (i: number) => `  Build ${i} → ${i + 1}\n`],
		["a table", "Objective,Key result\n", (i: number) => `A,Build ${i}\n`],
		["details", "Homes\n", () => "Owner: Ana\n"],
	])("of more records than any portfolio has says where reading stopped: %s", (_, head, line) => {
		const found = previewImport(head + Array.from({ length: 100_000 }, (_, i) => line(i)).join(""));
		const stop = found.notes.find((n) => n.code === "too-large");
		expect(stop?.line).toBeGreaterThan(10_000);
		expect(found.keyResults.every((k) => k.line < (stop?.line ?? 0))).toBe(true);
	});

	test("beyond the limit is refused in plain words", () => {
		expect(previewImport("x".repeat(LARGEST_IMPORT + 1)).notes[0]?.message).toMatch(/more than 20 million characters/);
	});
});
