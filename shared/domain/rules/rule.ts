import type { Evidence, Reason } from "../reason.ts";

export type Severity = "info" | "warning" | "serious";

/** One entry of the rule catalogue. Every check has one; every finding names one. */
export interface Rule {
	/** Stable for ever: `benefit/no-owner`. */
	readonly id: string;
	readonly looksAt: "objective" | "key-result" | "kpi" | "benefit" | "work-item" | "register";
	readonly severity: Severity;
	/** What it finds, in one plain sentence. */
	readonly title: string;
	/** Why it matters. */
	readonly why: string;
	/** Where the practice comes from. */
	readonly source: string;
	readonly fix: string;
	/** An example that the check objects to, and one that passes: a test runs both. */
	readonly failing: unknown;
	readonly passing: unknown;
}

/** One objection of one rule to one record. */
export interface Finding extends Reason {
	/** A `Rule` id. */
	readonly rule: string;
	readonly severity: Severity;
	/** The record it is about. */
	readonly about: string;
	readonly evidence: readonly Evidence[];
}
