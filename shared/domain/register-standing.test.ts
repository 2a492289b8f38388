import { expect, test } from "vitest";
import { EMPTY_REGISTER, type Register } from "./register.ts";
import { standingOf } from "./register-standing.ts";
import type { IsoDate } from "./units.ts";

const register: Register = { ...EMPTY_REGISTER, objectives: [{ id: "O-1" as never, title: "Safer streets" }] };
const [monday, tuesday] = ["2026-11-23" as IsoDate, "2026-11-24" as IsoDate];

test("a register is judged once for a day, and anew on another day or when it is another register", () => {
	const first = standingOf(register, monday);
	expect(standingOf(register, monday)).toBe(first);
	const next = standingOf(register, tuesday);
	expect(next).not.toBe(first);
	expect(standingOf(register, tuesday)).toBe(next);
	expect(standingOf({ ...register }, tuesday)).not.toBe(next);
});
