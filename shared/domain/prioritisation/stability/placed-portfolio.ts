import type { Exact } from "../../exact.ts";

/** Where an item stands on a criterion: one place (0..1), or anywhere between two, held at the ends of the scale. */
export interface Place {
	readonly from: Exact;
	readonly to: Exact;
}

export interface PlacedItem {
	readonly id: string;
	/** By criterion. */
	readonly places: readonly Place[];
}

/** Where the money or the places run out. */
export type CutLine =
	| { readonly kind: "top"; readonly count: number }
	| { readonly kind: "budget"; readonly budget: Exact; readonly costs: readonly Exact[] };

export const isKnown = ({ from, to }: Place): boolean => from.equals(to);
