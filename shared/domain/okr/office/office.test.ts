import { describe, expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../register.ts";
import type { IsoDate, KeyResultId } from "../../units.ts";
import type { KeyResult, Kpi, Objective } from "../objective.ts";
import { derivationOf, processOnlyOver } from "./derivation.ts";
import { healthOf } from "./measure-health.ts";
import { isProcessOnly, processWording } from "./process-wording.ts";
import { scorecardOf } from "./scorecard.ts";
import type { Service } from "./service.ts";
import { serviceCatalogue } from "./service-catalogue.ts";

const day = (text: string) => text as IsoDate;
const on = day("2026-06-30");
const kr = (id: string, objective: string) =>
	({ id, objective, title: id, kind: "binary", checkIns: [] }) as unknown as KeyResult;
const kpi = (id: string, more: object = {}): Kpi =>
	({ id, title: "Time from idea to decision", readings: [], ...more }) as Kpi;
const measure = (id: string, more: object = {}) => ({ id, title: `Measure ${id}`, readings: [], ...more });
const register: Register = {
	...EMPTY_REGISTER,
	objectives: [
		{ id: "O-1", title: "Homes" },
		{ id: "O-2", title: "Roads", parent: "O-1" },
	] as Objective[],
	keyResults: [kr("KR-1", "O-1"), kr("KR-2", "O-2"), kr("KR-3", "O-9"), kr("KR-4", "O-2")],
	kpis: [
		kpi("K-1", {
			family: "contribution",
			feeds: ["KR-1", "KR-2", "KR-4"],
			low: 1,
			readings: [{ date: "2026-06-01", value: 1 }],
		}),
		kpi("K-2", { family: "team", title: "Status reports submitted on time", feeds: ["KR-1"] }),
		kpi("K-3", { family: "service" }),
		kpi("K-4", { feeds: ["KR-1"] }),
		kpi("K-5", { family: "team", title: "Templates used", isProcess: true }),
	],
	services: [
		{ id: "S-1", name: "Risk clinic", measures: [measure("M-1", { keyResult: "KR-2" }), measure("M-2")] },
		{ id: "S-2", name: "Planning help", measures: [measure("M-3", { kpi: "K-1", keyResult: "KR-9" })] },
		{ id: "S-3", name: "Training", measures: [measure("M-4", { kpi: "K-9" }), measure("M-5", { kpi: "K-3" })] },
		{ id: "S-4", name: "Advice", measures: [] },
	] as unknown as Service[],
};

describe("healthOf", () => {
	const readings = [
		{ date: day("2026-05-01"), value: 9 },
		{ date: day("2026-03-01"), value: 5 },
		{ date: day("2026-07-01"), value: 1 },
	];
	test("is inside or outside the band by the latest reading up to the day, ends included", () => {
		expect(healthOf({ low: 9, high: 12, readings }, on)).toEqual({ state: "inside", latest: 9, asOf: "2026-05-01" });
		expect(healthOf({ low: 5, high: 9, readings }, on).state).toBe("inside");
		expect(healthOf({ low: 9, readings }, on).state).toBe("inside");
		expect(healthOf({ low: 9.1, readings }, on).state).toBe("outside");
		expect(healthOf({ high: 8.9, low: null, readings }, on).state).toBe("outside");
		expect(healthOf({ high: 1, readings }, day("2026-07-01")).state).toBe("inside");
		const twice = [...readings, { date: day("2026-05-01"), value: 20 }];
		expect(healthOf({ high: 12, readings: twice }, on)).toEqual({ state: "outside", latest: 20, asOf: "2026-05-01" });
	});
	test("is unknown without a reading or a band, and says what to ask for", () => {
		expect(healthOf({ low: 1, readings: [] }, on)).toEqual({ state: "unknown", missing: ["reading"] });
		expect(healthOf({ readings }, on)).toEqual({ state: "unknown", latest: 9, asOf: "2026-05-01", missing: ["band"] });
		expect(healthOf({ low: null, high: null, readings: [] }, on).missing).toEqual(["reading", "band"]);
	});
});

describe("processWording", () => {
	test.each([
		["Status reports submitted on time", "reports submitted"],
		["Gate reviews held", "Gate reviews held"],
		["Number of project templates", "Number of project templates"],
		["% of projects with complete documents", "% of projects with complete documents"],
		["Compliance with the delivery method", "Compliance with"],
		["Process adherence", "Process adherence"],
		["Timesheets approved by Friday", "Timesheets approved"],
	])("finds the process in: %s", (title, word) => expect(processWording(title)?.word).toBe(word));
	test.each([
		"Time from idea to decision",
		"Projects that meet their benefit",
		"Sponsor satisfaction",
		"Value delivered per pound",
	])("finds none in: %s", (title) => expect(processWording(title)).toBeUndefined());
	test("a person's word goes before it", () => {
		expect(isProcessOnly({ title: "Gate reviews held" })).toBe(true);
		expect(isProcessOnly({ title: "Gate reviews held", isProcess: false })).toBe(false);
		expect(isProcessOnly({ title: "Sponsor satisfaction", isProcess: true })).toBe(true);
		expect(isProcessOnly({ title: "Sponsor satisfaction" })).toBe(false);
	});
});

describe("derivationOf", () => {
	test("is linked where it reaches an objective, each named once", () => {
		expect(derivationOf(kpi("K", { feeds: ["KR-1", "KR-2", "KR-4"] }), register)).toEqual({
			kpi: "K",
			verdict: "linked",
			isProcess: false,
			objectives: ["O-1", "O-2"],
			reasons: [
				{ code: "reaches-objective", ids: ["O-1", "KR-1"] },
				{ code: "reaches-objective", ids: ["O-2", "KR-2"] },
			],
		});
	});
	test("is a proxy where it reaches one and counts only work of the process", () => {
		expect(derivationOf(kpi("K", { title: "Gate reviews held", feeds: ["KR-1"] }), register)).toMatchObject({
			verdict: "proxy",
			isProcess: true,
			reasons: [{ code: "reaches-objective" }, { code: "counts-process", values: { word: "Gate reviews held" } }],
		});
		for (const title of ["Time from idea to decision", "Gate reviews held"])
			expect(derivationOf(kpi("K", { isProcess: true, title, feeds: ["KR-1"] }), register).reasons[1]).toEqual({
				code: "counts-process",
				values: { word: null },
			});
	});
	test("is unlinked where it feeds nothing, or nothing that is there", () => {
		expect(derivationOf(kpi("K"), register)).toMatchObject({
			verdict: "unlinked",
			objectives: [],
			reasons: [{ code: "feeds-nothing" }],
		});
		expect(derivationOf(kpi("K", { feeds: ["KR-7", "KR-3"] }), register)).toMatchObject({
			verdict: "unlinked",
			reasons: [
				{ code: "feeds-unknown", ids: ["KR-7"] },
				{ code: "objective-unknown", ids: ["KR-3", "O-9"] },
			],
		});
		expect(derivationOf(kpi("K", { isProcess: true }), register)).toMatchObject({
			verdict: "unlinked",
			isProcess: true,
		});
	});
});

test("processOnlyOver counts the office's own KPIs that were watched on each day, and those of the process", () => {
	const kpis = [
		kpi("A", { family: "team", since: "2026-02-01" }),
		kpi("B", { family: "team", isProcess: true, since: "2026-03-01", until: "2026-05-31" }),
		kpi("C", { isProcess: true }),
	];
	const days = ["2026-01-31", "2026-02-01", "2026-03-01", "2026-05-31", "2026-06-01"].map(day);
	expect(processOnlyOver(kpis, days).map((d) => [d.on, d.watched, d.processOnly])).toEqual([
		["2026-01-31", 0, 0],
		["2026-02-01", 1, 0],
		["2026-03-01", 2, 1],
		["2026-05-31", 2, 1],
		["2026-06-01", 1, 0],
	]);
});

describe("serviceCatalogue", () => {
	test("ties each measure to the objectives it reaches, by key result or KPI", () => {
		const found = serviceCatalogue(register, on);
		expect(found.measures.map((m) => [m.service, m.measure, m.objectives])).toEqual([
			["S-1", "M-1", ["O-2"]],
			["S-1", "M-2", []],
			["S-2", "M-3", ["O-1", "O-2"]],
			["S-3", "M-4", []],
			["S-3", "M-5", []],
		]);
		expect(found.measures.map((m) => m.reasons.map((r) => r.code))).toEqual([
			["reaches-objective"],
			["feeds-nothing"],
			["feeds-unknown", "reaches-objective", "reaches-objective"],
			["kpi-unknown"],
			["feeds-nothing"],
		]);
		expect(found.measures[3]?.reasons).toEqual([{ code: "kpi-unknown", ids: ["K-9"] }]);
		expect(found.measures[0]).toMatchObject({
			title: "Measure M-1",
			health: { state: "unknown", missing: ["reading", "band"] },
		});
	});
	test("lists what is not tied: measures, and services without one that is", () => {
		const found = serviceCatalogue(register, on);
		expect(found.unlinkedMeasures.map((m) => m.measure)).toEqual(["M-2", "M-4", "M-5"]);
		expect(found.unlinkedServices).toEqual([
			{ service: "S-3", code: "no-linked-measure" },
			{ service: "S-4", code: "no-measure" },
		]);
	});
	test("of no services is empty", () => {
		expect(serviceCatalogue(EMPTY_REGISTER, on)).toEqual({ measures: [], unlinkedMeasures: [], unlinkedServices: [] });
	});
	test("keeps an unknown KPI's reason beside a key result that holds", () => {
		const services = [
			{ id: "S", name: "x", measures: [measure("M", { keyResult: "KR-1", kpi: "K-9" })] },
		] as unknown as Service[];
		const [only] = serviceCatalogue({ ...register, services }, on).measures;
		expect(only?.objectives).toEqual(["O-1"]);
		expect(only?.reasons.map((r) => r.code)).toEqual(["reaches-objective", "kpi-unknown"]);
	});
});

describe("scorecardOf", () => {
	const assessed = new Map([
		["KR-1" as KeyResultId, { state: "on-track", progress: 0.4 } as const],
		["KR-2" as KeyResultId, { state: "unknown" } as const],
	]);
	const card = () => scorecardOf(register, assessed, on);
	test("holds the three families and nothing of others", () => {
		expect(card().contribution.kpis.map((k) => k.kpi)).toEqual(["K-1"]);
		expect(card().services.kpis.map((k) => k.kpi)).toEqual(["K-3"]);
		expect(card().team.kpis.map((k) => k.kpi)).toEqual(["K-2", "K-5"]);
		expect(card().services.measures).toHaveLength(5);
		expect(card().contribution.kpis[0]).toMatchObject({
			title: "Time from idea to decision",
			health: { state: "inside", latest: 1 },
			derivation: { verdict: "linked" },
		});
	});
	test("shows the key results it contributes to, and by what", () => {
		const only = (part: object) => scorecardOf({ ...register, kpis: [], services: [], ...part }, assessed, on);
		expect(only({ kpis: register.kpis.slice(1, 2) }).contribution.keyResults).toStrictEqual([
			{ keyResult: "KR-1", state: "on-track", progress: 0.4, kpis: ["K-2"], services: [] },
		]);
		expect(only({ services: register.services.slice(0, 1) }).contribution.keyResults).toStrictEqual([
			{ keyResult: "KR-2", state: "unknown", kpis: [], services: ["S-1"] },
		]);
		expect(card().contribution.keyResults).toEqual([
			{ keyResult: "KR-1", state: "on-track", progress: 0.4, kpis: ["K-1", "K-2"], services: ["S-2"] },
			{ keyResult: "KR-2", state: "unknown", kpis: ["K-1"], services: ["S-1", "S-2"] },
			{ keyResult: "KR-4", state: "unknown", kpis: ["K-1"], services: ["S-2"] },
		]);
	});
	test("counts how its KPIs derive from the goals, and how many count the process only", () => {
		expect(card().derivation).toEqual({ linked: 1, proxy: 1, unlinked: 2 });
		expect(card().processOnly).toBe(2);
	});
});
