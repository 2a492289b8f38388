import { describe, expect, it } from "vitest";
import { type Exact, exact } from "../../domain/exact.ts";
import {
	agreementWords,
	closeCallWords,
	cutWords,
	firstWords,
	flipWords,
	methodWords,
	rankChangeWords,
} from "./stability-words.ts";

const of = (x: number | string): Exact => exact(x) as Exact;
const nameOf = (id: string): string => ({ b: "B", reach: "Reach" })[id] ?? id;

describe("how often an item is first", () => {
	it("is said with what sampling leaves open", () => {
		expect(firstWords({ first: 0.43, error: { first: 0 } })).toBe("First in 43% of all weightings.");
		expect(firstWords({ first: 0.43, error: { first: 0.005 } })).toBe(
			"First in 43% of all weightings, give or take 1 points.",
		);
	});
	it("never claims more than was seen", () => {
		expect(firstWords({ first: 0, error: { first: 0 } })).toBe("Never first, whatever the weights.");
		expect(firstWords({ first: 0, error: { first: 0.0001 } })).toBe("Never first in any draw.");
		expect(firstWords({ first: 1, error: { first: 0 } })).toBe("First, whatever the weights.");
		expect(firstWords({ first: 1, error: { first: 0.0001 } })).toBe("First in every draw.");
		expect(firstWords({ first: 0.001, error: { first: 0 } })).toBe("First in under 1% of all weightings.");
	});
	it("has a line of its own for the cut-line, where there is one", () => {
		expect(cutWords({ aboveCut: 0.8, error: { first: 0, aboveCut: 0 } })).toBe(
			"Above the line in 80% of all weightings.",
		);
		expect(cutWords({ aboveCut: 0.8, error: { first: 0, aboveCut: 0.01 } })).toBe(
			"Above the line in 80% of all weightings, give or take 2 points.",
		);
		expect(cutWords({ error: { first: 0 } })).toBeUndefined();
	});
});

it("says how the figures came about", () => {
	expect(methodWords({ method: "sampled", samples: 10_000, seed: 1 })).toBe("From 10,000 draws, seed 1.");
	expect(methodWords({ method: "exact", samples: 10_000, seed: 1 })).toBe("Exact: no draws were needed.");
});

it("says what turns two neighbours round", () => {
	const pair = (change: string) => ({
		ahead: "a",
		behind: "b",
		tied: false,
		flip: { criterion: "reach", from: of("1/2"), to: of("1/2").add(of(change)), change: of(change) },
	});
	expect(flipWords(pair("3/25"), nameOf)).toBe("Flips with B if Reach weighs 0.12 more.");
	expect(flipWords(pair("-3/25"), nameOf)).toBe("Flips with B if Reach weighs 0.12 less.");
	expect(flipWords(pair("1/1000"), nameOf)).toBe("Flips with B if Reach weighs under 0.01 more.");
	expect(flipWords(pair("1/200"), nameOf)).toBe("Flips with B if Reach weighs 0.01 more.");
	expect(flipWords({ ahead: "a", behind: "b", tied: false }, nameOf)).toBe("No single weight brings B ahead.");
	expect(flipWords({ ...pair("0"), tied: true }, nameOf)).toBe("Level with B.");
});

it("says why a pair is too close to call", () => {
	expect(closeCallWords({ a: "A", b: "b", because: "even-odds", chance: 0.43 }, nameOf)).toBe(
		"A and B are too close to call: A is ahead in 43% of all weightings.",
	);
	expect(closeCallWords({ a: "A", b: "b", because: "intervals-overlap" }, nameOf)).toBe(
		"A and B are too close to call: their scores may turn out either way.",
	);
});

it("says how far two methods agree", () => {
	expect(agreementWords({ tau: 1, items: 5 })).toBe("Same order of 5 items.");
	expect(agreementWords({ tau: -1, items: 5 })).toBe("Opposite order of 5 items.");
	expect(agreementWords({ tau: 0.333333, items: 2 })).toBe(
		"Agreement 0.33 over 2 items (1 the same order, 0 none, -1 the opposite).",
	);
	expect(agreementWords({ tau: null, items: 1 })).toBe("Cannot be compared: too few items are told apart.");
});

it("says why a rank changed, the largest part first", () => {
	const parts = (p: Record<string, string>) => {
		const none = { weights: "0", ownInputs: "0", otherInputs: "0", newItems: "0", removedItems: "0" };
		const { weights, ownInputs, otherInputs, newItems, removedItems } = { ...none, ...p };
		return {
			weights: of(weights),
			ownInputs: of(ownInputs),
			otherInputs: of(otherInputs),
			newItems: of(newItems),
			removedItems: of(removedItems),
		};
	};
	const change = { id: "a", before: 1, after: 3, change: 2 };
	expect(rankChangeWords({ ...change, parts: parts({ ownInputs: "1/2", newItems: "3/2" }) })).toBe(
		"Fell from 1 to 3: new items +1.5, its own inputs +0.5.",
	);
	expect(
		rankChangeWords({
			id: "a",
			before: 4,
			after: 3,
			change: -1,
			parts: parts({ weights: "-2", otherInputs: "1", removedItems: "1/30" }),
		}),
	).toBe("Rose from 4 to 3: the weights -2, the inputs of others +1.");
	expect(rankChangeWords({ id: "a", before: 3, after: 3, change: 0, parts: parts({}) })).toBe("Still at 3.");
	expect(
		rankChangeWords({
			id: "a",
			before: 3,
			after: 3,
			change: 0,
			parts: parts({ removedItems: "-1/20", newItems: "1/20" }),
		}),
	).toBe("Still at 3: new items +0.1, removed items -0.1.");
});
