import * as z from "zod/mini";
import { parseIsoDate } from "../domain/dates.ts";
import { exact } from "../domain/exact.ts";

/** The records of a register file. Loose: members that a newer version added are kept as they are. */
const id = z.string().check(z.trim(), z.minLength(1, "needs an id"), z.maxLength(200, "is longer than 200 characters"));
const text = z.string().check(z.maxLength(100_000, "is longer than 100,000 characters"));
const date = z.string().check(z.refine((t) => parseIsoDate(t) !== undefined, "is not a day that exists (YYYY-MM-DD)"));
const number = z.number("must be a number");
const amount = z.optional(z.nullable(number));
const weight = z.optional(number.check(z.gte(0, "must not be negative")));
const reading = z.looseObject({ date, value: number });

const cycle = z.looseObject({ id, name: text, starts: date, ends: date });
const objective = z.looseObject({
	id,
	title: text,
	owner: z.optional(text),
	cycle: z.optional(id),
	parent: z.optional(id),
	ambition: z.optional(z.enum(["committed", "aspirational"])),
	weight,
});
const keyResult = z.looseObject({
	id,
	objective: id,
	title: text,
	owner: z.optional(text),
	kind: z.enum(["increase", "reduce", "maintain", "threshold", "binary", "milestone"]),
	unit: z.optional(text),
	baseline: amount,
	baselineDate: z.optional(date),
	target: amount,
	low: amount,
	high: amount,
	milestones: z.optional(
		z.array(z.looseObject({ date, share: number, done: z.nullable(z.boolean()), title: z.optional(text) })),
	),
	weight,
	starts: z.optional(date),
	due: z.optional(date),
	checkIns: z.array(z.looseObject({ date, value: number, confidence: z.optional(number), note: z.optional(text) })),
});
const kpi = z.looseObject({
	id,
	title: text,
	low: amount,
	high: amount,
	feeds: z.optional(z.array(id)),
	readings: z.array(reading),
});
const benefit = z.looseObject({
	id,
	title: text,
	type: z.optional(z.enum(["tangible", "intangible", "dis-benefit"])),
	serves: z.optional(z.array(id)),
	owner: z.optional(text),
	responsible: z.optional(text),
	measure: z.optional(text),
	cadenceMonths: z.optional(number.check(z.gt(0, "must be above 0"))),
	baseline: amount,
	baselineDate: z.optional(date),
	target: amount,
	readings: z.array(reading),
	work: z.array(z.looseObject({ item: id, share: z.optional(number.check(z.gte(0), z.lte(1))) })),
	starts: z.optional(date),
	goLivePlanned: z.optional(date),
	goLiveActual: z.optional(date),
	window: z.optional(z.nullable(z.looseObject({ fromMonths: number, toMonths: number }))),
	financialValue: amount,
	status: z.optional(z.enum(["planned", "live", "realised", "lapsed", "closed"])),
});
const share = z.string().check(z.refine((t) => exact(t) !== undefined, "is not a share such as 1/2"));
const decision = z.looseObject({
	id,
	item: id,
	kind: z.enum(["confirm", "change", "exempt", "withdraw"]),
	links: z.optional(z.array(z.looseObject({ target: id, share: z.optional(share) }))),
	withdraws: z.optional(id),
	by: text,
	at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, "is not a time in UTC (…Z)")),
	why: z.optional(text),
});
const criterion = z.looseObject({
	id,
	weight: number,
	low: number,
	high: number,
	direction: z.enum(["benefit", "cost"]),
});
const named = { id, name: text, version: number };
const model = z.discriminatedUnion("kind", [
	z.looseObject({ kind: z.literal("wsjf"), ...named }),
	z.looseObject({ kind: z.literal("rice"), ...named }),
	z.looseObject({ kind: z.literal("weighted"), ...named, criteria: z.array(criterion) }),
]);

/** By the register's member that holds them. */
export const RECORD_SHAPES = {
	cycles: cycle,
	objectives: objective,
	keyResults: keyResult,
	kpis: kpi,
	benefits: benefit,
	decisions: decision,
	models: model,
} as const;

export type RecordSection = keyof typeof RECORD_SHAPES;
export const SECTIONS = Object.keys(RECORD_SHAPES) as readonly RecordSection[];
