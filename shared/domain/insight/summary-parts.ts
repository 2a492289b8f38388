import type { LineState } from "../alignment/line-of-sight.ts";
import type {
	BenefitAssessment,
	Coverage,
	KeyResultAssessment,
	ObjectiveAssessment,
	WorkTotals,
} from "../assessment.ts";
import type { Register } from "../register.ts";
import type { BenefitId, IsoDate, ItemKey, KeyResultId, ObjectiveId } from "../units.ts";

/** All that a summary is made of. */
export interface SummaryParts {
	readonly register: Register;
	readonly coverage: Coverage;
	readonly liveByState: Readonly<Record<LineState, WorkTotals>>;
	readonly objectives: ReadonlyMap<ObjectiveId, ObjectiveAssessment>;
	readonly keyResults: ReadonlyMap<KeyResultId, KeyResultAssessment>;
	readonly benefits: ReadonlyMap<BenefitId, BenefitAssessment>;
	/** Items that themselves name a target nobody knows. */
	readonly unknownTargets: readonly ItemKey[];
	/** The newest change of any item. */
	readonly newestWork: IsoDate | undefined;
	/** Newest date behind each kind of record; absent where there is none. */
	readonly asOf: Partial<Record<"work" | "keyResults" | "benefits", IsoDate>>;
	/** The first of the unaligned live items by estimate: the evidence of what is said about them. */
	readonly largestOrphans: readonly ItemKey[];
	readonly today: IsoDate;
}
