import { expect, it } from "vitest";
import type { KeyResult } from "../../shared/domain/okr/objective.ts";
import type { IsoDate } from "../../shared/domain/units.ts";
import { type CellName, cellText, editCell, isUsed, KINDS, latestCheckIn } from "./key-result-cells.ts";

const TODAY = "2026-11-24" as IsoDate;
const base = {
	id: "KR-1",
	objective: "O-1",
	title: "Wait falls",
	kind: "reduce",
	baseline: 20,
	target: 10,
	checkIns: [{ date: "2026-10-01", value: 18, confidence: 0.6 }],
} as unknown as KeyResult;
const record = (k: KeyResult, cell: CellName, typed: string): KeyResult => {
	const edited = editCell(k, cell, typed, TODAY);
	if (!edited.ok) throw new Error(edited.message);
	return edited.record;
};
const refusal = (k: KeyResult, cell: CellName, typed: string) => {
	const edited = editCell(k, cell, typed, TODAY);
	return edited.ok ? undefined : edited.message;
};

it("makes a new latest value a check-in of today and keeps the earlier ones", () => {
	expect(record(base, "latest", "15.5").checkIns).toEqual([
		{ date: "2026-10-01", value: 18, confidence: 0.6 },
		{ date: TODAY, value: 15.5 },
	]);
	expect(record(record(base, "latest", "15.5"), "latest", "15").checkIns).toHaveLength(2);
});

it("takes an emptied figure for unknown, not for nought", () => {
	expect(record(base, "to", "").target).toBeNull();
	expect(cellText(record(base, "to", ""), "to")).toBe("");
	expect(cellText(record(base, "to", "0"), "to")).toBe("0");
});

it("reads thousands, and refuses what is no number with its text", () => {
	expect(record({ ...base, kind: "increase" }, "to", "12,500").target).toBe(12500);
	expect(refusal(base, "to", "ten")).toBe("“ten” is not a number. Write it like 12.5.");
	expect(refusal(base, "to", "1,5")).toContain("not a number");
	expect(refusal(base, "from", "1/0")).toContain("not a number");
	expect(refusal(base, "from", "1e400")).toContain("not a number");
});

it("refuses figures that contradict each other or the kind", () => {
	expect(refusal(base, "to", "20")).toContain("nothing would change");
	expect(refusal(base, "to", "30")).toContain("above from");
	expect(refusal({ ...base, kind: "maintain", low: 4, high: 6 }, "from", "7")).toContain("above the highest");
});

it("edits the band where the kind has one", () => {
	const banded = { ...base, kind: "maintain", low: 4, high: 6 } as KeyResult;
	expect(cellText(banded, "from")).toBe("4");
	expect(record(banded, "to", "7")).toMatchObject({ high: 7, target: 10 });
});

it("keeps the title, drops an emptied owner, and knows only its own kinds", () => {
	expect(refusal(base, "title", "  ")).toBe("A key result needs a title.");
	expect(record({ ...base, owner: "Tom" }, "owner", "")).not.toHaveProperty("owner");
	expect(refusal(base, "kind", "grow")).toBe("Choose one of the kinds.");
});

it("takes only done or not done for a binary key result, and no reading for milestones", () => {
	const binary = { ...base, kind: "binary" } as KeyResult;
	expect(refusal(binary, "latest", "0.5")).toContain("1 for done");
	expect(record(binary, "latest", "1").checkIns.at(-1)?.value).toBe(1);
	expect(isUsed("binary", "from")).toBe(false);
	expect(isUsed("milestone", "latest")).toBe(false);
	expect(isUsed("threshold", "to")).toBe(true);
});

it("takes the latest check-in by date, and of one day the one recorded last", () => {
	const checkIns = [
		{ date: "2026-10-02", value: 1 },
		{ date: "2026-10-02", value: 2 },
		{ date: "2026-09-01", value: 3 },
	];
	expect(latestCheckIn({ ...base, checkIns } as unknown as KeyResult)?.value).toBe(2);
	expect(latestCheckIn({ ...base, checkIns: [] })).toBeUndefined();
});

const ordinal = {
	...base,
	kind: "ordinal",
	zones: [
		{ at: 0, progress: 0 },
		{ at: 50, progress: 0.4 },
	],
} as KeyResult;

it("edits the zones of an ordinal key result in one cell, and no from and to", () => {
	expect(KINDS).toContain("ordinal");
	expect(cellText(ordinal, "zones")).toBe("0 = 0%; 50 = 40%");
	expect(cellText(base, "zones")).toBe("");
	expect(record(ordinal, "zones", "0 = 0%; 60 = 40%; 90 = 100%").zones).toEqual([
		{ at: 0, progress: 0 },
		{ at: 60, progress: 0.4 },
		{ at: 90, progress: 1 },
	]);
	expect(record(ordinal, "zones", "90 = 0%; 10 = 100%").zones).toHaveLength(2);
	expect(record(ordinal, "zones", " ")).not.toHaveProperty("zones");
	expect([isUsed("ordinal", "zones"), isUsed("ordinal", "from"), isUsed("ordinal", "latest")]).toEqual([
		true,
		false,
		true,
	]);
	expect(isUsed("increase", "zones")).toBe(false);
	expect(record(base, "kind", "ordinal").kind).toBe("ordinal");
});

it("refuses zones that cannot be read, and those the engine refuses, and says what they should be like", () => {
	expect(refusal(ordinal, "zones", "0 = 0%; good")).toBe(
		"“good” is no zone. Write zones like 0 = 0%; 50 = 40%; 90 = 100%.",
	);
	const shape = "At least two zones, in one direction, with progress that does not fall.";
	expect(refusal(ordinal, "zones", "0 = 0%")).toBe(shape);
	expect(refusal(ordinal, "zones", "0 = 50%; 10 = 20%")).toBe(shape);
	expect(refusal(ordinal, "zones", "0 = 0%; 20 = 50%; 10 = 90%")).toBe(shape);
	expect(refusal(ordinal, "zones", ";")).toBe(shape);
});
