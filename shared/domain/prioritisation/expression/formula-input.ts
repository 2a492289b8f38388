/** An input of a user's own formula. */
export interface FormulaInput {
	/** As in `WorkItem.inputs`, and one way to call it in the formula. */
	readonly id: string;
	/** What people call it; in the formula it serves as well, in square brackets where it has spaces. */
	readonly name?: string;
	/** `money`, `people`, `weeks`, `points`, `none`, or several joined, as in `money/weeks`. Absent: not said. */
	readonly unit?: string;
	/** The ends of its scale: what lies beyond is refused, and a missing value lies between them. Either may be absent. */
	readonly low?: number;
	readonly high?: number;
}
