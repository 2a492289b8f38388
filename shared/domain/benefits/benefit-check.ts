import type { Evidence, Reason } from "../reason.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import type { IsoDate, ItemKey } from "../units.ts";
import type { Benefit } from "./benefit.ts";

/** What a check may look at beside the benefit itself. */
export interface BenefitContext {
	readonly today: IsoDate;
	/** Ids of all objectives and key results of the register. */
	readonly targets: ReadonlySet<string>;
	/** All benefits of the register, this one among them. */
	readonly benefits: readonly Benefit[];
	/** True where the item was read and is done; false where it was read and is not; `undefined` where it was not read. */
	isDone(item: ItemKey): boolean | undefined;
}

/** A rule of the catalogue with the code that applies it. The examples are benefits with their context. */
export interface BenefitCheck {
	readonly rule: Rule & { readonly failing: BenefitExample; readonly passing: BenefitExample };
	/** The objection, or `undefined` where the rule is kept or cannot be judged. */
	find(benefit: Benefit, context: BenefitContext): Reason | undefined;
}

/** A benefit, with what the check needs around it; whatever is not said is empty. */
export interface BenefitExample {
	readonly benefit: Partial<Benefit>;
	readonly others?: readonly Partial<Benefit>[];
	readonly today?: string;
	readonly targets?: readonly string[];
	readonly done?: readonly string[];
}

/** Runs a check on one benefit and stamps what it finds with the rule, its severity and the benefit as evidence. */
export function findingOf(check: BenefitCheck, benefit: Benefit, context: BenefitContext): Finding | undefined {
	const reason = check.find(benefit, context);
	if (!reason) return undefined;
	const evidence: Evidence[] = [{ kind: "benefit", id: benefit.id }];
	return { ...reason, rule: check.rule.id, severity: check.rule.severity, about: benefit.id, evidence };
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";
