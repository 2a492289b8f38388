import { describe, expect, test } from "vitest";
import { parseIsoDate } from "../../domain/dates.ts";
import { EMPTY_REGISTER } from "../../domain/register.ts";
import type { IsoDate } from "../../domain/units.ts";
import { readRegister } from "../../schema/read-register.ts";
import { writeRegister } from "../../schema/write-register.ts";
import { applyImport, previewImport } from "./import-key-results.ts";

const today = parseIsoDate("2026-11-24") as IsoDate;
const results = (text: string, options = {}) => previewImport(text, options).keyResults.map((k) => k.record);
const notes = (text: string, options = {}) =>
	previewImport(text, options).notes.map((n) => `${n.code} ${n.line}:${n.column}`);

describe("previewImport of pasted lines", () => {
	const text = [
		"O1: Homes people can afford",
		"  - KR-1: Raise completions from 120 to 400 by 31 March 2027",
		"  - KR-2: Cut waits from 12 days to 5 days by Q1 2027",
		"      Owner: Ana",
		"",
		"O2: Streets that feel safe",
		"  - At least 95% of lights working",
		"  - Keep complaints between 1,000 and 2,000",
	].join("\r\n");

	test("finds objectives and beneath each its key results, with figures, dates, owners and ids", () => {
		const { objectives, form } = previewImport(text);
		expect(form).toBe("outline");
		expect(objectives.map((o) => [o.record.id, o.record.title, o.line])).toEqual([
			["O1", "Homes people can afford", 1],
			["O2", "Streets that feel safe", 6],
		]);
		const title = "Raise completions from 120 to 400 by 31 March 2027";
		expect(results(text)).toEqual([
			{
				id: "KR-1",
				objective: "O1",
				title,
				kind: "increase",
				baseline: 120,
				target: 400,
				due: "2027-03-31",
				checkIns: [],
			},
			expect.objectContaining({
				kind: "reduce",
				baseline: 12,
				target: 5,
				unit: "days",
				owner: "Ana",
				due: "2027-03-31",
			}),
			expect.objectContaining({ id: "KR-3", objective: "O2", kind: "threshold", low: 95, unit: "%" }),
			expect.objectContaining({ id: "KR-4", kind: "maintain", low: 1000, high: 2000 }),
		]);
		expect(previewImport(text).notes).toEqual([]);
	});

	test.each([
		["bullets under plain lines", "Homes\n• Build 400 → 900\n• Publish the plan\nRoads\n• Mend them"],
		["numbers", "1. Homes\n   1.1 Build 400 → 900\n   1.2 Publish the plan\n2. Roads\n   2.1 Mend them"],
		["headings", "# Homes\n- Build 400 → 900\n- Publish the plan\n# Roads\n- Mend them"],
		[
			"words",
			"Objective: Homes\nKey result 1: Build 400 → 900\nKR: Publish the plan\nGoal 2 - Roads\nKey Result: Mend them",
		],
		["tabs", "Homes\n\tBuild 400 → 900\n\tPublish the plan\nRoads\n\tMend them"],
	])("reads %s alike", (_, written) => {
		const found = previewImport(written);
		expect(found.objectives.map((o) => o.record.title)).toEqual(["Homes", "Roads"]);
		expect(found.keyResults.map((k) => [k.record.objective, k.record.title])).toEqual([
			["O-1", "Build 400 → 900"],
			["O-1", "Publish the plan"],
			["O-2", "Mend them"],
		]);
	});

	test("keeps an amount that begins a title, and does not take it for a number of the list", () => {
		expect(results("Homes\n  1.2 million people housed")[0]?.title).toBe("1.2 million people housed");
	});

	test("puts the objective's id before key result ids that stand under several", () => {
		const found = previewImport("O1: Homes\n KR1: Build 1 → 2\nO2: Roads\n KR1: Mend 1 → 2");
		expect(found.keyResults.map((k) => k.record.id)).toEqual(["O1-KR1", "O2-KR1"]);
		expect(found.notes.map((n) => [n.code, n.effect])).toEqual([
			["duplicate-id", "assumed"],
			["duplicate-id", "assumed"],
		]);
	});

	test("says where a line stands that it did not understand, and keeps the rest", () => {
		expect(notes("Homes\n  Build 1 → 2\n      a stray thought\n  -\n  Sell 3 → 4")).toEqual([
			"line-not-understood 3:7",
			"line-not-understood 4:4",
		]);
	});
});

describe("previewImport of a table", () => {
	test("reads money, percent and grouped numbers, and carries a blank objective down", () => {
		const sheet =
			"Objective\tKey result\tOwner\tFrom\tTo\tDue\nHomes\tSpend\tAna\t£1.2m\t£2,500,000\t31/12/2026\n\tVoids\tBo\t12%\t5%\t03/04/2026";
		expect(results(sheet)).toEqual([
			expect.objectContaining({
				objective: "O-1",
				baseline: 1_200_000,
				target: 2_500_000,
				unit: "£",
				due: "2026-12-31",
			}),
			expect.objectContaining({
				objective: "O-1",
				baseline: 12,
				target: 5,
				unit: "%",
				kind: "reduce",
				due: "2026-04-03",
			}),
		]);
	});

	test("reads decimal commas where a column has them", () => {
		expect(results("Objective;Key result;Baseline;Target\nA;b;1,5;2,25\n;c;1.000;2.000")).toEqual([
			expect.objectContaining({ baseline: 1.5, target: 2.25 }),
			expect.objectContaining({ baseline: 1000, target: 2000 }),
		]);
	});

	test("asks whether the day or the month comes first, when no date of the column tells, and takes the answer", () => {
		const sheet = "Objective,Key result,Due\nA,b,03/04/2026";
		expect(previewImport(sheet).questions).toEqual([
			{ code: "date-order", columnName: "Due", examples: ["03/04/2026"] },
		]);
		expect(results(sheet)[0]?.due).toBeUndefined();
		expect(results(sheet, { dateOrder: "month-first" })[0]?.due).toBe("2026-03-04");
		expect(results(sheet, { dateOrder: "day-first" })[0]?.due).toBe("2026-04-03");
		expect(results(`${sheet}\n,c,12/31/2026`)[0]?.due).toBe("2026-03-04");
	});

	test("names line and column of what it cannot read, never takes it for zero, and keeps the row", () => {
		const sheet = "Objective,Key result,Baseline,Target,Due,Mood\nA,b,abc,5,31/02/2026,happy\nA,c,1,2,2026-01-31,,more";
		expect(notes(sheet)).toEqual([
			"column-not-used 1:6",
			"number-not-understood 2:3",
			"date-not-understood 2:5",
			"too-many-cells 3:7",
		]);
		expect(results(sheet)[0]).not.toHaveProperty("baseline");
		expect(results(sheet)[1]).toMatchObject({ baseline: 1, target: 2, due: "2026-01-31" });
	});

	test("does not read 0.8 beside 80% as the same scale", () => {
		expect(notes("Objective,Key result,Baseline,Target\nA,b,80%,0.9")).toEqual(["number-not-understood 2:4"]);
	});

	test("counts lines through quoted cells, and survives a quotation mark that never closes", () => {
		expect(notes('Objective,Key result,Target\n"A\nlong one",b,x')).toEqual([
			"measure-missing 2:2",
			"number-not-understood 2:3",
		]);
		const open = previewImport('Objective,Key result,Target\nA,"b,1\nA,c,2');
		expect(open.notes[0]).toMatchObject({ code: "quote-not-closed", line: 2 });
		expect(open.keyResults.map((k) => k.record.title)).toEqual(['"b', "c"]);
	});

	test("joins the rows of one key result into its readings", () => {
		const sheet = "Objective,KR,Current,As of\nA,b,5,2026-01-31\nA,b,7,2026-02-28\nA,b,9,";
		expect(results(sheet, { today })[0]?.checkIns).toEqual([
			{ date: "2026-01-31", value: 5 },
			{ date: "2026-02-28", value: 7 },
			{ date: "2026-11-24", value: 9 },
		]);
		expect(notes("Objective,KR,Current\nA,b,5")).toContain("value-without-date 2:3");
	});

	test("sets aside a second key result of one id under another title, and names both", () => {
		const found = previewImport("Objective,ID,Key result\nA,KR-1,b\nA,KR-1,c");
		expect(found.keyResults).toHaveLength(1);
		expect(found.notes.find((n) => n.code === "duplicate-id")).toMatchObject({
			effect: "left-out",
			line: 3,
			text: "KR-1 c",
		});
	});

	test("keeps text that looks like a formula, or like markup, as text", () => {
		const titles = ['=HYPERLINK("x")', "+1", "@SUM(A1)", "<img onerror=x>"];
		const sheet = `Objective\tKey result\n${titles.map((t) => `A\t${t}`).join("\n")}`;
		expect(results(sheet).map((k) => k.title)).toEqual(titles);
	});

	test("reads rows that say their type and parent, and a wiki's table", () => {
		const typed = previewImport("Type,Title,Parent\nObjective,Grow,\nKey result,Sales 1 → 2,Grow");
		expect(typed.keyResults[0]?.record).toMatchObject({ objective: "O-1", title: "Sales 1 → 2", target: 2 });
		expect(results("| Objective | KR |\n|---|---|\n| Homes | Build 1 → 2 |")[0]).toMatchObject({ target: 2 });
	});

	test("says what it expects when no heading is known", () => {
		expect(previewImport("a,b,c,d\n1,2,3,4")).toMatchObject({
			form: "nothing",
			notes: [{ code: "header-not-recognised" }],
		});
	});
});

describe("applyImport", () => {
	const first = applyImport(EMPTY_REGISTER, previewImport("Homes\n  Build from 1 to 9\nRoads\n  Mend from 5 to 2"));

	test("adds what was found, in a register that can be written and read", () => {
		const again = readRegister(writeRegister(first));
		expect(again.ok && again.register).toEqual(first);
		expect(first.keyResults.map((k) => k.id)).toEqual(["KR-1", "KR-2"]);
	});

	test("never gives a key result an objective's id", () => {
		const sheet = "Objective ID,Objective,ID,Key result\n1,Homes,1,Build\n1,Homes,2,Sell\n2,Roads,3,Mend";
		const ids = applyImport(EMPTY_REGISTER, previewImport(sheet)).keyResults.map((k) => k.id);
		expect(ids).toEqual(["1-1", "1-2", "3"]);
		const onto = applyImport(first, previewImport("Objective,ID,Key result\nParks,O-1,Plant"));
		expect([...onto.objectives, ...onto.keyResults].map((r) => r.id)).toEqual([
			"O-1",
			"O-2",
			"O-3",
			"KR-1",
			"KR-2",
			"O-4",
		]);
	});

	test("of the same text twice changes nothing", () => {
		const text = "Homes\n  Build from 1 to 9\nRoads\n  Mend from 5 to 2";
		expect(applyImport(first, previewImport(text))).toEqual(first);
	});

	test("gives a new key result a free id, and never writes over another", () => {
		const more = applyImport(first, previewImport("Parks\n  Plant from 0 to 50"));
		expect(more.keyResults.map((k) => [k.id, k.title])).toEqual([
			["KR-1", "Build from 1 to 9"],
			["KR-2", "Mend from 5 to 2"],
			["KR-3", "Plant from 0 to 50"],
		]);
		expect(more.objectives.map((o) => o.id)).toEqual(["O-1", "O-2", "O-3"]);
	});

	test("joins by id, keeps what the text does not say, and adds readings", () => {
		const known = { ...first, keyResults: first.keyResults.map((k) => ({ ...k, owner: "Ana", mood: "kept" })) };
		const sheet = "Objective ID,ID,Key result,Target,Current\nO-1,kr-1,Build faster,12,4";
		const joined = applyImport(known, previewImport(sheet, { today })).keyResults;
		expect(joined).toHaveLength(2);
		expect(joined[0]).toEqual({
			...known.keyResults[0],
			title: "Build faster",
			target: 12,
			checkIns: [{ date: "2026-11-24", value: 4 }],
		});
	});
});
