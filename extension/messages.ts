import type { LineState } from "../shared/domain/alignment/line-of-sight.ts";
import type { ItemAssessment } from "../shared/domain/assessment.ts";
import type { BenefitMark } from "../shared/domain/benefits/benefit-mark.ts";
import type { Decision } from "../shared/domain/register.ts";
import type { ItemKey, TargetId } from "../shared/domain/units.ts";
import type { SourceKind } from "../shared/domain/work-items/work-item.ts";
import type { WorkLevel } from "../shared/domain/work-items/work-levels.ts";
import type { DiscoveredFields, ListedField } from "../shared/sources/field-map.ts";
import type { KeyName } from "./page-keys.ts";
import type { StoredSettings } from "./page-settings.ts";
import type { PanelAnswer } from "./panel-answer.ts";
import type { RelayReply, RelayRequest, RelayWrite } from "./relayed.ts";
import type { ResultName, WriteJob } from "./write-job.ts";

/**
 * The one typed map of messages. Content scripts are untrusted: `Asked` says who may send what, and the background
 * checks sender and shape (schema) before it answers. One `badges/get` per animation frame, never one per card.
 */
export interface Messages {
	/** content → background. Keys of the page's own site; anything else is refused. */
	"badges/get": {
		/** `isFirst`: the page was loaded just now. */
		ask: { keys: readonly string[]; isFirst?: boolean };
		answer: BadgesAnswer;
	};
	/** content → background. What the columns or swimlanes of a board amount to, for the cards that are seen in each. */
	"lanes/get": { ask: { lanes: readonly LaneAsk[] }; answer: LanesAnswer };
	"why/get": { ask: { key: string }; answer: WhyAnswer };
	/** A person's decision, taken in our own card or panel. Answers with the badge that holds now. */
	"decision/record": {
		ask: {
			key: string;
			/** Said by our own pages; a content script's site is the one it lives on. */
			site?: string;
			kind: Decision["kind"];
			targets?: readonly string[];
			/** Of `belong`: address or key of the work it belongs to, as a person wrote it. */
			under?: string;
			withdraws?: string;
			why?: string;
		};
		answer: { badge: BadgeView; decision: string };
	};
	/** Shows an item's panel in a window of ours. The page that asks learns nothing. `site` as above. */
	"panel/open": { ask: { key: string; site?: string }; answer: { ok: true } };
	/** extension pages → background. Everything of one item, with money and benefits. */
	"panel/get": { ask: { site: string; key: string }; answer: PanelAnswer };
	/** extension pages → background. A person's own value of one scoring input; `null` takes it back. */
	"input/enter": {
		ask: { site: string; key: string; input: string; value: number | null; why?: string };
		/** `before`: what had been entered until now; `null` where nothing was. */
		answer: { before: number | null };
	};
	/** What the page looks like to the adapter: counts only, no text. */
	"health/report": { ask: PageHealth; answer: { ok: true } };
	/** content → background: put further features beside the first script. */
	"features/load": { ask: { part: FeaturePart }; answer: { ok: true } };
	/** content → background: what the person and an administrator say of a page's parts, as it is stored. */
	"settings/get": { ask: object; answer: StoredSettings };
	/** background → content: ask for it anew. */
	"settings/changed": { ask: object; answer: { ok: true } };
	/** background → content: a key that a person set in the browser itself. `done`: something came of it. */
	"keys/pressed": { ask: { name: KeyName }; answer: { done: boolean } };
	/** background → content: run one allow-listed same-origin request and give back what came. */
	"relay/fetch": { ask: RelayRequest; answer: RelayReply };
	/** popup → content: what the page is made of, with no word of it. */
	"page/report": { ask: { version: string }; answer: { report: string } };
	/** background → content: make one write that the user confirmed in a page of ours. */
	"relay/write": { ask: RelayWrite; answer: RelayReply };
	/** background → content: figures changed; ask again for what is on screen. */
	"badges/changed": { ask: { keys: readonly string[] | "all" }; answer: { ok: true } };
	/** extension pages → background. */
	"sync/start": { ask: { site: string; scope: string }; answer: { started: boolean; problem?: string } };
	/** How many work items a scope has, before any of them is read. */
	"sync/count": {
		ask: { site: string; scope: string };
		answer: { count?: number; isExact?: boolean; problem?: string };
	};
	/** Ends a sync under way at once; what was read so far is kept. */
	"sync/cancel": { ask: { site: string }; answer: { ok: true } };
	/** Whether the links of a site's epics and initiatives to other sites are read, one request each. */
	"links/choose": { ask: { site: string; isWanted: boolean }; answer: { ok: true } };
	/** Somebody is looking: what was read a while ago may be read anew. */
	"sync/due": { ask: object; answer: { ok: true } };
	"sync/status": { ask: { site?: string }; answer: { sites: readonly SiteStatus[] } };
	/** What stands at an address of the user's own company, once they have allowed to read it. */
	"host/probe": {
		ask: { address: string };
		answer: { readonly site?: string; readonly kind?: string; readonly version?: string; readonly problem?: string };
	};
	"host/add": { ask: { site: string; kind: string }; answer: { added: boolean; problem?: string } };
	"host/remove": { ask: { site: string }; answer: { ok: true } };
	/** What a site says of its fields; what it said last, where it cannot be asked now. */
	"fields/get": { ask: { site: string }; answer: SiteFields };
	/** Reads all work of a site again, by the fields as they are mapped now. */
	"fields/reread": { ask: { site: string }; answer: { started: boolean; problem?: string } };
	/** Fields of a site that results may be written into, and the levels of its work. */
	"write/targets": {
		ask: { site: string };
		answer: { fields: readonly ListedField[]; levels: readonly WorkLevel[]; problem?: string };
	};
	/** What a bulk write would change, by how the field stands now. */
	"write/preview": {
		ask: { site: string; result: ResultName; field: string; level?: number; isOpenOnly: boolean };
		answer: WriteStatus;
	};
	/** The user's word: begins what was previewed, goes on with its rest, takes it back, or ends it. */
	"write/start": { ask: { id: string }; answer: WriteStatus };
	"write/undo": { ask: { id: string }; answer: WriteStatus };
	"write/cancel": { ask: object; answer: WriteStatus };
	"write/status": { ask: object; answer: WriteStatus };
	"register/changed": { ask: Record<string, never>; answer: { ok: true } };
	"formulas/answer": { ask: { lines: readonly string[] }; answer: { lines: readonly string[] } };
	/** Gives room free: what nobody sees, or with `site` all work items read from it. */
	"data/trim": { ask: { site?: string }; answer: { ok: true } };
	"data/clear": { ask: Record<string, never>; answer: { ok: true } };
}

/** `press`: what waits for a press; `strip`: what boards have and other pages do not. */
export type FeaturePart = "press" | "strip";

export type MessageType = keyof Messages;
/** On the wire: `{ type, ...ask }`. */
export type Asked<T extends MessageType> = { type: T } & Messages[T]["ask"];
export type Answered<T extends MessageType> = Messages[T]["answer"];

/** How firmly a rank stands on its side of the cut-line while each estimate may be a step off. */
export interface RankFirmness {
	/** Whole percent of the trials in which it is above the line. */
	readonly above: number;
	/** The line stands after so many ranks. */
	readonly cut: number;
	/** On its side in at least 90 of 100 trials. */
	readonly isFirm: boolean;
}

/** All a badge needs, and no more: the page can read it. No money, no benefit figures. */
export interface BadgeView {
	readonly key: ItemKey;
	readonly state: LineState;
	/** Target ids, first the largest share; shown as text. */
	readonly targets: readonly TargetId[];
	/** Short reason code for the tooltip and screen readers. */
	readonly reason: string;
	readonly decided: boolean;
	/** How the benefits of it and of work above it stand; absent where the register has none. */
	readonly benefit?: BenefitMark;
	readonly rank?: number;
	readonly of?: number;
	/** As shown: at most two decimals. */
	readonly score?: string;
	/** Absent while it is not known. */
	readonly firmness?: RankFirmness;
	/** Mark of the item's title, for a page that names the item only once. */
	readonly title?: string;
}

export interface LaneAsk {
	readonly keys: readonly string[];
	/** How many cards the host itself says the lane has, also those not in the page now. */
	readonly count?: number;
}

/** One lane: shares of effort and counts of work, no money, nothing of single items. */
export interface LaneView {
	/** Cards seen; of so many nothing is known yet. */
	readonly seen: number;
	readonly unread: number;
	readonly count?: number;
	/** The figures are of the whole lane, and not of the cards seen alone. */
	readonly isWhole: boolean;
	readonly basis: "estimate" | "count";
	readonly shares: Readonly<Record<LineState, number>>;
	/** Items that the shares are of. */
	readonly items: number;
	readonly unestimated: number;
	readonly inProgress: readonly { readonly objective: string; readonly title: string; readonly count: number }[];
	/** For further objectives, and for none. */
	readonly inProgressElsewhere: number;
	readonly inProgressForNone: number;
}

/** In the order asked; none before there are objectives. */
export interface LanesAnswer {
	readonly lanes: readonly LaneView[];
}

export interface BadgesAnswer {
	readonly badges: readonly BadgeView[];
	/** Being fetched: a `badges/changed` follows. */
	readonly pending: readonly string[];
	/** `empty`: no objectives yet; the overlay shows nothing and the popup leads to a first register. */
	readonly register: "ready" | "empty";
	readonly asOf?: string;
}

export interface WhyAnswer {
	readonly item?: {
		readonly key: string;
		readonly title: string;
		readonly updated?: string;
		/** When it was read from the host. */
		readonly readAt?: string;
	};
	readonly assessment?: ItemAssessment;
	readonly badge: BadgeView;
	/** For the picture of the line of sight and the change list. */
	readonly targets: readonly { readonly id: TargetId; readonly title: string; readonly objective?: string }[];
	readonly ancestors: readonly {
		readonly key: string;
		/** Empty where it was not read, or is kept on another site. */
		readonly title: string;
		/** The kind of tool, where that is another site's. */
		readonly source?: SourceKind;
	}[];
	readonly decisions: readonly Decision[];
	/** Where else the same work is kept: by key, with the kind of tool. Its title there is not this page's to know. */
	readonly mirrored: readonly { readonly key: string; readonly source: SourceKind }[];
	readonly problem?: string;
}

export interface PageHealth {
	readonly route: "board" | "backlog" | "issue" | "other";
	readonly recognised: boolean;
	/** Distinct keys named, and those that two witnesses of one container agree on. */
	readonly keys: number;
	readonly agreed: number;
	readonly containers: number;
	/** Containers of which no key is believed, and keys of links in no container. */
	readonly keyless: number;
	readonly loose: number;
	/** Rows that the host itself counts, where it does. */
	readonly counted?: number;
	readonly badges: number;
	/** Badges stand beside links, since no container is known. */
	readonly besideLinks: boolean;
	/** Selector ids that hit nothing where they were expected to. */
	readonly silent: readonly string[];
	/** Ids of features that broke on the page and are off there. */
	readonly broken?: readonly string[];
}

export interface WriteStatus {
	readonly isRunning: boolean;
	readonly job?: WriteJob;
	/** Why what was asked was not done. */
	readonly problem?: string;
}

export interface SiteFields {
	readonly found?: DiscoveredFields;
	/** When the site said so. */
	readonly at?: string;
	/** Why it could not be asked just now. */
	readonly problem?: { readonly code: string; readonly until?: string; readonly detail?: string };
}

export interface SiteStatus {
	readonly site: string;
	/** A kind of `shared/sources/site.ts`; absent where the site may no longer be read. */
	readonly kind?: string;
	readonly state: "never" | "syncing" | "ready" | "stopped";
	readonly items: number;
	readonly quarantined: number;
	readonly lastSync?: string;
	/** What is read of it, in the host's own language. */
	readonly scope?: string;
	readonly progress?: {
		readonly done: number;
		readonly expected?: number;
		readonly startedAt?: string;
		/** All was read; it is being looked for what is gone. */
		readonly isChecking?: true;
	};
	/** What is here was read by another map of the site's fields than holds now. */
	readonly isOutdated?: true;
	/** Team projects whose levels are guessed by the usual names of types, because their set-up may not be read. */
	readonly guessedLevels?: readonly string[];
	/** A code of `shared/sources/problem.ts`; words are made at the edge. */
	readonly problem?: { readonly code: string; readonly until?: string; readonly detail?: string };
	/** Links to other sites: of how many items they may be read, and of how many they are still to be read. */
	readonly links?: { readonly isWanted: boolean; readonly items: number; readonly due: number };
	readonly health?: PageHealth;
}
