import type { LineOfSight } from "./alignment/line-of-sight.ts";
import type { BenefitFigures } from "./benefits/benefit-figures.ts";
import type { BenefitPortfolio } from "./benefits/benefit-portfolio.ts";
import type { ChainBreak } from "./okr/cascade/cascade-breaks.ts";
import type { Cascade } from "./okr/cascade.ts";
import type { KeyResultFigures, ObjectiveFigures } from "./okr/goal-figures.ts";
import type { MoscowClass } from "./prioritisation/methods/moscow.ts";
import type { InputStamps } from "./prioritisation/score-expiry.ts";
import type { Claim } from "./reason.ts";
import type { Finding } from "./rules/rule.ts";
import type { Band, BenefitId, ExactText, IsoDate, ItemKey, KeyResultId, ObjectiveId, Proportion } from "./units.ts";

/** Plain data throughout, so that it can be stored and sent. */
export interface ItemScore {
	readonly model: string;
	readonly modelVersion: number;
	readonly value?: number;
	readonly exact?: ExactText;
	/** A power in a user's own formula is irrational and was rounded to a double. */
	readonly isRounded?: boolean;
	/** Orders before the score, where the model has classes. */
	readonly class?: MoscowClass;
	/** 1, 2, 2, 4; absent while the score is missing. `of` = number of ranked items; with classes, of those with a class. */
	readonly rank?: number;
	readonly of?: number;
	/** Criteria whose value lay outside the published scale and was held at its end. */
	readonly clamped?: readonly string[];
	/** What it was made of, by input id, as read; `null` where nothing was entered. */
	readonly inputs?: Readonly<Record<string, unknown>>;
	/** When and by whom they were given, where that is known. */
	readonly stamps?: InputStamps;
	/** The last day it can be relied on, by the oldest dated input. */
	readonly expiresOn?: IsoDate;
	/** Too old, and shown so; absent where the model sets no age, or nobody knows that of an input. */
	readonly expired?: boolean;
	/** Inputs of unknown age, where age counts. */
	readonly undated?: readonly string[];
	readonly missing?: readonly string[];
	readonly interval?: readonly [number, number];
	/** The missing input whose range moves the score most: ask for it first. */
	readonly askNext?: string;
	/** Inputs that cannot be right, in words of data: path and code. */
	readonly fault?: { readonly code: string; readonly path: string; readonly message: string };
}

export interface ItemAssessment {
	readonly key: ItemKey;
	readonly line: LineOfSight;
	readonly score?: ItemScore;
	/** Benefits whose `work` names this item or an ancestor of it. */
	readonly benefits: readonly BenefitId[];
	readonly findings: readonly Finding[];
}

/** Amount of work, three ways; `unestimated` and `uncosted` count items the sum does not hold. */
export interface WorkTotals {
	readonly count: number;
	readonly estimate: number;
	readonly unestimated: number;
	readonly cost: number;
	readonly uncosted: number;
}

export type DeliveryState = "on-track" | "at-risk" | "off-track" | "unknown";

export interface KeyResultAssessment extends KeyResultFigures {
	readonly id: KeyResultId;
	readonly progress?: number;
	/** Below 0 or above 1 where the measure went backwards or beyond; `null` where the kind has none. */
	readonly unclamped?: number | null;
	readonly band?: Band;
	readonly missing?: readonly string[];
	readonly fault?: { readonly code: string; readonly path: string; readonly message: string };
	/** Against the elapsed share of its period; `unknown` without a reading or a period. */
	readonly state: DeliveryState;
	readonly asOf?: IsoDate;
	/** Work with a link to it, share by share, live (not done) and all. */
	readonly live: WorkTotals;
	readonly all: WorkTotals;
	readonly findings: readonly Finding[];
}

export interface ObjectiveAssessment extends ObjectiveFigures {
	readonly id: ObjectiveId;
	readonly score?: number;
	readonly band?: Band;
	readonly missing?: readonly string[];
	readonly interval?: readonly [number, number];
	readonly state: DeliveryState;
	readonly asOf?: IsoDate;
	readonly keyResults: readonly KeyResultId[];
	readonly live: WorkTotals;
	readonly all: WorkTotals;
	readonly findings: readonly Finding[];
}

export interface BenefitAssessment extends BenefitFigures {
	readonly id: BenefitId;
	readonly realised?: number;
	readonly unclamped?: number;
	readonly missing?: readonly string[];
	readonly window?: {
		readonly opens: IsoDate;
		readonly closes: IsoDate;
		readonly state: "not-live" | "before" | "open" | "closed";
		readonly due: readonly IsoDate[];
		readonly missed: readonly IsoDate[];
	};
	/** A reading is due now, or overdue: the earliest date without one. */
	readonly nextDue?: IsoDate;
	readonly late: boolean;
	readonly asOf?: IsoDate;
	readonly findings: readonly Finding[];
}

/** Both ways: work without an objective, objectives and key results without live work. */
export interface Coverage {
	readonly byState: Readonly<Record<LineOfSight["state"], WorkTotals>>;
	readonly orphans: readonly ItemKey[];
	readonly unservedObjectives: readonly ObjectiveId[];
	readonly unservedKeyResults: readonly KeyResultId[];
	readonly cycles: readonly (readonly ItemKey[])[];
	readonly missingParents: readonly ItemKey[];
	readonly duplicates: readonly ItemKey[];
}

/** The leader's answer, derived once and stored: the popup reads this and nothing else. */
export interface Summary {
	readonly today: IsoDate;
	/** Objectives by delivery state: the promised outcomes. */
	readonly outcomes: Readonly<Record<DeliveryState, number>>;
	readonly keyResultsByBand: Readonly<Record<Band | "unknown", number>>;
	/** Shares of live effort (by estimate; by count where nothing is estimated, and then it says so). */
	readonly effort: {
		readonly basis: "estimate" | "count";
		readonly shares: Readonly<Record<LineOfSight["state"], Proportion>>;
		readonly items: number;
	};
	readonly benefits: { readonly total: number; readonly due: number; readonly late: number; readonly unknown: number };
	/** At most three, most important first. */
	readonly decisions: readonly Claim[];
	readonly claims: readonly Claim[];
	/** Newest date behind each figure; absent: no data at all. */
	readonly asOf: { readonly work?: string; readonly keyResults?: IsoDate; readonly benefits?: IsoDate };
	readonly objectives: readonly {
		readonly id: ObjectiveId;
		readonly title: string;
		readonly state: DeliveryState;
		readonly score?: number;
		readonly effortShare: Proportion;
	}[];
}

export interface Assessment {
	readonly today: IsoDate;
	readonly items: ReadonlyMap<ItemKey, ItemAssessment>;
	readonly objectives: ReadonlyMap<ObjectiveId, ObjectiveAssessment>;
	readonly keyResults: ReadonlyMap<KeyResultId, KeyResultAssessment>;
	readonly benefits: ReadonlyMap<BenefitId, BenefitAssessment>;
	/** All benefits together. */
	readonly benefitPortfolio: BenefitPortfolio;
	readonly coverage: Coverage;
	/** The objectives as a tree, and where the tree itself is broken. */
	readonly cascade: Cascade;
	/** Every break of the chain from the top objective down to a key result, with what shows it. */
	readonly chainBreaks: readonly ChainBreak[];
	readonly findings: readonly Finding[];
	readonly summary: Summary;
}
