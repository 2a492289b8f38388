import { expect, test } from "vitest";
import { assess } from "../assess.ts";
import { exactText } from "../exact.ts";
import { EMPTY_REGISTER } from "../register.ts";
import type { IsoDate, ItemKey, ObjectiveId } from "../units.ts";
import { story } from "../work-items/item-for-tests.ts";
import type { WorkItem } from "../work-items/work-item.ts";
import { balanceOf } from "./balance.ts";
import { spendBalance } from "./spend-balance.ts";

const today = "2026-07-02" as IsoDate;
const register = {
	...EMPTY_REGISTER,
	objectives: [
		{ id: "O-1" as ObjectiveId, title: "Homes", weight: 1 },
		{ id: "O-2" as ObjectiveId, title: "Roads", weight: 3 },
	],
};
const parent = "I" as ItemKey;
const balance = (items: readonly WorkItem[], of = register) => spendBalance(of, items, assess(of, items, today));

test("the money of a parent follows its leaves to what they serve, and is said to be shared out", () => {
	const items = [
		story("I", { cost: 1000, level: 2 }),
		story("A", { parent, estimate: 3, labels: ["okr:O-1"] }),
		story("B", { parent, estimate: 1, labels: ["okr:O-2"] }),
		story("C", { parent, estimate: 1 }),
		story("D", { parent, labels: ["okr:O-1"] }),
	];
	const answer = balance(items);
	if (answer.kind !== "value") throw new Error(answer.kind);
	const { objectives, others, total, unmeasured, items: count, sharedOut, differences, unplaced } = answer.value;
	expect(objectives.map((o) => [o.objective, exactText(o.amount), exactText(o.gap)])).toEqual([
		["O-2", "200", "-11/20"],
		["O-1", "600", "7/20"],
	]);
	expect(exactText(others.unaligned.amount)).toBe("200");
	expect([total, unmeasured, count].map(exactText)).toEqual(["1000", "1", "4"]);
	expect(sharedOut).toMatchObject([{ from: "I", by: "effort", over: 3, without: 1 }]);
	expect([differences, unplaced]).toEqual([[], []]);
});

test("costs on leaves give just the balance of the assessment, and a parent above them only a difference", () => {
	const items = [
		story("I", { cost: 50, level: 2 }),
		story("A", { parent, cost: 30, labels: ["okr:O-1"] }),
		story("B", { parent, cost: 10, labels: ["okr:O-2"] }),
		story("C", { labels: ["bau"] }),
	];
	const answer = balance(items);
	const plain = balanceOf("spend", register.objectives, assess(register, items, today));
	if (answer.kind !== "value" || plain.kind !== "value") throw new Error("both are known");
	const { sharedOut, differences, unplaced, ...rest } = answer.value;
	expect(rest).toEqual(plain.value);
	expect([sharedOut, unplaced]).toEqual([[], []]);
	expect(differences.map((d) => [d.parent, exactText(d.difference)])).toEqual([["I", "10"]]);
});

test("is missing where nothing has a cost or no weight is declared, as the balance of effort is", () => {
	expect(balance([story("A", { labels: ["okr:O-1"] })])).toEqual({ kind: "missing", missing: ["cost"] });
	expect(balance([story("A", { cost: 1 })], { ...register, objectives: [] })).toEqual({
		kind: "missing",
		missing: ["objectives"],
	});
});

test("an item that was not assessed is in no sum", () => {
	const items = [story("A", { cost: 5, labels: ["okr:O-1"] }), story("B", { cost: 7, labels: ["okr:O-2"] })];
	const answer = spendBalance(register, items, assess(register, items.slice(0, 1), today));
	expect(answer.kind === "value" && exactText(answer.value.total)).toBe("5");
});
