import { describe, expect, test } from "vitest";
import { appraiseInitiative } from "../../../shared/domain/appraisal/appraise-initiative.ts";
import { npvSpread } from "../../../shared/domain/appraisal/npv-spread.ts";
import { assess } from "../../../shared/domain/assess.ts";
import type { Register } from "../../../shared/domain/register.ts";
import type { IsoDate } from "../../../shared/domain/units.ts";
import { makePortfolio } from "../../../test/sandbox/portfolio/make-portfolio.ts";
import { TODAY } from "../../../test/sandbox/portfolio/strategy.ts";
import { TRUTHS } from "../../../test/sandbox/portfolio/truths.ts";
import { appraisal } from "./appraisal.ts";
import type { Basis } from "./basis.ts";
import { triedFlows } from "./tried-flows.ts";

const { register, items } = makePortfolio();
const basisOf = (register: Register, work = items): Basis => ({
	register,
	items: new Map(work.map((i) => [i.key, i])),
	today: TODAY as IsoDate,
	assessment: assess(register, [], TODAY as IsoDate),
});
const view = appraisal(basisOf(register), {});
const of = (key: string) => view.cases.find((c) => c.item === key) ?? expect.fail(key);

describe("the appraisal of the sample", () => {
	test("holds every business case with its measures and their spread", () => {
		expect(view.cases.map((c) => c.id)).toEqual(register.businessCases.map((c) => c.id));
		const homes = register.businessCases.find((c) => c.item === "PS-5") ?? expect.fail();
		const found = of("PS-5");
		expect(found).toMatchObject({
			title: "Warm homes retrofit, wave 2",
			currency: "GBP",
			rate: 0.035,
			byDay: false,
			estimated: "2026-09-14",
			by: "Grace Okonkwo",
			flows: homes.flows,
		});
		const cashflows = homes.flows.map((f) => f.amount ?? null);
		expect(found.measures).toEqual(appraiseInitiative({ rate: 0.035, cashflows }));
		expect(found.spread).toEqual(npvSpread({ rate: 0.035, flows: homes.flows, draws: 10_000, seed: 1 }));
	});

	test("shows both rates of one, none of another, and days of a third", () => {
		const measures = (key: string) => {
			const { measures } = of(key);
			return measures.kind === "value" ? measures.value : expect.fail();
		};
		expect(measures(TRUTHS.cases.twoRates[0]).rates).toEqual([0.1, 0.4]);
		expect(measures(TRUTHS.cases.noRate[0]).rates).toEqual([]);
		expect(of(TRUTHS.cases.noRate[0]).spread).toBeUndefined();
		expect(of(TRUTHS.cases.dated[0]).byDay).toBe(true);
		expect(measures(TRUTHS.cases.dated[0]).timing).toBe("by-day");
	});

	test("names the amount that nobody knows, and makes no figure of it", () => {
		expect(of(TRUTHS.cases.missingAmount[0]).measures).toEqual({ kind: "missing", missing: ["flows[2].amount"] });
	});

	test("lists the open initiatives that a case can be made for", () => {
		expect(view.initiatives).toHaveLength(TRUTHS.counts.initiatives - TRUTHS.closedInitiatives.length);
		expect(view.initiatives.filter((i) => i.hasCase)).toHaveLength(register.businessCases.length);
	});

	test("is plain data", () => expect(structuredClone(view)).toEqual(view));
});

test("a case with a fault says where, and one of work that was not read has no title", () => {
	const wrong = { id: "BC-1", item: "X-1", rate: -1, flows: [{ amount: 5, low: 6, high: 7 }] };
	const { cases, initiatives } = appraisal(basisOf({ ...register, businessCases: [wrong as never] }, []), {});
	expect(initiatives).toEqual([]);
	expect(cases).toEqual([
		{
			id: "BC-1",
			item: "X-1",
			flows: wrong.flows,
			byDay: false,
			rate: -1,
			measures: { kind: "fault", path: "rate", message: "Must be above -1." },
			spread: { kind: "fault", path: "rate", message: "Must be above -1." },
		},
	]);
});

describe("flows that are tried", () => {
	const ask = { rate: "10", amounts: "-1000 2500 -1540", dates: "", off: "" };
	test("are appraised like a case", () => {
		const found = triedFlows(basisOf(register), ask);
		expect(found).toMatchObject({ kind: "appraised", rate: 0.1, byDay: false });
		expect(found).toMatchObject({ measures: { kind: "value", value: { npv: 0, rates: [0.1, 0.4] } } });
		expect(found).not.toHaveProperty("spread");
		expect(triedFlows(basisOf(register), { ...ask, off: "10" })).toHaveProperty("spread");
	});
	test("say what cannot be read, and what is missing", () => {
		expect(triedFlows(basisOf(register), { ...ask, rate: "x" })).toMatchObject({ kind: "unread", field: "rate" });
		expect(triedFlows(basisOf(register), { ...ask, amounts: "" })).toEqual({ kind: "none" });
		const open = triedFlows(basisOf(register), { ...ask, rate: "" });
		expect(open).toMatchObject({ kind: "appraised", measures: { kind: "missing", missing: ["rate"] } });
		expect(open).not.toHaveProperty("rate");
	});
});
