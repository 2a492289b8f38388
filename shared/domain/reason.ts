import type { IsoDate } from "./units.ts";

/**
 * Why a verdict is what it is, as data: a code from a closed list (each module types its own), the ids it speaks of and
 * the figures it uses. Words are made at the edge (`shared/ui/words`), never here (DESIGN principle 3).
 */
export interface Reason<C extends string = string> {
	readonly code: C;
	/** Items, objectives, key results, benefits: whatever the code speaks of, most specific first. */
	readonly ids?: readonly string[];
	readonly values?: Readonly<Record<string, string | number | null>>;
}

/** A record a claim rests on. A claim without one is not printed. */
export interface Evidence {
	readonly kind:
		| "work-item"
		| "objective"
		| "key-result"
		| "kpi"
		| "check-in"
		| "benefit"
		| "reading"
		| "decision"
		| "register";
	readonly id: string;
	/** The date the record speaks of, or was read. */
	readonly date?: IsoDate;
}

/** One sentence of a summary, before it has words. */
export interface Claim<C extends string = string> extends Reason<C> {
	readonly evidence: readonly Evidence[];
	readonly asOf: IsoDate;
}
