import type { Cell } from "./cell.ts";

/**
 * Queues one column: the format first, so that text stays text whatever it begins with, then the values. One format for
 * all cells goes over as one word, which Excel spreads; its type asks for a block.
 */
export function fillColumn(range: Excel.Range, cells: readonly Cell[], format: string): void {
	range.numberFormat = format as unknown as string[][];
	range.values = cells.map((c) => [c]);
}

/** Widths in points for our columns: the last holds sentences. */
export const widthOf = (name: string): number => (name === "needs" ? 220 : 92);
