import { expect, test } from "vitest";
import type { Decision } from "../register.ts";
import type { ItemKey } from "../units.ts";
import { decisionsInForce, withdrawals } from "./decisions-in-force.ts";

const key = "PS-1" as ItemKey;
const entry = (id: string, minute: number, withdraws?: string): Decision => ({
	id,
	item: key,
	kind: withdraws === undefined ? "exempt" : "withdraw",
	by: "Ana",
	at: `2026-11-24T10:0${minute}:00Z`,
	...(withdraws === undefined ? {} : { withdraws }),
});
const taken = (decisions: readonly Decision[]) => [...withdrawals(decisions)].map(([id, by]) => [id, by.id]);

test("a decision that was taken back is told with the entry that did, and the one before it holds again", () => {
	const decisions = [entry("d1", 0), entry("d2", 1), entry("d3", 2, "d2")];
	expect(taken(decisions)).toEqual([["d2", "d3"]]);
	expect(decisionsInForce(decisions).get(key)?.id).toBe("d1");
});

test("an undo that was itself undone takes nothing back, by the time of the entries and not their place", () => {
	const decisions = [entry("d1", 0), entry("d3", 2, "d2"), entry("d2", 1, "d1")];
	expect(taken(decisions)).toEqual([["d2", "d3"]]);
	expect(decisionsInForce(decisions).get(key)?.id).toBe("d1");
});

test("of two entries of one instant the later in the list counts first", () => {
	const decisions = [entry("d1", 0), entry("d2", 1, "d1"), entry("d3", 1, "d2")];
	expect(taken(decisions)).toEqual([["d2", "d3"]]);
	expect(taken([entry("d1", 0)])).toEqual([]);
});

test("of two entries that take one decision back the earlier is the one that stands", () => {
	expect(taken([entry("d1", 0), entry("d2", 1, "d1"), entry("d3", 2, "d1")])).toEqual([["d1", "d2"]]);
});
