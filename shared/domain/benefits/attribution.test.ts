import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysBetween } from "../dates.ts";
import { exact, exactText, sum } from "../exact.ts";
import { claimOf, overclaims } from "./attribution.ts";
import type { Benefit } from "./benefit.ts";
import { benefitOf, day, month } from "./benefit-for-tests.ts";

const today = day("2026-11-24");
const claims = (id: string, part: object): Benefit => benefitOf({ id, measure: "Calls per week", ...part });
const share = (...shares: (number | undefined)[]) => ({
	work: shares.map((s, i) => ({ item: `PS-${i + 1}`, ...(s === undefined ? {} : { share: s }) })),
});
const during = (from: number, to = from) => ({ periods: [month(from), month(to)] });
const told = (...benefits: Benefit[]) =>
	Object.fromEntries(
		[...overclaims(benefits, today)].map(([id, { total, on, claims, certain }]) => [
			id,
			[exactText(total), on, claims.map((c) => c.benefit).join(" "), certain],
		]),
	);

describe("claimOf", () => {
	test("is the sum of the shares of its work, all of it where none is said, and never a share that is not said", () => {
		const of = (part: object) => exactText(claimOf(benefitOf(part), today).share);
		expect(of(share(0.1, 0.2))).toBe("3/10");
		expect(of(share(0.1, undefined))).toBe("1/10");
		expect(of(share(undefined, undefined))).toBe("1");
		expect(of({})).toBe("1");
		expect(of(share(0))).toBe("0");
		expect(of(share(Number.NaN, 0.5))).toBe("3/2");
	});

	test("lasts from the earlier of window and first period to the later of their ends", () => {
		const of = (part: object) => {
			const { from, to, items } = claimOf(benefitOf(part), today);
			return [from, to, items.join()];
		};
		const live = { goLiveActual: "2025-09-10" };
		expect(of({ ...live, ...share(1) })).toEqual(["2026-03-10", "2026-09-10", "PS-1"]);
		expect(of({ ...live, ...during(4, 5) })).toEqual(["2026-03-10", "2026-09-10", ""]);
		expect(of({ ...live, ...during(2, 12) })).toEqual(["2026-02-01", "2026-12-31", ""]);
		expect(of(during(5, 3))).toEqual(["2026-03-01", "2026-05-31", ""]);
		expect(of({})).toEqual([undefined, undefined, ""]);
		expect(of({ goLivePlanned: "2025-09-10" })).toEqual(["2026-03-10", "2026-09-10", ""]);
		expect(of({ ...live, window: null })).toEqual([undefined, undefined, ""]);
	});
});

describe("overclaims", () => {
	test("says who claims what on the worst day of each one's own period", () => {
		expect(
			told(
				claims("A", { ...share(0.6), ...during(1, 3) }),
				claims("B", { ...share(0.5), ...during(3, 5) }),
				claims("C", { ...share(0.6), ...during(5, 6) }),
				claims("D", { ...share(0.4), ...during(7) }),
			),
		).toEqual({
			A: ["11/10", "2026-03-01", "A B", true],
			B: ["11/10", "2026-03-01", "A B", true],
			C: ["11/10", "2026-05-01", "B C", true],
		});
	});

	test("exactly 1 is not too much, also where doubles would say more", () => {
		const both = (a: number, b: number, c: number) =>
			told(...[a, b, c].map((s, i) => claims(`B-${i}`, { ...share(s), ...during(1) })));
		expect(both(0.1, 0.2, 0.7)).toEqual({});
		expect(Object.keys(both(0.1, 0.2, 0.7000000000000001))).toHaveLength(3);
	});

	test("periods that only touch on a day share it, and those that do not, do not", () => {
		const end = { periods: [{ starts: "2026-01-01", ends: "2026-02-01" }] };
		expect(told(claims("A", end), claims("B", during(2)))).toEqual({
			A: ["2", "2026-02-01", "A B", true],
			B: ["2", "2026-02-01", "A B", true],
		});
		expect(told(claims("A", during(1)), claims("B", during(2)))).toEqual({});
	});

	test("what begins and ends on one day counts on it with all that begin then", () => {
		const from = (starts: string, ends: string) => ({ ...share(0.6), periods: [{ starts, ends }] });
		const all = [
			claims("A", from("2026-02-01", "2026-02-01")),
			claims("B", from("2026-02-01", "2026-03-31")),
			claims("C", from("2026-01-01", "2026-03-31")),
		];
		expect(told(...all)).toEqual({
			A: ["9/5", "2026-02-01", "A B C", true],
			B: ["9/5", "2026-02-01", "A B C", true],
			C: ["9/5", "2026-02-01", "A B C", true],
		});
		expect(told(...all.slice(1))).toMatchObject({ B: ["6/5", "2026-02-01", "B C", true] });
	});

	test("a period that ends before it begins is none, and hides no other claim", () => {
		const wrong = { periods: [{ starts: "2026-06-01", ends: "2026-01-31" }] };
		expect(told(claims("A", wrong), claims("B", during(2)), claims("C", during(2)))).toEqual({
			A: ["3", "2026-02-01", "A B C", true],
			B: ["3", "2026-02-01", "A B C", true],
			C: ["3", "2026-02-01", "A B C", true],
		});
		expect(claimOf(benefitOf(wrong), today)).not.toHaveProperty("from");
		const oneDay = { periods: [{ starts: "2026-06-01", ends: "2026-06-01" }] };
		expect(claimOf(benefitOf(oneDay), today)).toMatchObject({ from: "2026-06-01", to: "2026-06-01" });
	});

	test("two without a period may claim twice, and one without a period counts on every day", () => {
		expect(told(claims("A", {}), claims("B", {}))).toEqual({
			A: ["2", undefined, "A B", false],
			B: ["2", undefined, "A B", false],
		});
		expect(told(claims("A", {}), claims("B", during(2)))).toEqual({
			A: ["2", "2026-02-01", "A B", false],
			B: ["2", "2026-02-01", "A B", false],
		});
		expect(told(claims("A", during(2)), claims("B", during(2)), claims("C", {}))).toMatchObject({
			C: ["3", "2026-02-01", "A B C", true],
		});
	});

	test("measures that differ by case, spacing and points only are one, others are not", () => {
		const measures = (a?: string, b?: string) =>
			Object.keys(told(claims("A", { measure: a }), claims("B", { measure: b })));
		expect(measures("Calls per week", " calls  per week. ")).toEqual(["A", "B"]);
		expect(measures("Calls per week", "Calls per day")).toEqual([]);
		expect(measures("Costs in £", "Costs in €")).toEqual([]);
		expect(measures("", "")).toEqual([]);
		expect(measures(undefined, undefined)).toEqual([]);
		expect(measures("?!", "…")).toEqual([]);
	});

	test("is certain only where two that have a period pass all of it without the others", () => {
		const certain = (...all: Benefit[]) => overclaims(all, today).get("B" as never)?.certain;
		expect(certain(claims("A", { ...share(0.9, 0.9), ...during(2) }), claims("B", {}))).toBe(false);
		const half = { ...share(0.5), ...during(2) };
		expect(certain(claims("A", half), claims("B", half), claims("C", {}))).toBe(false);
		expect(certain(claims("A", { ...during(2), ...share(0.6) }), claims("B", half), claims("C", {}))).toBe(true);
	});

	test("tells claims that stand in one stretch the same, with the measure without case, and the day where there is one", () => {
		const found = overclaims([claims("A", during(2)), claims("B", during(2)), claims("C", {})], today);
		expect(new Set(found.values()).size).toBe(1);
		expect(found.get("A" as never)).toMatchObject({ measure: "calls per week", on: "2026-02-01" });
		const undated = overclaims([claims("A", {}), claims("B", {}), claims("C", {})], today);
		expect(undated.get("A" as never)).not.toHaveProperty("on");
		expect(undated.get("A" as never)?.claims).toHaveLength(3);
		expect(told(claims("A", {}), claims("B", {}), claims("C", during(2)))).toMatchObject({
			A: ["3", "2026-02-01", "A B C", false],
			B: ["3", "2026-02-01", "A B C", false],
			C: ["3", "2026-02-01", "A B C", false],
		});
	});

	test("one benefit alone is not claimed twice, nor by another that claims nothing", () => {
		expect(told(claims("A", share(0.9, 0.9)))).toEqual({});
		expect(told(claims("A", share(0.9, 0.9)), claims("B", share(0)))).toEqual({});
		expect(told(claims("A", { ...share(0.9, 0.9), ...during(1) }), claims("B", during(3)))).toEqual({});
	});

	test("of equally bad stretches the first counts", () => {
		expect(
			told(claims("A", { ...share(0.6), ...during(1, 9) }), claims("B", during(2)), claims("C", during(5))).A,
		).toEqual(["8/5", "2026-02-01", "A B", true]);
	});

	test("10,000 claims of one measure are summed in a moment", () => {
		const many = Array.from({ length: 10_000 }, (_, i) =>
			claims(`B-${i}`, { ...share(0.01), ...during(1 + (i % 12)) }),
		);
		expect(overclaims(many, today).size).toBe(10_000);
	});
});

test("the sums are those of a loop over every day", () => {
	const base = day("2026-01-01");
	const date = (n: number) =>
		day(`2026-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String(1 + (n % 28)).padStart(2, "0")}`);
	const claim = fc.record({
		from: fc.integer({ min: 0, max: 60 }),
		length: fc.integer({ min: 0, max: 30 }),
		tenths: fc.integer({ min: 0, max: 10 }),
		dated: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(claim, { maxLength: 7 }), (given) => {
			const benefits = given.map(({ from, length, tenths, dated }, i) =>
				claims(`B-${i}`, {
					...share(tenths / 10),
					...(dated ? { periods: [{ starts: date(from), ends: date(from + length) }] } : {}),
				}),
			);
			const all = benefits.map((b) => claimOf(b, today));
			const days = Array.from({ length: 130 }, (_, n) => n);
			const isOn = (c: (typeof all)[number], n: number) =>
				!c.from || !c.to || (daysBetween(base, c.from) <= n && n <= daysBetween(base, c.to));
			const slow = new Map<string, string>();
			for (const c of all) {
				const totals = days
					.filter((n) => isOn(c, n) && (c.from || !all.some((d) => d.from) || all.some((d) => d.from && isOn(d, n))))
					.map((n) => all.filter((d) => isOn(d, n) && !d.share.equals(0)))
					.filter((active) => active.length > 1)
					.map((active) => sum(active.map((d) => d.share)));
				const most = totals.reduce((a, b) => (b.compare(a) > 0 ? b : a), exact(0) ?? sum([]));
				if (!c.share.equals(0) && most.compare(1) > 0) slow.set(c.benefit, exactText(most));
			}
			const fast = new Map([...overclaims(benefits, today)].map(([id, o]) => [id as string, exactText(o.total)]));
			expect(fast).toEqual(slow);
		}),
		{ numRuns: 50 },
	);
});
