import type { Decision, Register } from "./register.ts";

/** The register with one more decision at its end. The list is append-only: nothing decided is ever rewritten. */
export const appendDecision = (register: Register, decision: Decision): Register => ({
	...register,
	decisions: [...register.decisions, decision],
});

/** The decision taken back, by a further entry; what it replaced holds again. The list itself only grows. */
export function withdrawDecision(
	register: Register,
	withdraws: string,
	entry: Pick<Decision, "id" | "by" | "at" | "why">,
): Register {
	const taken = register.decisions.find((d) => d.id === withdraws);
	// Nothing to take back: the caller showed an undo for what is not there any more.
	if (!taken) return register;
	return appendDecision(register, { ...entry, item: taken.item, kind: "withdraw", withdraws });
}
