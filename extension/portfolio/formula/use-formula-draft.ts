import { useState } from "preact/hooks";
import type { SaidInputs } from "./said-inputs.ts";

/** A formula as it is worked on; absent members: as the register, or the engine's suggestion, has them. */
export interface WorkedFormula {
	/** Id of the register's formula it came from; `null`: a new one. */
	readonly of?: string | null | undefined;
	readonly name?: string | undefined;
	readonly text?: string | undefined;
	readonly said: SaidInputs;
	readonly ranksFirst?: boolean | undefined;
	readonly beside?: string | undefined;
	readonly level?: number | "all" | undefined;
}

const UNTOUCHED: WorkedFormula = { said: {} };
// Kept while the page is open, so that a look at another section loses nothing.
let last: WorkedFormula = UNTOUCHED;

export function useFormulaDraft(): readonly [WorkedFormula, (change: Partial<WorkedFormula>) => void] {
	const [worked, set] = useState(last);
	return [
		worked,
		(change) => {
			last = { ...last, ...change };
			set(last);
		},
	];
}
