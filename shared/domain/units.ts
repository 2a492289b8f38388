/** Branded so that a percentage is never taken for a fraction, nor any text for a date. */
declare const unit: unique symbol;
type Branded<T, Name extends string> = T & { readonly [unit]: Name };

/** `YYYY-MM-DD`, a day that exists. Made by `parseIsoDate`. */
export type IsoDate = Branded<string, "IsoDate">;
/** An exact number as text: `13/4`, or `3` where the denominator is 1. Survives JSON and messages. */
export type ExactText = Branded<string, "ExactText">;
/** 0 to 1, never percent. */
export type Proportion = Branded<number, "Proportion">;
/** Jira's `ABC-12`, or an Azure DevOps id: unique within one source. */
export type ItemKey = Branded<string, "ItemKey">;
export type ObjectiveId = Branded<string, "ObjectiveId">;
export type KeyResultId = Branded<string, "KeyResultId">;
export type BenefitId = Branded<string, "BenefitId">;
/** An objective or a key result: what work may serve. */
export type TargetId = ObjectiveId | KeyResultId;

export type Band = "red" | "amber" | "green";
