import type { Evidence, Reason } from "../reason.ts";
import type { Finding, Rule } from "./rule.ts";

/** A rule of the catalogue with the code that applies it to one kind of record. */
export interface Check<Record, Context, Example> {
	readonly rule: Rule & { readonly failing: Example; readonly passing: Example };
	/** The objection, or `undefined` where the rule is kept or cannot be judged. */
	find(record: Record, context: Context): Reason | undefined;
}

/** What an example becomes: a whole record, and what stands around it. */
export interface Setting<Record, Context> {
	readonly record: Record;
	readonly context: Context;
}

/** Checks of one kind of record, and how their examples are set up. */
export interface CheckFamily<Record extends { readonly id: string }, Context, Example> {
	readonly kind: Evidence["kind"];
	readonly checks: readonly Check<Record, Context, Example>[];
	setUp(example: Example): Setting<Record, Context>;
}

/** One rule of the catalogue whose examples can be run without knowing what kind of record it looks at. */
export interface CatalogueEntry {
	readonly rule: Rule;
	/** What the check finds in its own example. */
	tryOut(example: "failing" | "passing"): Finding | undefined;
}

/** Runs a check on one record and stamps what it finds with the rule, its severity and the record as evidence. */
export function findingBy<Record extends { readonly id: string }, Context>(
	kind: Evidence["kind"],
	check: { readonly rule: Rule; find(record: Record, context: Context): Reason | undefined },
	record: Record,
	context: Context,
): Finding | undefined {
	const reason = check.find(record, context);
	if (!reason) return undefined;
	const { id, severity } = check.rule;
	return { ...reason, rule: id, severity, about: record.id, evidence: [{ kind, id: record.id }] };
}

/** The catalogue's entries of one family, in its order. */
export function entriesOf<Record extends { readonly id: string }, Context, Example>({
	kind,
	checks,
	setUp,
}: CheckFamily<Record, Context, Example>): CatalogueEntry[] {
	return checks.map((check) => ({
		rule: check.rule,
		tryOut(which) {
			const { record, context } = setUp(check.rule[which]);
			return findingBy(kind, check, record, context);
		},
	}));
}
