import type { Reason } from "../../reason.ts";
import type { Check } from "../../rules/check.ts";
import type { IsoDate, KeyResultId, ObjectiveId } from "../../units.ts";
import { isEnglish } from "../../wording/is-english.ts";
import { type Found, wordsOf } from "../../wording/words-of.ts";
import type { Cycle, KeyResult, Kpi, Objective } from "../objective.ts";
import type { OkrContext } from "./okr-context.ts";

type Id = IsoDate | ObjectiveId | KeyResultId | undefined;
/** Some members of a record, ids and dates as plain text. */
export type Part<Record> = { readonly [K in keyof Record]?: Record[K] extends Id ? string : Record[K] };

/** A record, with what the check needs around it; whatever is not said is as a well-kept register has it. */
export interface OkrExample<Record> {
	readonly record: Part<Record>;
	readonly objectives?: readonly Part<Objective>[];
	readonly keyResults?: readonly Part<KeyResult>[];
	readonly kpis?: readonly Part<Kpi>[];
	readonly cycles?: readonly Part<Cycle>[];
}

export type ObjectiveCheck = Check<Objective, OkrContext, OkrExample<Objective>>;
export type KeyResultCheck = Check<KeyResult, OkrContext, OkrExample<KeyResult>>;
export type KpiCheck = Check<Kpi, OkrContext, OkrExample<Kpi>>;

/** What a check of wording finds in a title, with its place; titles in other languages are let be. */
export function inTitle(
	{ id, title }: { readonly id: string; readonly title: string },
	code: string,
	find: (title: string) => (Found & { readonly sign?: string }) | undefined,
): Reason | undefined {
	const words = find(title);
	if (!words || !isEnglish(wordsOf(title))) return undefined;
	const { word, at, sign } = words;
	return { code, ids: [id], values: { word, at, ...(sign === undefined ? {} : { sign }) } };
}

export const isAbsent = (x: number | null | undefined): x is null | undefined => x === undefined || x === null;
