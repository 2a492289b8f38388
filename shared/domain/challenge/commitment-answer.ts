import type { Evidence, Reason } from "../reason.ts";
import type { IsoDate, ItemKey } from "../units.ts";

/** What a link of the chain says. `yes` reasons are kept too: a yes has to be borne out as a no has. */
export type CommitmentCode =
	| "nothing-shows-it"
	| "unknown-key-result"
	| "key-result-on-track"
	| "key-result-at-risk"
	| "key-result-off-track"
	| "key-result-not-met-yet"
	| "key-result-not-known"
	| "key-result-short-at-due-date"
	| "key-result-without-work"
	| "unknown-benefit"
	| "benefit-on-course"
	| "benefit-behind"
	| "benefit-lapsed"
	| "benefit-not-known"
	| "benefit-reading-missed"
	| "benefit-without-work"
	| "benefit-work-not-read";

export type Verdict = "yes" | "no" | "unknown";

export interface CommitmentReason extends Reason<CommitmentCode> {
	/** What this one reason alone would answer. */
	readonly says: Verdict;
}

export interface CommitmentAnswer {
	readonly id: string;
	readonly answer: Verdict;
	/** Those that settle the answer first: every no before every unknown before every yes. */
	readonly reasons: readonly CommitmentReason[];
	/** The records it rests on, each once, with the date it speaks of. */
	readonly evidence: readonly Evidence[];
	/** Work that serves it through a key result or a benefit, in the order read. */
	readonly work: readonly ItemKey[];
	/** The oldest date among the evidence: the answer is no fresher than that. */
	readonly asOf?: IsoDate;
}
