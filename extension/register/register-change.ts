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
 * What the register becomes when a change is taken back. Decisions made on cards, and inputs entered, since then are kept; `undefined` where
 * anything else was changed since by somebody else, for then taking back would lose their work.
 */
export function takenBack({ before, after }: RegisterChange, current: Register): Held | undefined {
	const since = added(after.register.decisions, current.decisions);
	const entered = added(after.register.entered, current.entered);
	const asLeft = { ...current, decisions: after.register.decisions, entered: after.register.entered };
	if (writeRegister(asLeft) !== writeRegister(after.register)) return undefined;
	const { register } = before;
	const kept = { decisions: [...register.decisions, ...since], entered: [...register.entered, ...entered] };
	return { ...before, register: { ...register, ...kept } };
}

function added<T extends { readonly id: string }>(before: readonly T[], now: readonly T[]): T[] {
	const known = new Set(before.map((one) => one.id));
	return now.filter((one) => !known.has(one.id));
}
