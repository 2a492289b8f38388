import { describe, expect, test } from "vitest";
import type { KeyResult, Objective } from "../okr/objective.ts";
import { benefitOf } from "./benefit-for-tests.ts";
import { benefitsMap } from "./benefits-map.ts";

const objective = (id: string, parent?: string) =>
	({ id, title: `Objective ${id}`, ...(parent ? { parent } : {}) }) as unknown as Objective;
const keyResult = (id: string, of: string) =>
	({ id, objective: of, title: `Result ${id}`, kind: "increase", checkIns: [] }) as unknown as KeyResult;
const whole = {
	id: "B-1",
	title: "Fewer repeat calls",
	outputs: ["Portal", "Training"],
	capability: "One view of a case",
	outcome: "Questions settled at once",
	serves: ["KR-1"],
};
const gaps = (map: ReturnType<typeof benefitsMap>) => map.gaps.map((g) => [g.code, ...(g.ids ?? [])]);

describe("benefitsMap", () => {
	test("draws output → capability → outcome → benefit → key result → objective, without a gap", () => {
		const map = benefitsMap([benefitOf(whole)], [objective("O-1")], [keyResult("KR-1", "O-1")]);
		expect(map.nodes).toEqual([
			{ id: "output:portal", column: "output", title: "Portal" },
			{ id: "output:training", column: "output", title: "Training" },
			{ id: "capability:one view of a case", column: "capability", title: "One view of a case" },
			{ id: "outcome:questions settled at once", column: "outcome", title: "Questions settled at once" },
			{ id: "benefit:B-1", column: "benefit", record: "B-1", title: "Fewer repeat calls" },
			{ id: "objective:O-1", column: "objective", record: "O-1", title: "Objective O-1" },
			{ id: "objective:KR-1", column: "objective", record: "KR-1", title: "Result KR-1", as: "key-result" },
		]);
		expect(map.edges.map((e) => `${e.from} > ${e.to}`)).toEqual([
			"objective:KR-1 > objective:O-1",
			"output:portal > capability:one view of a case",
			"output:training > capability:one view of a case",
			"capability:one view of a case > outcome:questions settled at once",
			"outcome:questions settled at once > benefit:B-1",
			"benefit:B-1 > objective:KR-1",
		]);
		expect(map.gaps).toEqual([]);
	});

	test("one text is one node, however it is written, and an edge is drawn once", () => {
		const map = benefitsMap(
			[
				benefitOf(whole),
				benefitOf({ ...whole, id: "B-2", outputs: [" portal. "], outcome: "QUESTIONS settled at once" }),
			],
			[objective("O-1")],
			[keyResult("KR-1", "O-1")],
		);
		expect(map.nodes.filter((n) => n.column === "output").map((n) => n.title)).toEqual(["Portal", "Training"]);
		expect(map.nodes.filter((n) => n.column === "outcome")).toHaveLength(1);
		expect(new Set(map.edges.map((e) => JSON.stringify(e))).size).toBe(map.edges.length);
	});

	test("an output passes over a missing capability, and leads nowhere without an outcome", () => {
		const { capability: _, ...without } = whole;
		const map = benefitsMap([benefitOf(without)], [objective("O-1")], [keyResult("KR-1", "O-1")]);
		expect(map.edges).toContainEqual({ from: "output:portal", to: "outcome:questions settled at once" });
		expect(gaps(map)).toEqual([
			["output-without-capability", "output:portal"],
			["output-without-capability", "output:training"],
		]);
		const { outcome: __, ...bare } = without;
		expect(
			gaps(benefitsMap([benefitOf({ ...bare, outputs: ["Portal"] })], [objective("O-1")], [keyResult("KR-1", "O-1")])),
		).toEqual([
			["output-leads-nowhere", "output:portal"],
			["benefit-without-outcome", "benefit:B-1"],
		]);
	});

	test("a capability without an outcome leads nowhere", () => {
		const { outcome: _, ...without } = whole;
		expect(gaps(benefitsMap([benefitOf(without)], [objective("O-1")], [keyResult("KR-1", "O-1")]))).toEqual([
			["capability-leads-nowhere", "capability:one view of a case"],
			["benefit-without-outcome", "benefit:B-1"],
		]);
	});

	test("an outcome needs something that brings it and a benefit that is one", () => {
		const outcome = { outcome: "Questions settled at once", serves: ["O-1"] };
		const of = (part: object) => gaps(benefitsMap([benefitOf({ ...outcome, ...part })], [objective("O-1")], []));
		expect(of({})).toEqual([["outcome-without-output", "outcome:questions settled at once"]]);
		expect(of({ type: "dis-benefit" })).toEqual([
			["outcome-without-output", "outcome:questions settled at once"],
			["outcome-without-benefit", "outcome:questions settled at once"],
			["objective-without-benefit", "objective:O-1"],
		]);
		expect(of({ status: "lapsed", outputs: ["Portal"], capability: "View" })).toEqual([
			["outcome-without-benefit", "outcome:questions settled at once"],
			["objective-without-benefit", "objective:O-1"],
		]);
	});

	test("a benefit without a known objective, but not a dis-benefit or a lapsed one", () => {
		const of = (part: object) => gaps(benefitsMap([benefitOf({ ...whole, serves: ["O-9"], ...part })], [], []));
		expect(of({})).toEqual([["benefit-without-objective", "benefit:B-1"]]);
		expect(of({ type: "dis-benefit" })).toEqual([["outcome-without-benefit", "outcome:questions settled at once"]]);
		expect(of({ status: "lapsed", outcome: undefined, outputs: [], capability: undefined })).toEqual([]);
		expect(of({ type: "dis-benefit", outcome: undefined, outputs: [], capability: undefined })).toEqual([
			["benefit-without-outcome", "benefit:B-1"],
		]);
	});

	test("an objective is served through its key results and the objectives below it; a key result is no gap of its own", () => {
		const objectives = [objective("O-1"), objective("O-2", "O-1"), objective("O-3", "O-1"), objective("O-4", "O-9")];
		const keyResults = [keyResult("KR-1", "O-2"), keyResult("KR-2", "O-3"), keyResult("KR-3", "O-9")];
		const map = benefitsMap([benefitOf(whole)], objectives, keyResults);
		expect(gaps(map)).toEqual([
			["objective-without-benefit", "objective:O-3"],
			["objective-without-benefit", "objective:O-4"],
		]);
		expect(map.edges).not.toContainEqual({ from: "objective:KR-3", to: "objective:O-9" });
		expect(map.edges).not.toContainEqual({ from: "objective:O-4", to: "objective:O-9" });
	});

	test("draws what a dis-benefit and a lapsed benefit are", () => {
		const as = (part: object) => benefitsMap([benefitOf(part)], [], []).nodes[0]?.as;
		expect(as({ type: "dis-benefit", status: "lapsed" })).toBe("dis-benefit");
		expect(as({ status: "lapsed" })).toBe("lapsed");
		expect(as({ status: "closed" })).toBeUndefined();
	});

	test("leads from a benefit to the one that depends on it, and finds the circle once", () => {
		const needs = (id: string, ...on: string[]) =>
			benefitOf({ ...whole, id, title: id, dependencies: on.map((benefit) => ({ benefit })) });
		const map = benefitsMap(
			[needs("B-1", "B-2"), needs("B-2", "B-1"), needs("B-3", "B-1", "B-9")],
			[objective("O-1")],
			[keyResult("KR-1", "O-1")],
		);
		expect(map.edges).toContainEqual({ from: "benefit:B-1", to: "benefit:B-3" });
		expect(map.edges.some((e) => e.from === "benefit:B-9")).toBe(false);
		expect(gaps(map)).toEqual([["map-cycle", "benefit:B-1", "benefit:B-2"]]);
	});

	test("finds objectives that are each other's parent, and one that is its own", () => {
		const map = benefitsMap([], [objective("O-1", "O-2"), objective("O-2", "O-1"), objective("O-3", "O-3")], []);
		expect(gaps(map).filter(([code]) => code === "map-cycle")).toEqual([
			["map-cycle", "objective:O-1", "objective:O-2"],
			["map-cycle", "objective:O-3"],
		]);
	});

	test("steps declared outside any profile show outputs and outcomes that lead nowhere", () => {
		const map = benefitsMap(
			[],
			[],
			[],
			[
				{ column: "output", title: "Data lake" },
				{ column: "output", title: "Portal", leadsTo: { column: "outcome", title: "Calls settled" } },
				{ column: "output", title: " ", leadsTo: { column: "outcome", title: "Calls settled" } },
			],
		);
		expect(gaps(map)).toEqual([
			["output-leads-nowhere", "output:data lake"],
			["output-without-capability", "output:portal"],
			["outcome-without-benefit", "outcome:calls settled"],
		]);
	});

	test("of nothing is empty", () => expect(benefitsMap([], [], [])).toEqual({ nodes: [], edges: [], gaps: [] }));
});
