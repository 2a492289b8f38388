import type { Evidence, Reason } from "../reason.ts";
import type { ExactText, ItemKey, TargetId } from "../units.ts";

/**
 * aligned: stated on the item, or decided · inherited: from the nearest aligned ancestor · unaligned: everything was
 * read and nothing names a target · exempt: run-the-business · unknown: something needed could not be read or is not
 * known (a parent not read, a target id that the register does not have). Unknown is never shown as yes.
 */
export type LineState = "aligned" | "inherited" | "unaligned" | "exempt" | "unknown";

export interface Link {
	readonly target: TargetId;
	readonly targetKind: "objective" | "key-result";
	/** Of the item's effort, exact; the shares of one item sum to 1. */
	readonly share: ExactText;
	readonly how: "decided" | "stated" | "inherited";
	/** stated: by what. */
	readonly by?: "label" | "field" | "mention";
	/** inherited: the ancestor it comes from. */
	readonly via?: ItemKey;
	readonly evidence: readonly Evidence[];
}

export type LineReason = Reason<
	| "stated-by-label"
	| "stated-by-field"
	| "stated-by-mention"
	| "inherited-from"
	| "belongs-by-decision"
	| "belongs-by-link"
	| "decided-by"
	| "exempt-by-label"
	| "exempt-by-decision"
	| "exempt-inherited"
	| "nothing-names-a-target"
	| "unknown-target"
	| "parent-not-read"
	| "parent-cycle"
	| "no-register"
	| "not-read"
>;

export interface LineOfSight {
	readonly state: LineState;
	readonly links: readonly Link[];
	readonly reasons: readonly LineReason[];
	/** The chain that was looked at, from the item up. */
	readonly path: readonly ItemKey[];
	/** The decision in force, if a person decided. */
	readonly decision?: string;
}
