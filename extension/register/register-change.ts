import type { Register } from "../../shared/domain/register.ts";
import type { RegisterCarry } from "../../shared/schema/read-register.ts";
import { writeRegister } from "../../shared/schema/write-register.ts";

/** A register with what its file brought along that this version does not know. */
export interface Held {
	readonly register: Register;
	readonly carry?: RegisterCarry;
}

/** One step that can be taken back. */
export interface RegisterChange {
	/** What was done, as in "Undo: import of 5 objectives". */
	readonly what: string;
	readonly before: Held;
	readonly after: Held;
}

/**
 * What the register becomes when a change is taken back. Decisions made on cards since then are kept; `undefined` where
 * anything else was changed since by somebody else, for then taking back would lose their work.
 */
export function takenBack({ before, after }: RegisterChange, current: Register): Held | undefined {
	const known = new Set(after.register.decisions.map((d) => d.id));
	const since = current.decisions.filter((d) => !known.has(d.id));
	const asLeft = { ...current, decisions: after.register.decisions };
	if (writeRegister(asLeft) !== writeRegister(after.register)) return undefined;
	return { ...before, register: { ...before.register, decisions: [...before.register.decisions, ...since] } };
}
