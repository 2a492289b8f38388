/** Left to right as MSP draws it; key results stand with the objectives they prove. */
export const MAP_COLUMNS = ["output", "capability", "outcome", "benefit", "objective"] as const;
export type MapColumn = (typeof MAP_COLUMNS)[number];

export interface MapNode {
	/** `column:` and the record's id, or the text without case and punctuation. */
	readonly id: string;
	readonly column: MapColumn;
	/** The record's own id; absent where a text is all there is. */
	readonly record?: string;
	readonly title: string;
	/** A dis-benefit and a lapsed benefit bring no objective nearer; a key result is drawn under its objective. */
	readonly as?: "dis-benefit" | "lapsed" | "key-result";
}

export interface MapEdge {
	readonly from: string;
	readonly to: string;
}
