import { expect, test } from "vitest";
import { decisionsInForce } from "./alignment/decisions-in-force.ts";
import { appendDecision, withdrawDecision } from "./decide.ts";
import { EMPTY_REGISTER } from "./register.ts";
import type { ItemKey } from "./units.ts";

const first = { id: "D-1", item: "A-1" as ItemKey, kind: "exempt", by: "Ana", at: "2026-11-01T09:00:00Z" } as const;
const entry = { id: "D-2", by: "Bo", at: "2026-11-02T09:00:00Z", why: "Meant another item" };

test("a withdrawn decision stays in the list, and no longer holds", () => {
	const other = { ...first, id: "D-0", item: "A-0" as ItemKey };
	const decided = [other, first].reduce(appendDecision, EMPTY_REGISTER);
	const register = withdrawDecision(decided, "D-1", entry);
	expect(register.decisions).toEqual([other, first, { ...entry, item: "A-1", kind: "withdraw", withdraws: "D-1" }]);
	expect([...decisionsInForce(register.decisions).keys()]).toEqual(["A-0"]);
});

test("withdrawing what is not there changes nothing", () => {
	expect(withdrawDecision(EMPTY_REGISTER, "D-9", entry)).toBe(EMPTY_REGISTER);
});
