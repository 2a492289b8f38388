import { describe, expect, test } from "vitest";
import { type Decision, EMPTY_REGISTER } from "../register.ts";
import type { ItemKey, TargetId } from "../units.ts";
import { item } from "../work-items/item-for-tests.ts";
import { decisionsInForce, withdrawals } from "./decisions-in-force.ts";
import { LineFinder } from "./line-finder.ts";
import { targetIndex } from "./target-index.ts";

const register = { ...EMPTY_REGISTER, objectives: ["O-1", "O-2"].map((id) => ({ id, title: `Title ${id}` })) as never };
const A = "A-1" as ItemKey;
const decision = (id: string, more: Partial<Decision> = {}): Decision => ({
	id,
	item: A,
	kind: "change",
	by: "Ana",
	at: "2026-11-01T09:00:00Z",
	...more,
});
const links = (...all: (readonly [target: string, share?: string])[]) =>
	all.map(([target, share]) => ({
		target: target as TargetId,
		...(share === undefined ? {} : { share: share as never }),
	}));
const lineBy = (more: Partial<Decision>, labels: string[] = []) => {
	const decided = Object.keys(more).length === 0 ? [] : [decision("D-1", more)];
	const finder = new LineFinder({ ...register, decisions: decided }, targetIndex(register));
	return finder.find({ ...item("A-1"), labels }, { items: new Map(), inCycle: new Set() }, undefined);
};
const said = { by: "Ana", at: "2026-11-01T09:00:00Z" };

describe("what a person decided", () => {
	test("is told whole: target, share, who, when and why", () => {
		expect(lineBy({ links: links(["O-2", "1/4"], ["O-1", "1/4"]), why: "Agreed" })).toEqual({
			state: "aligned",
			links: ["O-2", "O-1"].map((target) => ({
				target,
				targetKind: "objective",
				share: "1/2",
				how: "decided",
				evidence: [{ kind: "decision", id: "D-1" }],
			})),
			reasons: [{ code: "decided-by", ids: ["O-2", "O-1"], values: { ...said, why: "Agreed" } }],
			path: ["A-1"],
			decision: "D-1",
		});
	});
	test("of a target nobody knows is unknown, and beside another is told of", () => {
		const lost = { code: "unknown-target", ids: ["A-1"], values: { text: "O-9" } };
		expect(lineBy({ links: links(["O-9"]) })).toEqual({
			state: "unknown",
			links: [],
			reasons: [{ code: "decided-by", ids: [], values: said }, lost],
			path: ["A-1"],
			decision: "D-1",
		});
		const both = lineBy({ links: links(["O-9", "3/4"], ["O-1", "1/4"]) });
		expect([both.state, both.reasons[1], both.links.map((l) => l.share)]).toEqual(["aligned", lost, ["1"]]);
		expect(lineBy({})).toMatchObject({ state: "unaligned" });
		expect(lineBy({ kind: "change" })).toMatchObject({ state: "unknown", links: [] });
	});
	test.each([
		[
			["1/4", "3/4"],
			["1/4", "3/4"],
		],
		[
			["1", "3"],
			["1/4", "3/4"],
		],
		[
			["1", undefined],
			["1/2", "1/2"],
		],
		[
			["1", "0"],
			["1/2", "1/2"],
		],
		[
			["3", "-1"],
			["1/2", "1/2"],
		],
		[
			["3", "x"],
			["1/2", "1/2"],
		],
	] as const)("shares %j come to %j", (given, shares) => {
		const [first, second] = given;
		const line = lineBy({ links: links(["O-1", first], second === undefined ? ["O-2"] : ["O-2", second]) });
		expect(line.links.map((l) => l.share)).toEqual(shares);
	});
	test("and a label, exempt work, and say which it was", () => {
		expect(lineBy({ kind: "exempt" })).toEqual({
			state: "exempt",
			links: [],
			reasons: [{ code: "exempt-by-decision", ids: ["A-1"], values: said }],
			path: ["A-1"],
			decision: "D-1",
		});
		expect(lineBy({}, ["ux", "bau"])).toEqual({
			state: "exempt",
			links: [],
			reasons: [{ code: "exempt-by-label", ids: ["A-1"], values: { label: "bau" } }],
			path: ["A-1"],
		});
	});
});

describe("decisions in force", () => {
	const at = (minute: number) => `2026-11-01T09:0${minute}:00Z`;
	const inForce = (...all: Decision[]) => decisionsInForce(all).get(A)?.id;
	const withdraw = (id: string, withdraws: string | undefined, minute: number) =>
		decision(id, { kind: "withdraw", at: at(minute), ...(withdraws === undefined ? {} : { withdraws }) });
	test("the latest by time holds, and of one instant the later in the list", () => {
		expect(inForce(decision("D-1", { at: at(2) }), decision("D-2", { at: at(1) }))).toBe("D-1");
		expect(inForce(decision("D-1", { at: at(1) }), decision("D-2", { at: at(2) }))).toBe("D-2");
		expect(inForce(decision("D-1"), decision("D-2"))).toBe("D-2");
	});
	test("the last word counts first, whatever the order of the list, and in one instant the later in it", () => {
		const first = decision("D-1", { at: at(0) });
		expect(inForce(first, withdraw("D-2", "D-1", 1))).toBeUndefined();
		expect(inForce(first, withdraw("D-2", "D-1", 1), withdraw("D-3", "D-2", 2))).toBe("D-1");
		expect(inForce(withdraw("D-3", "D-2", 2), withdraw("D-2", "D-1", 1), first)).toBe("D-1");
		expect(inForce(first, withdraw("D-2", "D-1", 1), withdraw("D-3", "D-2", 1))).toBe("D-1");
		expect(inForce(first, withdraw("D-3", "D-2", 1), withdraw("D-2", "D-1", 1))).toBeUndefined();
		expect(inForce(first, withdraw("D-2", undefined, 1))).toBe("D-1");
	});
	test("only what withdraws takes back, and each says by what", () => {
		const odd = { ...decision("D-2", { at: at(1) }), withdraws: "D-1" };
		expect([...withdrawals([decision("D-1"), odd])]).toEqual([]);
		expect([...withdrawals([withdraw("D-2", undefined, 1)])]).toEqual([]);
		expect(withdrawals([decision("D-1"), withdraw("D-2", "D-1", 1)]).get("D-1")?.id).toBe("D-2");
	});
});
