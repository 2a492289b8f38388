import { describe, expect, test } from "vitest";
import { findingOf } from "./benefit-check.ts";
import { BENEFIT_CHECKS } from "./benefit-checks.ts";
import { benefitOf } from "./benefit-for-tests.ts";
import { at, code, contextOf, find, values } from "./find-for-tests.ts";

describe("dis-benefits", () => {
	const harm = { type: "dis-benefit", baseline: 100 };
	test("beyond what was accepted, or where nothing was accepted any growth in the stated direction", () => {
		expect(values("dis-benefit-grows", { ...harm, target: 120, ...at("2026-03-01", 121) })).toEqual({
			actual: 121,
			accepted: 120,
		});
		expect(values("dis-benefit-grows", { ...harm, direction: "increase", ...at("2026-03-01", 101) })).toEqual({
			actual: 101,
			accepted: 100,
		});
		expect(find("dis-benefit-grows", { ...harm, direction: "reduce", ...at("2026-03-01", 99) })).toMatchObject({
			code: "dis-benefit-grows",
			ids: ["B-1"],
			values: { actual: 99, accepted: 100 },
		});
		expect(code("dis-benefit-grows", { ...harm, direction: "reduce", ...at("2026-03-01", 101) })).toBeUndefined();
		expect(code("dis-benefit-grows", { ...harm, direction: "increase", ...at("2026-03-01", 100) })).toBeUndefined();
		expect(code("dis-benefit-grows", { ...harm, ...at("2026-03-01", 101) })).toBeUndefined();
		expect(code("dis-benefit-grows", { ...harm, direction: "increase" })).toBeUndefined();
		expect(
			code("dis-benefit-grows", { type: "dis-benefit", direction: "increase", ...at("2026-03-01", 101) }),
		).toBeUndefined();
		expect(
			code("dis-benefit-grows", { ...harm, direction: "increase", type: "tangible", ...at("2026-03-01", 101) }),
		).toBe(undefined);
		expect(
			code("dis-benefit-grows", { ...harm, target: 100, direction: "increase", ...at("2026-03-01", 101) }),
		).toBeUndefined();
		expect(code("dis-benefit-grows", { baseline: 0, target: 1, ...at("2026-03-01", 9) })).toBeUndefined();
	});

	test("is kept small by something said", () => {
		expect(code("dis-benefit-without-mitigation", { ...harm, mitigation: " " })).toBe("dis-benefit-without-mitigation");
		expect(code("dis-benefit-without-mitigation", {})).toBeUndefined();
	});
});

describe("money and status", () => {
	test("a value of nothing needs no profile and makes no intangible claim", () => {
		expect(values("value-without-profile", { financialValue: 5 })).toEqual({ value: 5 });
		for (const financialValue of [0, null, undefined, Number.NaN]) {
			expect(code("value-without-profile", { financialValue })).toBeUndefined();
			expect(code("intangible-with-money", { type: "intangible", financialValue })).toBeUndefined();
		}
		expect(values("intangible-with-money", { type: "intangible", financialValue: -5 })).toEqual({ value: -5 });
		expect(code("intangible-with-money", { type: "tangible", financialValue: 5 })).toBeUndefined();
		expect(code("value-without-profile", { financialValue: 5, financialProfile: [] })).toBe("value-without-profile");
	});

	test("a cost above the value, where both are said, and not of a dis-benefit", () => {
		expect(values("cost-above-value", { financialValue: 0, costToRealise: 0.01 })).toEqual({ value: 0, cost: 0.01 });
		expect(code("cost-above-value", { costToRealise: 5 })).toBeUndefined();
		expect(code("cost-above-value", { financialValue: 5 })).toBeUndefined();
		expect(code("cost-above-value", { type: "dis-benefit", financialValue: -5, costToRealise: 1 })).toBeUndefined();
	});

	test("realised by status, short by its figure", () => {
		const part = { status: "realised", baseline: 40, target: 20 };
		expect(values("realised-below-target", { ...part, ...at("2026-03-01", 21) })).toEqual({ actual: 21, target: 20 });
		expect(code("realised-below-target", part)).toBeUndefined();
		expect(code("realised-below-target", { ...part, status: "live", ...at("2026-03-01", 21) })).toBeUndefined();
		expect(code("realised-below-target", { ...part, type: "dis-benefit", ...at("2026-03-01", 21) })).toBeUndefined();
	});

	test("lapsed with a reason in the profile or in the history", () => {
		const change = (why: string | undefined, to = "lapsed", field = "status") => ({
			status: "lapsed",
			history: [{ on: "2026-01-01", field, from: null, to, ...(why ? { why } : {}) }],
		});
		expect(code("lapsed-without-reason", { status: "lapsed", statusReason: " " })).toBe("lapsed-without-reason");
		expect(code("lapsed-without-reason", change("service closed"))).toBeUndefined();
		expect(code("lapsed-without-reason", change(undefined))).toBe("lapsed-without-reason");
		expect(code("lapsed-without-reason", change("late", "live"))).toBe("lapsed-without-reason");
		expect(code("lapsed-without-reason", change("late", "lapsed", "owner"))).toBe("lapsed-without-reason");
		expect(code("lapsed-without-reason", { status: "closed" })).toBeUndefined();
	});

	test("closed work around an open benefit: all of it, and nothing that was not read", () => {
		const work = { work: [{ item: "PS-1" }, { item: "PS-2" }] };
		expect(find("closed-with-open-benefit", work, { done: ["PS-1", "PS-2"] })?.ids).toEqual(["B-1", "PS-1", "PS-2"]);
		expect(find("closed-with-open-benefit", work, { done: ["PS-1"] })).toBeUndefined();
		expect(find("closed-with-open-benefit", {}, { done: ["PS-1"] })).toBeUndefined();
		const unread = benefitOf(work);
		const [check] = BENEFIT_CHECKS.filter((c) => c.rule.id === "benefit/closed-with-open-benefit");
		if (!check) throw new Error("no check");
		expect(findingOf(check, unread, { ...contextOf(unread, {}), isDone: () => undefined })).toBeUndefined();
		const met = { ...work, baseline: 40, target: 20, ...at("2026-03-01", 20) };
		expect(find("closed-with-open-benefit", met, { done: ["PS-1", "PS-2"] })).toBeUndefined();
		const toCome = { ...work, baseline: 40, target: 20, ...at("2027-03-01", 20) };
		expect(find("closed-with-open-benefit", toCome, { done: ["PS-1", "PS-2"] })).toBeDefined();
	});
});

describe("what it rests on", () => {
	const needs = (...ids: string[]) => ({ dependencies: ids.map((benefit) => ({ benefit })) });
	test("a dependency that nobody has comes before one that has lapsed", () => {
		const others = [benefitOf({ id: "B-2", status: "lapsed" }), benefitOf({ id: "B-3", status: "closed" })];
		expect(find("depends-on-lost", needs("B-2", "B-9"), { others })).toMatchObject({
			code: "depends-on-unknown",
			ids: ["B-1", "B-9"],
		});
		expect(find("depends-on-lost", needs("B-3", "B-2"), { others })).toMatchObject({
			code: "depends-on-lapsed",
			ids: ["B-1", "B-2"],
		});
		expect(find("depends-on-lost", needs("B-3"), { others })).toBeUndefined();
		expect(find("depends-on-lost", { dependencies: [{ text: "a law" }, { item: "PS-1" }] })).toBeUndefined();
	});

	test("a circle is told from the benefit round", () => {
		const others = [benefitOf({ id: "B-2", ...needs("B-1") })];
		expect(find("depends-on-itself", needs("B-2"), { others })?.ids).toEqual(["B-1", "B-2"]);
		expect(find("depends-on-itself", needs("B-1"))?.ids).toEqual(["B-1"]);
	});

	test("assumptions never or long ago looked at, and risks nobody holds", () => {
		const assumed = (reviewed?: string) => ({ assumptions: [{ text: "x", ...(reviewed ? { reviewed } : {}) }] });
		expect(values("assumption-not-reviewed", assumed())).toEqual({ assumption: "x" });
		expect(values("assumption-not-reviewed", assumed("2025-11-23"))).toEqual({
			assumption: "x",
			reviewed: "2025-11-23",
		});
		expect(values("assumption-not-reviewed", assumed("2025-11-24"))).toBeUndefined();
		const two = { assumptions: [{ text: "x", reviewed: "2026-11-01" }, { text: "y" }, { text: "z" }] };
		expect(values("assumption-not-reviewed", two)).toStrictEqual({ assumption: "y" });
		expect(
			values("risk-without-owner", {
				risks: [
					{ text: "x", owner: "Sam" },
					{ text: "y", owner: " " },
				],
			}),
		).toEqual({
			risk: "y",
		});
	});
});
