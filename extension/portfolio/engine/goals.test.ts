import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/domain/assess.ts";
import type { KeyResult, Objective } from "../../../shared/domain/okr/objective.ts";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { withPast } from "../../../test/sandbox/portfolio/with-past.ts";
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

describe("the sample with its past", () => {
	const register = withPast(makePortfolio().register);
	const day = TODAY as IsoDate;
	const seen = goals({ register, items: new Map(), today: day, assessment: assess(register, [], day) }, {});
	const lines = seen.objectives.flatMap((o) => o.keyResults);
	const line = (id: string) => lines.find((k) => k.keyResult.id === id);

	it("tells the aim of today, the check-ins up to today, and the value that is not held to its range", () => {
		expect(line("KR-60")?.keyResult).toMatchObject({ kind: "ordinal", zones: [{ at: 30 }, { at: 14 }, { at: 5 }] });
		expect(line("KR-60")?.checkIns.map((c) => [c.date, c.confidence])).toEqual([
			["2026-08-20", 0.4],
			["2026-09-20", 0.7],
			["2026-11-20", 0.6],
		]);
		expect(line("KR-60")?.standing.progress).toBe(0.6);
		expect(line("KR-61")?.standing).toMatchObject({ progress: 0, unclamped: -0.1111111111111111 });
		const early = "2026-09-01" as IsoDate;
		const then = goals({ register, items: new Map(), today: early, assessment: assess(register, [], early) }, {});
		const same = then.objectives.flatMap((o) => o.keyResults).find((k) => k.keyResult.id === "KR-60");
		expect(same?.checkIns).toHaveLength(1);
	});

	it("tells who set the objectives level by level, whose aspirations were no aspirations, and when a cycle will close", () => {
		expect(seen.origins.map((l) => [l.level, l.total, l.counts["top-down"], l.counts.unsaid])).toEqual([
			[0, 9, 4, 1],
			[1, 1, 1, 0],
		]);
		expect(seen.ambition).toMatchObject([{ owner: "Tom Hargreaves", verdict: "not-ambitious", fullInARow: 2 }]);
		expect(seen.closed.map((c) => c.id)).toEqual(["2025", "2024"]);
		expect(seen.nextClose).toBe("2026-12-31");
		expect(seen.catalogue.unlinkedServices).toEqual([{ service: "SV-3", code: "no-measure" }]);
		expect(structuredClone(seen)).toEqual(seen);
	});

	it("knows of no closing where no cycle runs", () => {
		expect(seenOf({})).not.toHaveProperty("nextClose");
		expect(seenOf({})).toMatchObject({ closed: [], ambition: [], origins: [] });
	});
});
