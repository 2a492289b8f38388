import type { LineState } from "../shared/domain/alignment/line-of-sight.ts";
import type { BenefitAssessment, DeliveryState, ItemAssessment } from "../shared/domain/assessment.ts";
import type { Benefit } from "../shared/domain/benefits/benefit.ts";
import type { ShownInput } from "../shared/domain/prioritisation/shown-inputs.ts";
import type { StepPair } from "../shared/domain/prioritisation/stability/step-flips.ts";
import type { Decision } from "../shared/domain/register.ts";
import type { IsoDate, ItemKey, ObjectiveId, TargetId } from "../shared/domain/units.ts";
import type { WorkItem } from "../shared/domain/work-items/work-item.ts";

/** Everything about one item, for a page of our own: with money, benefits and decisions, which no host page may see. */
export interface PanelAnswer {
	readonly key: ItemKey;
	readonly today: IsoDate;
	/** `empty`: there is no objective yet. */
	readonly register: "ready" | "empty";
	readonly site: PanelSite;
	/** The item on its own site; absent where the site may not be read any more. */
	readonly address?: string;
	readonly item?: PanelItem;
	/** It is not known here, and is being asked for: ask again in a moment. */
	readonly reading?: true;
	readonly assessment?: ItemAssessment;
	/** Titles of the work above it, nearest first; none for what was not read. */
	readonly above: readonly { readonly key: ItemKey; readonly title: string }[];
	/** Where else the same work is kept. */
	readonly mirrored: readonly PanelMirror[];
	/** All that work can serve, objectives before their key results. */
	readonly targets: readonly PanelTarget[];
	readonly score?: PanelScore;
	readonly benefits: readonly PanelBenefit[];
	/** Newest first. */
	readonly decisions: readonly PanelDecision[];
	readonly children: PanelChildren;
}

/** The same work as its other tool has it. */
export interface PanelMirror extends Pick<WorkItem, "title" | "source"> {
	readonly site: string;
	readonly key: ItemKey;
	readonly address?: string;
}

export interface PanelSite {
	readonly site: string;
	readonly lastSync?: string;
	/** A code of `shared/sources/problem.ts`. */
	readonly problem?: { readonly code: string; readonly until?: string; readonly detail?: string };
}

export interface PanelItem
	extends Pick<WorkItem, "title" | "typeName" | "statusName" | "statusCategory" | "source" | "updated" | "assignee"> {
	/** When it was read from its site. */
	readonly readAt?: string;
}

/** An objective or a key result, and how it stands. */
export interface PanelTarget {
	readonly id: TargetId;
	readonly title: string;
	/** Of a key result. */
	readonly objective?: ObjectiveId;
	readonly state: DeliveryState;
	/** Day of its newest reading. */
	readonly asOf?: IsoDate;
}

export interface PanelInput extends ShownInput {
	readonly id: string;
	/** The field of its site that carries it, as people call it. */
	readonly field?: string;
	/** Somebody's own word, which wins over the site's. */
	readonly entered?: {
		readonly by: string;
		readonly at: string;
		readonly why?: string;
		/** What the site says instead; `null`: its field is empty; absent: it says nothing. */
		readonly host?: number | null;
	};
}

export interface PanelScore {
	readonly model: string;
	readonly inputs: readonly PanelInput[];
	/** Names of what is missing, and of what to ask for first. */
	readonly missing: readonly string[];
	readonly askNext?: string;
	readonly undated: readonly string[];
	/** Input names by id, for the sentences about neighbours. */
	readonly names: Readonly<Record<string, string>>;
	/** The neighbours in the order, and the one step of one estimate that turns each pair round. */
	readonly neighbours: readonly StepPair[];
}

export interface PanelBenefit {
	readonly benefit: Benefit;
	/** Which work it names: this item, or one above it. */
	readonly by: ItemKey;
	/** Of the benefit, 0 to 1, where it was said. */
	readonly share?: number;
	readonly standing: BenefitAssessment;
}

export interface PanelDecision extends Decision {
	readonly isInForce: boolean;
	/** The entry that took it back. */
	readonly takenBack?: Pick<Decision, "by" | "at" | "why">;
}

/** The work right below it. */
export interface PanelChildren {
	readonly count: number;
	readonly done: number;
	readonly byState: Readonly<Record<LineState, number>>;
}
