import { describe, expect, test } from "vitest";
import type { IsoDate, ObjectiveId } from "../units.ts";
import { ambitionOverCycles } from "./ambition-over-cycles.ts";
import type { FinalScore } from "./goal-figures.ts";
import type { Objective } from "./objective.ts";

const ENDS: Record<string, string> = { Q1: "2026-03-31", Q2: "2026-06-30", Q3: "2026-09-30" };
/** owner, cycle, final score (none: not closed), ambition */
type Row = readonly [string, string, number | undefined, Objective["ambition"]?];
function records(...rows: Row[]) {
	const objectives = rows.map(([owner, cycle, , ambition = "aspirational"], i): Objective => {
		return { id: `O-${i}` as ObjectiveId, title: "x", owner, cycle, ambition };
	});
	const assessed = new Map(
		rows.map(([, cycle, value], i): [ObjectiveId, { final?: FinalScore }] => {
			const final: FinalScore | undefined =
				value === undefined ? undefined : { of: "score", value, band: "green", on: ENDS[cycle] as IsoDate };
			return [`O-${i}` as ObjectiveId, final ? { final } : {}];
		}),
	);
	return ambitionOverCycles({ objectives }, assessed);
}

describe("ambitionOverCycles", () => {
	test("calls aspirations that came to 1.0 in the last two closed cycles not ambitious", () => {
		expect(records(["Ana", "Q2", 1], ["Ana", "Q1", 0.95], ["Ana", "Q3", undefined])).toEqual([
			{
				owner: "Ana",
				cycles: [
					{ cycle: "Q1", objectives: ["O-1"], isFull: true },
					{ cycle: "Q2", objectives: ["O-0"], isFull: true },
				],
				verdict: "not-ambitious",
				fullInARow: 2,
			},
		]);
	});
	test("not where one aspiration of a cycle, or the last cycle, fell short of it", () => {
		expect(records(["Ana", "Q1", 1], ["Ana", "Q2", 1], ["Ana", "Q2", 0.949])[0]).toMatchObject({
			verdict: "ambitious",
			fullInARow: 0,
		});
		expect(records(["Ana", "Q1", 1], ["Ana", "Q2", 1], ["Ana", "Q3", 0.7])[0]?.verdict).toBe("ambitious");
		expect(records(["Ana", "Q1", 0.7], ["Ana", "Q2", 1])[0]).toMatchObject({ verdict: "ambitious", fullInARow: 1 });
		expect(records(["Ana", "Q1", 0.7], ["Ana", "Q2", 1], ["Ana", "Q3", 1])[0]).toMatchObject({
			verdict: "not-ambitious",
			fullInARow: 2,
		});
	});
	test("says nothing of one closed cycle", () => {
		expect(records(["Ana", "Q1", 1])[0]).toMatchObject({ verdict: "too-few-cycles", fullInARow: 1 });
	});
	test("leaves out commitments, open cycles and objectives without an owner; joins spellings of one name", () => {
		expect(records(["Ana", "Q1", 1, "committed"], ["Ana", "Q2", undefined], [" ", "Q1", 1])).toEqual([]);
		const found = records(["Zoë", "Q1", 1], ["zoe ", "Q2", 1], ["Ben", "Q1", 1]);
		expect(found.map((r) => [r.owner, r.verdict])).toEqual([
			["Zoë", "not-ambitious"],
			["Ben", "too-few-cycles"],
		]);
		expect(records([" Ana ", "Q1", 1])[0]?.owner).toBe("Ana");
	});
	test("leaves out what nobody owns, no cycle holds, or was not assessed", () => {
		const told = { of: "score", value: 1, band: "green", on: "2026-03-31" as IsoDate } as const;
		const all = [{ cycle: "Q1" }, { owner: "Ana" }, { owner: "Ana", cycle: "Q1" }].map(
			(part, i): Objective => ({ id: `O-${i}` as ObjectiveId, title: "x", ambition: "aspirational", ...part }),
		);
		const assessed = new Map(all.slice(0, 2).map((one) => [one.id, { final: told }]));
		expect(ambitionOverCycles({ objectives: all }, assessed)).toEqual([]);
	});
});
