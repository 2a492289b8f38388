import { expect, it } from "vitest";
import { type Decision, EMPTY_REGISTER, type Register } from "../../shared/domain/register.ts";
import { takenBack } from "./register-change.ts";

const before: Register = { ...EMPTY_REGISTER, name: "Before" };
const after: Register = { ...EMPTY_REGISTER, name: "After" };
const decision = {
	id: "D-1",
	item: "PS-1",
	kind: "exempt",
	by: "Priya",
	at: "2026-11-24T10:00:00Z",
} as unknown as Decision;
const change = { what: "rename", before: { register: before }, after: { register: after } };

it("takes a change back to what stood before", () => {
	expect(takenBack(change, after)?.register).toEqual(before);
});

it("keeps a decision that was made on a card since", () => {
	const current = { ...after, decisions: [decision] };
	expect(takenBack(change, current)?.register).toEqual({ ...before, decisions: [decision] });
});

it("takes away decisions that the change itself brought in", () => {
	const brought = { ...change, after: { register: { ...after, decisions: [decision] } } };
	expect(takenBack(brought, brought.after.register)?.register.decisions).toEqual([]);
});

it("does not take back over what somebody else changed since", () => {
	expect(takenBack(change, { ...after, exemptLabels: ["keep-the-lights-on"] })).toBeUndefined();
});
