import { expect, test } from "vitest";
import type { ItemKey } from "../../../shared/domain/units.ts";
import { story } from "../../../shared/domain/work-items/item-for-tests.ts";
import { effortOfWork } from "./effort-of-work.ts";

const K = (key: string) => key as ItemKey;

test("the effort of an item is that of its open leaves, by whom they are assigned to, exactly", () => {
	const of = effortOfWork([
		story("I", { estimate: 99 }),
		story("E", { parent: K("I"), estimate: 50 }),
		story("A", { parent: K("E"), estimate: 0.1, assignee: "Ana" }),
		story("B", { parent: K("E"), estimate: 0.2, assignee: " Ana " }),
		story("C", { parent: K("I"), estimate: 5 }),
		story("D", { parent: K("I"), estimate: 8, assignee: "Ben", statusCategory: "done" }),
		story("F", { parent: K("I"), assignee: "Ben" }),
		story("G", { parent: K("I"), estimate: -1 }),
	]);
	expect(of(K("I"))).toEqual({
		by: [
			{ who: null, amount: 5 },
			{ who: "Ana", amount: 0.3 },
		],
		unestimated: 2,
	});
	expect(of(K("A"))).toEqual({ by: [{ who: "Ana", amount: 0.1 }], unestimated: 0 });
});

test("its own estimate stands in where no leaf has one, and what has none is counted, not nought", () => {
	const of = effortOfWork([
		story("I", { estimate: 13, assignee: "Ana" }),
		story("A", { parent: K("I") }),
		story("J"),
		story("B", { parent: K("J"), assignee: "Ben" }),
		story("Z", { estimate: 0 }),
	]);
	expect(of(K("I"))).toEqual({ by: [{ who: "Ana", amount: 13 }], unestimated: 0 });
	expect(of(K("J"))).toEqual({ by: [], unestimated: 1 });
	expect(of(K("Z"))).toEqual({ by: [{ who: null, amount: 0 }], unestimated: 0 });
	expect(of(K("nowhere"))).toEqual({ by: [], unestimated: 0 });
});

test("a circle of parents comes to an end", () => {
	const of = effortOfWork([
		story("X", { parent: K("Y") }),
		story("Y", { parent: K("X") }),
		story("A", { parent: K("Y"), estimate: 3 }),
	]);
	expect(of(K("X"))).toEqual({ by: [{ who: null, amount: 3 }], unestimated: 0 });
});
