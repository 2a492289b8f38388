import { expect, it } from "vitest";
import { EMPTY_REGISTER, type Register } from "../../../shared/domain/register.ts";
import { readRegister } from "../../../shared/schema/read-register.ts";
import { writeRegister } from "../../../shared/schema/write-register.ts";
import { formulaId, withFormula } from "./kept-formula.ts";

const own = {
	kind: "formula",
	id: "own",
	name: "Own",
	version: 3,
	validForMonths: 6,
	expression: "a ÷ b",
	inputs: [{ id: "a" }, { id: "b" }],
} as const;
const register: Register = {
	...EMPTY_REGISTER,
	models: [
		{ kind: "wsjf", id: "wsjf", name: "WSJF", version: 1 },
		own,
		{ kind: "ice", id: "ice", name: "ICE", version: 1 },
	],
};
const draft = { name: "Risk first", expression: "a", inputs: [{ id: "a", unit: "money" }], ranksFirst: false };
const ids = (r: Register) => r.models.map((m) => m.id);

it("adds a new formula after the other models, or before them where it is to rank", () => {
	const added = withFormula(register, draft);
	expect(ids(added)).toEqual(["wsjf", "own", "ice", "risk-first"]);
	expect(added.models[3]).toEqual({
		kind: "formula",
		id: "risk-first",
		name: "Risk first",
		version: 1,
		expression: "a",
		inputs: [{ id: "a", unit: "money" }],
	});
	expect(ids(withFormula(register, { ...draft, ranksFirst: true }))).toEqual(["risk-first", "wsjf", "own", "ice"]);
	expect(ids(withFormula(EMPTY_REGISTER, draft))).toEqual(["risk-first"]);
	expect(ids(withFormula(register, { ...draft, of: "gone" }))).toEqual(["wsjf", "own", "ice", "risk-first"]);
	expect(ids(withFormula(register, { ...draft, of: "wsjf" }))).toEqual(["wsjf", "own", "ice", "risk-first"]);
});

it("changes a formula in its place, with a new version where it computes something else", () => {
	const same = { of: "own", name: "Ours", expression: own.expression, inputs: own.inputs, ranksFirst: false };
	const renamed = withFormula(register, same);
	expect(ids(renamed)).toEqual(["wsjf", "own", "ice"]);
	expect(renamed.models[1]).toEqual({ ...own, name: "Ours" });
	expect(withFormula(register, { ...same, expression: "a" }).models[1]).toMatchObject({
		version: 4,
		validForMonths: 6,
	});
	expect(withFormula(register, { ...same, inputs: [{ id: "a" }] }).models[1]).toMatchObject({ version: 4 });
});

it("lets a formula rank, and another model in its stead", () => {
	const first = withFormula(register, { ...draft, of: "own", ranksFirst: true });
	expect(ids(first)).toEqual(["own", "wsjf", "ice"]);
	expect(ids(withFormula(first, { ...draft, of: "own", ranksFirst: true }))).toEqual(["own", "wsjf", "ice"]);
	expect(ids(withFormula(first, { ...draft, of: "own" }))).toEqual(["wsjf", "own", "ice"]);
	const alone = { ...register, models: [own] };
	expect(ids(withFormula(alone, { ...draft, of: "own" }))).toEqual(["own"]);
});

it("keeps what a register file can hold", () => {
	const kept = withFormula(register, draft);
	expect(readRegister(writeRegister(kept))).toMatchObject({ ok: true, problems: [], register: kept });
});

it("makes an id of a name that nobody has yet", () => {
	expect(formulaId("Risk first!", [])).toBe("risk-first");
	expect(formulaId("Risk first", ["Risk-First", "risk-first-2"])).toBe("risk-first-3");
	expect(formulaId("Ökologie", [])).toBe("okologie");
	expect(formulaId(" — ", ["formula"])).toBe("formula-2");
	expect(formulaId("x".repeat(80), [])).toHaveLength(60);
});
