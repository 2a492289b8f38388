import { expect, test } from "vitest";
import { chainOf } from "./chain-of.ts";

const edge = (from: string, to: string) => ({ from, to });
const edges = [edge("o1", "c"), edge("o2", "c"), edge("c", "b1"), edge("c", "b2"), edge("b1", "g")];

test("a chain holds what leads to a node and what it leads to, not what merely shares a step", () => {
	expect([...chainOf("b1", edges)].sort()).toEqual(["b1", "c", "g", "o1", "o2"]);
	expect([...chainOf("o1", edges)].sort()).toEqual(["b1", "b2", "c", "g", "o1"]);
	expect([...chainOf("b2", edges)].sort()).toEqual(["b2", "c", "o1", "o2"]);
});
test("a node alone is its own chain, and a circle ends", () => {
	expect([...chainOf("x", edges)]).toEqual(["x"]);
	expect([...chainOf("a", [edge("a", "b"), edge("b", "a")])].sort()).toEqual(["a", "b"]);
});
