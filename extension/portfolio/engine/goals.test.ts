import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { KeyResult, Objective } from "../../../shared/domain/okr/objective.ts";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { goals } from "./goals.ts";

const today = "2026-06-30" as IsoDate;
const o = (id: string, more: object = {}) => ({ id, title: `Objective ${id}`, owner: "Ana", ...more }) as Objective;
const seenOf = (given: Partial<Register>) => {
	const register: Register = { ...EMPTY_REGISTER, ...given };
	return goals({ register, items: new Map(), today, assessment: assess(register, [], today) }, {});
};

describe("the goals of a register", () => {
	it("come in the order of the tree, with depths, and those in a circle count as tops", () => {
		const objectives = [
			o("X", { parent: "Y" }),
			o("Y", { parent: "X" }),
			o("B1", { parent: "B" }),
			o("A"),
			o("B"),
			o("B1a", { parent: "B1" }),
			o("B2", { parent: "B" }),
		];
		const seen = seenOf({ objectives });
		expect(seen.objectives.map((l) => [l.objective.id, l.depth])).toEqual([
			["X", 0],
			["Y", 0],
			["A", 0],
			["B", 0],
			["B1", 1],
			["B1a", 2],
			["B2", 1],
		]);
		expect(seen.breaks.map((b) => [b.about, b.code])).toEqual([
			["X", "parents-form-a-circle"],
			["Y", "parents-form-a-circle"],
		]);
	});

	it("say unknown, not 0, of a key result without a reading, and can be sent as they are", () => {
		const keyResults = [
			{ id: "K", objective: "A", title: "Falls", kind: "reduce", baseline: 10, target: 5, checkIns: [] },
		] as unknown as KeyResult[];
		const seen = seenOf({ objectives: [o("A")], keyResults });
		const [line] = seen.objectives[0]?.keyResults ?? [];
		expect(line?.standing.state).toBe("unknown");
		expect(line?.standing.progress).toBeUndefined();
		expect(line?.standing.missing).toEqual(["reading"]);
		expect(seen.sheet.map((row) => row[0])).toEqual(["Part", "Execution", "Metric"]);
		expect(seen.people.map((p) => p.name)).toEqual(["Ana"]);
		expect(structuredClone(seen)).toEqual(seen);
	});
});
