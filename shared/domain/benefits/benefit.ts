import type { Reading } from "../okr/objective.ts";
import type { BenefitId, IsoDate, ItemKey, TargetId } from "../units.ts";

/** Benefit profile (MSP; reference: domain 1.12). Everything but id and title may be absent, and is then reported. */
export interface Benefit {
	readonly id: BenefitId;
	readonly title: string;
	readonly type?: "tangible" | "intangible" | "dis-benefit";
	readonly category?: string;
	/** 1 (highest) to 5. */
	readonly priority?: number;
	readonly description?: string;
	/** The observable outcome, and the outputs that enable it. */
	readonly outcome?: string;
	readonly outputs?: readonly string[];
	/** Objectives and key results it serves. */
	readonly serves?: readonly TargetId[];
	/** Accountable: the benefit owner. Responsible: who does the measuring. Never the same field. */
	readonly owner?: string;
	readonly responsible?: string;
	readonly measure?: string;
	readonly unit?: string;
	readonly source?: string;
	/** How often a reading is due, in months. */
	readonly cadenceMonths?: number;
	readonly baseline?: number | null;
	readonly baselineDate?: IsoDate;
	readonly target?: number | null;
	readonly readings: readonly Reading[];
	/** Work that brings it: the items whose go-live starts the window, with the share of the benefit each claims. */
	readonly work: readonly { readonly item: ItemKey; readonly share?: number }[];
	readonly starts?: IsoDate;
	readonly goLivePlanned?: IsoDate;
	readonly goLiveActual?: IsoDate;
	/** Realisation window, in months after go-live; +6 to +12 by default once a go-live is known. `null`: none agreed. */
	readonly window?: { readonly fromMonths: number; readonly toMonths: number } | null;
	readonly financialValue?: number | null;
	readonly status?: "planned" | "live" | "realised" | "lapsed" | "closed";
}
