import type { SelectionInput } from "../../../shared/domain/prioritisation/selection/read-selection.ts";

/** What the page asks of the thread that searches. A search goes on until it is proven or its time is up. */
export type SelectionAsk =
	| { readonly kind: "search"; readonly input: SelectionInput; readonly forMs: number }
	| { readonly kind: "prove" }
	| { readonly kind: "stop-proof" }
	/** `titles`: what the items are called in the sentences. */
	| { readonly kind: "explain"; readonly id: string; readonly titles: Readonly<Record<string, string>> };

/** A set as plain data; amounts are exact, as text. */
export interface FoundSet {
	readonly chosen: readonly string[];
	readonly value: string;
	readonly cost: string;
	readonly bound: string;
	readonly gap: string;
	readonly optimal: boolean;
	/** How long was searched. */
	readonly ms: number;
}

export type SelectionReply =
	| { readonly kind: "found"; readonly set: FoundSet; readonly running: boolean }
	| { readonly kind: "refused"; readonly message: string; readonly ids: readonly string[] }
	| { readonly kind: "proof"; readonly state: "running" | "proven" | "unproven" | "cancelled"; readonly set: FoundSet }
	| { readonly kind: "proof-failed"; readonly message: string }
	/** Why it is left out and what would bring it in, in sentences. */
	| { readonly kind: "explained"; readonly id: string; readonly sentences: readonly string[] };
