import type { Reading } from "../okr/objective.ts";
import type { BenefitId, IsoDate, ItemKey, TargetId } from "../units.ts";

/** What is planned, expected and read of a benefit in one period, both days included. An absent figure is missing, never 0. */
export interface BenefitPeriod {
	readonly starts: IsoDate;
	readonly ends: IsoDate;
	readonly plan?: number | null;
	readonly forecast?: number | null;
	readonly actual?: number | null;
}

/** One change of a kept member: on which day, from what, to what, by whom and why. `null`: it was not said. */
export interface BenefitChange {
	readonly on: IsoDate;
	/** A `KeptField`; a newer version may keep others. */
	readonly field: string;
	readonly from: string | number | null;
	readonly to: string | number | null;
	readonly by?: string;
	readonly why?: string;
}

/** What a benefit needs first: another benefit, a piece of work, or something outside the register, in words. */
export interface BenefitDependency {
	readonly benefit?: BenefitId;
	readonly item?: ItemKey;
	readonly text?: string;
}

export interface BenefitAssumption {
	readonly text: string;
	/** When it was last looked at. */
	readonly reviewed?: IsoDate;
}

export interface BenefitRisk {
	readonly text: string;
	readonly owner?: string;
	readonly response?: string;
}

/** Benefit profile (MSP; reference: domain 1.12). Everything but id and title may be absent, and is then reported. */
export interface Benefit {
	readonly id: BenefitId;
	readonly title: string;
	readonly type?: "tangible" | "intangible" | "dis-benefit";
	readonly category?: string;
	readonly secondaryCategory?: string;
	/** 1 (highest) to 5. */
	readonly priority?: number;
	readonly description?: string;
	/** The observable outcome, the capability it needs, and the outputs that enable it. */
	readonly outcome?: string;
	readonly capability?: string;
	readonly outputs?: readonly string[];
	/** Objectives and key results it serves. */
	readonly serves?: readonly TargetId[];
	/** Accountable: the benefit owner. Responsible: who does the measuring. Never the same field. */
	readonly owner?: string;
	readonly responsible?: string;
	readonly stakeholders?: readonly string[];
	readonly measure?: string;
	readonly unit?: string;
	/** Which way the measure should go (for a dis-benefit: is accepted to go); by the sign of target − baseline unless said. */
	readonly direction?: "increase" | "reduce";
	/** `cumulative`: amounts that add up over periods; `level` (the default): where the measure stands. */
	readonly nature?: "cumulative" | "level";
	readonly source?: string;
	/** How often a reading is due, in months. */
	readonly cadenceMonths?: number;
	readonly baseline?: number | null;
	readonly baselineDate?: IsoDate;
	/** Stamped once where the baseline was first taken after the start or the go-live; never taken off again. */
	readonly retroFitted?: IsoDate;
	readonly target?: number | null;
	readonly targetDate?: IsoDate;
	readonly readings: readonly Reading[];
	readonly periods?: readonly BenefitPeriod[];
	/** Work that brings it: the items whose go-live starts the window, with the share of the benefit each claims. */
	readonly work: readonly { readonly item: ItemKey; readonly share?: number }[];
	readonly starts?: IsoDate;
	readonly goLivePlanned?: IsoDate;
	readonly goLiveActual?: IsoDate;
	/** Realisation window, in months after go-live; +6 to +12 by default once a go-live is known. `null`: none agreed. */
	readonly window?: { readonly fromMonths: number; readonly toMonths: number } | null;
	/** Money over the whole life; of a dis-benefit the size of the loss. ISO 4217 currency, one and unnamed unless said. */
	readonly financialValue?: number | null;
	readonly currency?: string;
	readonly financialProfile?: readonly BenefitPeriod[];
	readonly costToRealise?: number | null;
	readonly dependencies?: readonly BenefitDependency[];
	readonly assumptions?: readonly BenefitAssumption[];
	readonly risks?: readonly BenefitRisk[];
	/** Of a dis-benefit: what is done to keep it small. */
	readonly mitigation?: string;
	readonly status?: "planned" | "live" | "realised" | "lapsed" | "closed";
	readonly statusReason?: string;
	/** Every change of a figure or date that was agreed, oldest first; only ever added to. */
	readonly history?: readonly BenefitChange[];
}
