import type { Reason } from "../reason.ts";
import { findingBy } from "../rules/check.ts";
import type { Finding, Rule } from "../rules/rule.ts";
import type { BenefitId, IsoDate, ItemKey } from "../units.ts";
import type { Benefit } from "./benefit.ts";
import { type BenefitFacts, benefitFacts } from "./benefit-facts.ts";
import { type BenefitIndex, benefitIndex } from "./benefit-index.ts";

/** What a check may look at beside the benefit itself. */
export interface BenefitContext {
	readonly today: IsoDate;
	/** Ids of all objectives and key results of the register. */
	readonly targets: ReadonlySet<string>;
	/** All benefits of the register, this one among them. */
	readonly benefits: readonly Benefit[];
	/** True where the item was read and is done; false where it was read and is not; `undefined` where it was not read. */
	isDone(item: ItemKey): boolean | undefined;
	/** For each target of an objective with a cycle, that cycle's last day. */
	readonly cycleEnds?: ReadonlyMap<string, IsoDate>;
	/** What is known of all benefits together, and of each, where somebody has made it already. */
	readonly index?: BenefitIndex;
	readonly facts?: ReadonlyMap<BenefitId, BenefitFacts>;
}

/** A rule of the catalogue with the code that applies it. The examples are benefits with their context. */
export interface BenefitCheck {
	readonly rule: Rule & { readonly failing: BenefitExample; readonly passing: BenefitExample };
	/** The objection, or `undefined` where the rule is kept or cannot be judged. */
	find(benefit: Benefit, context: BenefitContext): Reason | undefined;
	/** True where the answer hangs on the state of work items, which changes while the register does not. */
	readonly watchesWork?: boolean;
}

/** A benefit, with what the check needs around it; whatever is not said is empty. */
export interface BenefitExample {
	readonly benefit: Partial<Benefit>;
	readonly others?: readonly Partial<Benefit>[];
	readonly today?: string;
	readonly targets?: readonly string[];
	readonly done?: readonly string[];
	/** By target id, the last day of its cycle. */
	readonly cycleEnds?: Readonly<Record<string, string>>;
}

/** Runs a check on one benefit and stamps what it finds with the rule, its severity and the benefit as evidence. */
export function findingOf(check: BenefitCheck, benefit: Benefit, context: BenefitContext): Finding | undefined {
	return findingBy("benefit", check, benefit, context);
}

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === "";

/** What the profile itself tells on the day: looked up where it was made before. */
export const factsOf = (benefit: Benefit, { facts, today }: BenefitContext): BenefitFacts =>
	facts?.get(benefit.id) ?? benefitFacts(benefit, today);

export const indexOf = ({ index, benefits, today }: BenefitContext): BenefitIndex =>
	index ?? benefitIndex(benefits, today);
