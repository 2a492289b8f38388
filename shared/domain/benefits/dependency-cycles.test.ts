import { describe, expect, test } from "vitest";
import { benefitOf } from "./benefit-for-tests.ts";
import { dependencyCycles } from "./dependency-cycles.ts";
import { shortestCircle } from "./shortest-circle.ts";

const needs = (id: string, ...on: string[]) => benefitOf({ id, dependencies: on.map((benefit) => ({ benefit })) });

describe("dependencyCycles", () => {
	test("gives each benefit its shortest circle from itself round", () => {
		const found = dependencyCycles([
			needs("A", "B", "C"),
			needs("B", "C"),
			needs("C", "A"),
			needs("D", "A"),
			needs("E"),
		]);
		expect([...found]).toEqual([
			["A", ["A", "C"]],
			["B", ["B", "C", "A"]],
			["C", ["C", "A"]],
		]);
	});

	test("finds a benefit that needs itself, and none among work, words and unknown ones", () => {
		expect([...dependencyCycles([needs("A", "A")])]).toEqual([["A", ["A"]]]);
		const others = benefitOf({ id: "A", dependencies: [{ text: "A" }, { item: "A" }, { benefit: "Z" }] });
		expect(dependencyCycles([others, benefitOf({ id: "B" })]).size).toBe(0);
	});
});

describe("shortestCircle", () => {
	test("ends where nothing leads back, also past circles it is not on", () => {
		const next = new Map([
			["a", ["b"]],
			["b", ["c", "b"]],
			["c", ["b"]],
		]);
		expect(shortestCircle("a", next)).toBeUndefined();
		expect(shortestCircle("c", next)).toEqual(["c", "b"]);
		expect(shortestCircle("z", next)).toBeUndefined();
	});
});
