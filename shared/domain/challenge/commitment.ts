import type { BenefitId, IsoDate, KeyResultId } from "../units.ts";

/**
 * What was promised to the board (or to anyone), and what would show that it was kept: key results and benefits, each with
 * the work that serves them.
 */
export interface Commitment {
	readonly id: string;
	readonly title: string;
	readonly promisedTo?: string;
	readonly promisedOn?: IsoDate;
	/** The day by which it was promised. */
	readonly due?: IsoDate;
	readonly keyResults: readonly KeyResultId[];
	readonly benefits: readonly BenefitId[];
	/** Money promised, in the register's currency. */
	readonly value?: number;
}
