import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../register.ts";
import type { IsoDate } from "../../units.ts";
import type { Cycle, KeyResult, Kpi, Objective } from "../objective.ts";
import type { StrategyVersion } from "../strategy.ts";
import { strategyInForce, vsemOf } from "./vsem-of.ts";

const day = (text: string) => text as IsoDate;
const version = (id: string, from: string, ...ids: string[]): StrategyVersion => ({
	id,
	from: day(from),
	vision: `Vision ${id}`,
	strategies: ids.map((s) => ({ id: s, title: `Strategy ${s}` })),
});
const VERSIONS = [version("V-2", "2026-01-01", "S-2", "S-3"), version("V-1", "2024-01-01", "S-1", "S-2")];
const o = (id: string, more: object = {}) => ({ id, title: `Objective ${id}`, ...more }) as Objective;
const kr = (id: string, objective: string, more: object = {}) =>
	({ id, objective, title: `Result ${id}`, kind: "increase", checkIns: [], ...more }) as unknown as KeyResult;

describe("strategyInForce", () => {
	test.each([
		["2023-12-31", undefined],
		["2024-01-01", "V-1"],
		["2025-12-31", "V-1"],
		["2026-01-01", "V-2"],
		["2030-01-01", "V-2"],
	])("on %s is %s", (on, id) => expect(strategyInForce(VERSIONS, day(on))?.id).toBe(id));
	test("of two from one day is the later in the list", () => {
		expect(strategyInForce([...VERSIONS, version("V-3", "2026-01-01")], day("2026-02-01"))?.id).toBe("V-3");
	});
});

describe("vsemOf", () => {
	const cycles: Cycle[] = [{ id: "2026", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") }];
	const register: Register = {
		...EMPTY_REGISTER,
		cycles,
		strategyVersions: VERSIONS,
		objectives: [
			o("O-1", { strategy: "S-2", cycle: "2026" }),
			o("O-2", { parent: "O-1", cycle: "2026" }),
			o("O-3", { parent: "O-2", strategy: "S-3" }),
			o("O-4", { strategy: "S-1" }),
			o("O-5"),
		],
		keyResults: [kr("KR-1", "O-1"), kr("KR-2", "O-3"), kr("KR-3", "O-1")],
		kpis: [
			{ id: "K-1", title: "x", feeds: ["KR-3", "KR-2"], readings: [] } as unknown as Kpi,
			{ id: "K-2", title: "x", readings: [] },
		],
	};
	const shape = (on: string) => {
		const { version: inForce, strategies, unplaced } = vsemOf(register, day(on));
		return [
			inForce?.id,
			strategies.map((s) => [s.strategy.id, s.execution.map((e) => e.objective)]),
			unplaced.map((e) => e.objective),
		];
	};
	test("puts objectives under the strategy they name, or that is named nearest above them", () => {
		expect(shape("2026-06-01")).toEqual([
			"V-2",
			[
				["S-2", ["O-1", "O-2"]],
				["S-3", ["O-3"]],
			],
			["O-4", "O-5"],
		]);
	});
	test("opens an old day with the strategy in force then, and the objectives of then", () => {
		expect(shape("2025-06-01")).toEqual([
			"V-1",
			[
				["S-1", ["O-4"]],
				["S-2", []],
			],
			["O-3", "O-5"],
		]);
		expect(shape("2020-01-01")).toEqual([undefined, [], ["O-3", "O-4", "O-5"]]);
		expect(shape("2026-12-31")[1]).toEqual(shape("2026-01-01")[1]);
		expect(shape("2027-01-01")[1]).toEqual([
			["S-2", []],
			["S-3", ["O-3"]],
		]);
	});
	test("has none unplaced where all carry out a strategy in force", () => {
		const { unplaced } = vsemOf({ ...register, objectives: register.objectives.slice(0, 3) }, day("2026-06-01"));
		expect(unplaced).toEqual([]);
	});
	test("names the metrics of each: its key results and the KPIs that feed them", () => {
		const { strategies } = vsemOf(register, day("2026-06-01"));
		expect(strategies[0]?.execution[0]).toEqual({ objective: "O-1", keyResults: ["KR-1", "KR-3"], kpis: ["K-1"] });
		expect(strategies[0]?.execution[1]).toEqual({ objective: "O-2", keyResults: [], kpis: [] });
	});
});
