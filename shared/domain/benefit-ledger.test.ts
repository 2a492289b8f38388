import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import { Assessor } from "./assessor.ts";
import { BenefitLedger } from "./benefit-ledger.ts";
import { assessBenefit } from "./benefits/assess-benefit.ts";
import { benefitOf, day, month } from "./benefits/benefit-for-tests.ts";
import { EMPTY_REGISTER, type Register } from "./register.ts";
import type { ItemKey, KeyResultId, ObjectiveId } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

const today = day("2026-11-24");
const item = (key: string, statusCategory: WorkItem["statusCategory"] = "new") =>
	({ key, title: key, level: 1, typeName: "Epic", links: [], labels: [], statusCategory }) as unknown as WorkItem;
const register: Register = {
	...EMPTY_REGISTER,
	cycles: [{ id: "Y", name: "2026", starts: day("2026-01-01"), ends: day("2026-12-31") }],
	objectives: [
		{ id: "O-1" as ObjectiveId, title: "Homes", cycle: "Y" },
		{ id: "O-2" as ObjectiveId, title: "Roads", cycle: "Z" },
	],
	keyResults: [
		{ id: "KR-1" as KeyResultId, objective: "O-1" as ObjectiveId, title: "x", kind: "increase", checkIns: [] },
		{ id: "KR-2" as KeyResultId, objective: "O-2" as ObjectiveId, title: "x", kind: "increase", checkIns: [] },
	],
	benefits: [
		benefitOf({
			id: "B-1",
			serves: ["KR-1"],
			work: [{ item: "PS-1" }],
			baseline: 100,
			baselineDate: "2025-07-01",
			target: 40,
			starts: "2025-06-01",
			goLivePlanned: "2025-11-01",
			goLiveActual: "2026-01-15",
			history: [{ on: "2025-10-20", field: "goLivePlanned", from: "2025-10-01", to: "2025-11-01", why: "supplier" }],
			readings: [
				{ date: "2026-03-01", value: 95 },
				{ date: "2026-10-15", value: 90 },
			],
			financialProfile: [month(1, { plan: 10 })],
		}),
		benefitOf({
			id: "B-2",
			title: "Fewer letters",
			serves: ["KR-2"],
			goLivePlanned: "2027-01-15",
			work: [{ item: "PS-2" }],
		}),
		benefitOf({ id: "B-3", title: "Fewer visits", serves: ["KR-1"], goLivePlanned: "2027-01-15" }),
	],
};
const found = () => assess(register, [item("PS-1", "done"), item("PS-2")], today);

describe("an assessment of benefits", () => {
	test("gives realised to date, course, forecast, stamp, go-live, earlier readings and DOAM, as plain data", () => {
		const benefit = found().benefits.get("B-1" as never);
		expect(benefit).toMatchObject({
			realised: 10 / 60,
			toDate: { actual: 90, against: 40 },
			asOf: "2026-10-15",
			course: { state: "behind", arrived: 1 / 6, expected: 0.5, by: "line", asOf: "2026-10-15" },
			forecast: { value: 80, share: 1 / 3, meets: false, by: "pace" },
			retroFitted: { date: "2025-07-01", why: "taken-after-start", limit: "2025-06-01" },
			goLive: { firstPlanned: "2025-10-01", planned: "2025-11-01", actual: "2026-01-15", slipDays: 106 },
			earlierReadings: 1,
			late: true,
			nextDue: "2026-07-15",
			doam: { title: { verdict: "passed" }, description: { verdict: "failed" } },
		});
		expect(benefit?.goLive.moves).toHaveLength(1);
		expect(JSON.parse(JSON.stringify(benefit))).toEqual(benefit);
	});

	test("leaves out what cannot be told", () => {
		const benefit = found().benefits.get("B-2" as never);
		expect(benefit).toMatchObject({ missing: ["baseline", "target", "reading"], course: { state: "unknown" } });
		for (const name of ["forecast", "retroFitted", "earlierReadings", "toDate", "realised", "asOf", "nextDue"])
			expect(benefit && name in benefit, name).toBe(false);
		expect(benefit?.late).toBe(false);
	});

	test("has the money, the map and what was closed around open benefits", () => {
		const { money, map, openAtClosure } = found().benefitPortfolio;
		expect(money.periods).toHaveLength(1);
		expect(map.nodes.filter((n) => n.column === "benefit")).toHaveLength(3);
		expect(openAtClosure.map((o) => [o.item, o.benefits.map((b) => b.id)])).toEqual([["PS-1", ["B-1"]]]);
	});

	test("knows the cycle of an objective and of its key results, and none that the register does not have", () => {
		const ended = found()
			.findings.filter((f) => f.code === "cycle-ended")
			.map((f) => f.about);
		expect(ended).toEqual(["B-3"]);
	});
});

describe("BenefitLedger", () => {
	const about = (ledger: BenefitLedger, code: string) =>
		ledger.findings.filter((f) => f.code === code).map((f) => f.about);

	test("asks anew what hangs on work, in the same order, and leaves the rest as it was", () => {
		const items = new Map([item("PS-1"), item("PS-2")].map((i) => [i.key, i]));
		const ledger = new BenefitLedger(register, items, today);
		expect(about(ledger, "closed-with-open-benefit")).toEqual([]);
		expect(ledger.portfolio.openAtClosure).toEqual([]);
		items.set("PS-1" as ItemKey, item("PS-1", "done"));
		ledger.assess();
		expect(about(ledger, "closed-with-open-benefit")).toEqual(["B-1"]);
		expect(ledger.portfolio.openAtClosure.map((o) => o.item)).toEqual(["PS-1"]);
		const anew = new BenefitLedger(register, items, today);
		expect([...ledger.assessed]).toEqual([...anew.assessed]);
		expect(ledger.findings).toEqual(anew.findings);
		items.delete("PS-1" as ItemKey);
		ledger.assess();
		expect(about(ledger, "closed-with-open-benefit")).toEqual([]);
	});

	test("says what assessing one benefit by itself says", () => {
		const ledger = new BenefitLedger(register, new Map(), today);
		const [first] = register.benefits;
		if (!first) throw new Error("no benefit");
		const context = { today, targets: new Set(["KR-1", "KR-2"]), benefits: register.benefits, isDone: () => undefined };
		expect(ledger.assessed.get(first.id)).toEqual(assessBenefit(first, context));
	});

	test("keeps up with work that is closed, moved and removed", () => {
		const assessor = new Assessor(register, [item("PS-1"), item("PS-2")], today);
		assessor.take([item("PS-1", "done")]);
		expect(assessor.assessment.benefitPortfolio.openAtClosure).toHaveLength(1);
		assessor.take([], ["PS-1" as ItemKey]);
		expect(assessor.assessment.benefitPortfolio.openAtClosure).toHaveLength(0);
	});
});
