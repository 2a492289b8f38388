import { expect, it } from "vitest";
import type { AppraisedCase } from "../../engine/appraisal.ts";
import { ordered, type orderedBy, turned } from "./case-order.ts";

const measured = (
	item: string,
	npv: number,
	payback: number | null,
	profitabilityIndex: number | null,
	loss?: number,
) =>
	({
		item,
		measures: { kind: "value", value: { npv, payback, profitabilityIndex } },
		...(loss === undefined ? {} : { spread: { kind: "value", value: { chanceBelowZero: loss } } }),
	}) as unknown as AppraisedCase;
const missing = { item: "D", measures: { kind: "missing", missing: ["rate"] } } as unknown as AppraisedCase;
const all = [measured("A", 5, 2, 1.5, 0.1), missing, measured("B", -3, null, null), measured("C", 9, 1, 1.2, 0.4)];
const keys = (by: Parameters<typeof orderedBy>[1], largestFirst: boolean) =>
	ordered(all, { by, largestFirst }).map((c) => c.item);

it("orders by a figure either way, and leaves what has none at the end", () => {
	expect(keys("npv", true)).toEqual(["C", "A", "B", "D"]);
	expect(keys("npv", false)).toEqual(["B", "A", "C", "D"]);
	expect(keys("index", true)).toEqual(["A", "C", "D", "B"]);
	expect(keys("loss", false)).toEqual(["A", "C", "D", "B"]);
	expect(keys("payback", false)).toEqual(["C", "A", "B", "D"]);
	expect(keys("payback", true)).toEqual(["B", "A", "C", "D"]);
	expect(all.map((c) => c.item)).toEqual(["A", "D", "B", "C"]);
});

it("turns round the column it stands by, and begins others as they are read", () => {
	const first = { by: "npv", largestFirst: true } as const;
	expect(turned(first, "npv")).toEqual({ by: "npv", largestFirst: false });
	expect(turned({ by: "npv", largestFirst: false }, "npv")).toEqual(first);
	expect(turned(first, "payback")).toEqual({ by: "payback", largestFirst: false });
	expect(turned(first, "loss")).toEqual({ by: "loss", largestFirst: false });
	expect(turned({ by: "loss", largestFirst: false }, "index")).toEqual({ by: "index", largestFirst: true });
});
