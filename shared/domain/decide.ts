import type { Decision, Register } from "./register.ts";

/** The register with one more decision at its end. The list is append-only: nothing decided is ever rewritten. */
export const appendDecision = (register: Register, decision: Decision): Register => ({
	...register,
	decisions: [...register.decisions, decision],
});
