import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FlowNetwork } from "./max-flow.ts";

describe("the largest flow", () => {
	test("is that of a small network, and what is left of it parts source from sink", () => {
		const network = new FlowNetwork(4);
		network.add(0, 1, 3n);
		network.add(0, 2, 2n);
		network.add(1, 2, 5n);
		network.add(1, 3, 2n);
		network.add(2, 3, 3n);
		expect(network.send(0, 3)).toBe(5n);
		expect([...network.reachable(0)]).toEqual([0]);
		expect(network.send(0, 3)).toBe(0n);
	});

	test("turns back from a way that is closed, and sends a part of what went another way back", () => {
		const network = new FlowNetwork(6);
		// 0 → 1 → 2 → 5 fills first; 0 → 3 → 2 then has to push 1's flow over 4.
		network.add(0, 1, 4n);
		network.add(1, 2, 4n);
		network.add(2, 5, 4n);
		network.add(0, 3, 3n);
		network.add(3, 2, 3n);
		network.add(1, 4, 2n);
		network.add(4, 5, 9n);
		expect(network.send(0, 5)).toBe(6n);
		expect([...network.reachable(0)].sort()).toEqual([0, 1, 2, 3]);
		expect([...network.reachable(5)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
		expect([...network.reachable(4)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
	});

	test("equals the smallest cut, over every way to part the nodes", () => {
		const arc = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }));
		fc.assert(
			fc.property(fc.array(arc, { maxLength: 14 }), (arcs) => {
				const network = new FlowNetwork(6);
				for (const [from, to, capacity] of arcs) if (from !== to) network.add(from, to, BigInt(capacity));
				const cuts = Array.from({ length: 16 }, (_, mask) => {
					const side = (node: number) => node === 0 || (node < 5 && (mask & (1 << (node - 1))) !== 0);
					return arcs.reduce((sum, [from, to, c]) => (side(from) && !side(to) ? sum + c : sum), 0);
				});
				expect(Number(network.send(0, 5))).toBe(Math.min(...cuts));
				expect(network.reachable(0).has(5)).toBe(false);
			}),
			{ numRuns: 200 },
		);
	});

	test("has a node for each number below its size", () => {
		expect(() => new FlowNetwork(2).add(0, 2, 1n)).toThrow("there is no node 0 or 2");
		expect(() => new FlowNetwork(2).add(2, 0, 1n)).toThrow("there is no node 2 or 0");
	});
});
