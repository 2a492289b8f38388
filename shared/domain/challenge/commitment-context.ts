import type { Assessment } from "../assessment.ts";
import type { Benefit } from "../benefits/benefit.ts";
import type { KeyResult } from "../okr/objective.ts";

/** What commitments are answered from: what the register declares, and how it stands. */
export interface CommitmentContext {
	readonly keyResults: readonly KeyResult[];
	readonly benefits: readonly Benefit[];
	readonly assessment: Pick<Assessment, "today" | "items" | "keyResults" | "benefits">;
}
