import { expect, test } from "vitest";
import { bruteForce } from "../../../../test/sandbox/selection/brute-force.ts";
import { generatedProblem } from "../../../../test/sandbox/selection/generated-problem.ts";
import { type Exact, exact, exactText } from "../../exact.ts";
import { checkSelection } from "./check-selection.ts";
import { explainLeftOut } from "./explain-left-out.ts";
import type { Selection, SelectionItem, SelectionProblem } from "./selection-problem.ts";
import { startSelection } from "./start-selection.ts";

const WORK = 1_000_000_000;
const of = (x: number | string): Exact => exact(x) as Exact;
const item = (id: string, value: number, cost: number, rest: Partial<SelectionItem> = {}): SelectionItem => ({
	id,
	value: of(value),
	cost: of(cost),
	demand: new Map(),
	requires: [],
	excludes: [],
	must: false,
	...rest,
});

function solved(problem: SelectionProblem): Selection {
	const search = startSelection(problem);
	if ("kind" in search) throw new Error(search.message);
	return search.step(WORK);
}

function explained(problem: SelectionProblem, id: string) {
	const left = explainLeftOut(problem, solved(problem), id, WORK);
	const { exchange, shortages, ...rest } = left;
	return {
		...rest,
		shortages: shortages.map(({ limit, short, heldBy }) => [limit, exactText(short), heldBy]),
		exchange: exchange && {
			out: exchange.out,
			in: exchange.in,
			loss: exactText(exchange.loss),
			leastLoss: exactText(exchange.leastLoss),
			valueNeeded: exactText(exchange.valueNeeded),
		},
	};
}

const dev = (n: number) => new Map([["dev", of(n)]]);

test("says what it lost to, what is missing, what the exchange costs and which value would do", () => {
	const problem = {
		items: [item("a", 6, 5, { demand: dev(1) }), item("b", 5, 4, { demand: dev(2) }), item("c", 4, 4)],
		budget: of(8),
		capacity: dev(2),
	};
	expect(explained(problem, "a")).toEqual({
		id: "a",
		prerequisites: [],
		keptOutBy: [],
		shortages: [
			["budget", "5", ["b", "c"]],
			["dev", "1", ["b"]],
		],
		exchange: { out: ["b", "c"], in: ["a"], loss: "3", leastLoss: "3", valueNeeded: "9" },
		moreBringsItIn: "yes",
	});
});

test("the largest holder of a limit is named first, and a limit that it does not use is no reason", () => {
	const problem = {
		items: [item("a", 5, 2), item("b", 9, 3), item("c", 8, 0, { demand: dev(1) }), item("x", 1, 3)],
		budget: of(6),
		capacity: dev(1),
	};
	expect(explained(problem, "x").shortages).toEqual([["budget", "2", ["b", "a"]]]);
});

test("the extra may be better spent on others", () => {
	const problem = { items: [item("a", 9, 5), item("x", 1, 5), item("b", 8, 5)], budget: of(5), capacity: dev(0) };
	expect(explained(problem, "x").moreBringsItIn).toBe("no");
	expect(explained(problem, "b").moreBringsItIn).toBe("yes");
});

test("where it fits and is only not worth it, nothing is missing", () => {
	const problem = { items: [item("a", -2, 1)], budget: of(5), capacity: dev(0) };
	expect(explained(problem, "a")).toEqual({
		id: "a",
		prerequisites: [],
		keptOutBy: [],
		shortages: [],
		exchange: { out: [], in: ["a"], loss: "2", leastLoss: "2", valueNeeded: "0" },
		moreBringsItIn: "no",
	});
});

test("names its prerequisites, directly and further on, and the chosen ones it or they exclude", () => {
	const problem = {
		items: [
			item("top", 3, 1, { requires: ["mid"] }),
			item("mid", 0, 1, { requires: ["low"] }),
			item("low", 0, 1),
			item("rival", 9, 1, { excludes: ["low"] }),
			item("other", 1, 1, { excludes: ["top"] }),
		],
		budget: of(5),
		capacity: dev(0),
	};
	const { prerequisites, keptOutBy, shortages, exchange } = explained(problem, "top");
	expect([prerequisites, keptOutBy, shortages]).toEqual([["mid", "low"], ["rival", "other"], []]);
	expect(exchange).toEqual({
		out: ["rival", "other"],
		in: ["top", "mid", "low"],
		loss: "7",
		leastLoss: "7",
		valueNeeded: "10",
	});
});

test("what can never be chosen beside the musts says with what it does not go together", () => {
	const problem = {
		items: [item("m", 1, 3, { must: true }), item("x", 9, 3)],
		budget: of(5),
		capacity: dev(0),
	};
	const left = explained(problem, "x");
	expect([left.conflict, left.conflictLimits]).toEqual([["m", "x"], ["budget"]]);
	expect([left.exchange, left.moreBringsItIn]).toEqual([undefined, undefined]);
});

test("what is too large by itself names the limit it goes beyond, and an exclusion by a must names none", () => {
	const large = { items: [item("x", 9, 1, { demand: new Map([["dev", of(4)]]) })], budget: of(5), capacity: dev(3) };
	expect(explained(large, "x")).toMatchObject({ conflict: ["x"], conflictLimits: ["dev"] });
	const rival = {
		items: [item("m", 1, 1, { must: true }), item("x", 9, 1, { excludes: ["m"] })],
		budget: of(5),
		capacity: dev(0),
	};
	expect(explained(rival, "x")).toMatchObject({ conflict: ["m", "x"], conflictLimits: [], keptOutBy: ["m"] });
	const full = { items: [item("m", 1, 2, { must: true }), item("x", 9, 3)], budget: of(5), capacity: dev(0) };
	expect(solved(full).chosen).toEqual(["m", "x"]);
});

test("only what is left out can be explained", () => {
	const problem = { items: [item("a", 1, 1)], budget: of(5), capacity: dev(0) };
	expect(() => explainLeftOut(problem, solved(problem), "a", WORK)).toThrow("is chosen");
	expect(() => explainLeftOut(problem, solved(problem), "z", WORK)).toThrow("is no item");
});

test("on generated problems the loss is what looking at every subset says, and with the value needed the item ties", () => {
	let seen = 0;
	for (let seed = 1; seed <= 150; seed++) {
		const problem = generatedProblem(seed, 8);
		const best = bruteForce(problem);
		if (!("chosen" in best)) continue;
		for (const { id } of problem.items.filter((one) => !best.chosen.includes(one.id)).slice(0, 2)) {
			const { exchange, conflict } = explainLeftOut(problem, solved(problem), id, WORK);
			const alter = (change: Partial<SelectionItem>) =>
				bruteForce({ ...problem, items: problem.items.map((one) => (one.id === id ? { ...one, ...change } : one)) });
			const forced = alter({ must: true });
			if (!("chosen" in forced)) {
				expect(conflict).toEqual(forced.conflict);
				continue;
			}
			seen++;
			expect([exchange?.loss, exchange?.leastLoss].map((x) => x && exactText(x))).toEqual(
				Array(2).fill(exactText(best.value.sub(forced.value))),
			);
			const after = best.chosen.filter((one) => !exchange?.out.includes(one)).concat(exchange?.in ?? []);
			expect(checkSelection(problem, after).violations).toEqual([]);
			const raised = alter({ value: exchange?.valueNeeded as Exact, must: true });
			expect("value" in raised && exactText(raised.value)).toBe(exactText(best.value));
		}
	}
	expect(seen).toBeGreaterThan(50);
});
