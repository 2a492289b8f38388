import { expect, test } from "vitest";
import type { ItemKey } from "../../../shared/domain/units.ts";
import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { effortOfWork } from "./effort-of-work.ts";

const item = (key: string, part: Partial<WorkItem> & { readonly parent?: ItemKey } = {}): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: "https://acme.atlassian.net",
	title: key,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
	...part,
});
const K = (key: string) => key as ItemKey;

test("the effort of an item is that of its open leaves, by whom they are assigned to, exactly", () => {
	const of = effortOfWork([
		item("I", { estimate: 99 }),
		item("E", { parent: K("I"), estimate: 50 }),
		item("A", { parent: K("E"), estimate: 0.1, assignee: "Ana" }),
		item("B", { parent: K("E"), estimate: 0.2, assignee: " Ana " }),
		item("C", { parent: K("I"), estimate: 5 }),
		item("D", { parent: K("I"), estimate: 8, assignee: "Ben", statusCategory: "done" }),
		item("F", { parent: K("I"), assignee: "Ben" }),
		item("G", { parent: K("I"), estimate: -1 }),
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
		item("I", { estimate: 13, assignee: "Ana" }),
		item("A", { parent: K("I") }),
		item("J"),
		item("B", { parent: K("J"), assignee: "Ben" }),
		item("Z", { estimate: 0 }),
	]);
	expect(of(K("I"))).toEqual({ by: [{ who: "Ana", amount: 13 }], unestimated: 0 });
	expect(of(K("J"))).toEqual({ by: [], unestimated: 1 });
	expect(of(K("Z"))).toEqual({ by: [{ who: null, amount: 0 }], unestimated: 0 });
	expect(of(K("nowhere"))).toEqual({ by: [], unestimated: 0 });
});

test("a circle of parents comes to an end", () => {
	const of = effortOfWork([
		item("X", { parent: K("Y") }),
		item("Y", { parent: K("X") }),
		item("A", { parent: K("Y"), estimate: 3 }),
	]);
	expect(of(K("X"))).toEqual({ by: [{ who: null, amount: 3 }], unestimated: 0 });
});
