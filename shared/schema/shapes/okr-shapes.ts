import * as z from "zod/mini";
import { amount, date, id, number, reading, text, weight } from "./fields.ts";

export const cycle = z.looseObject({ id, name: text, starts: date, ends: date });
export const objective = z.looseObject({
	id,
	title: text,
	owner: z.optional(text),
	cycle: z.optional(id),
	parent: z.optional(id),
	ambition: z.optional(z.enum(["committed", "aspirational"])),
	weight,
});
export const keyResult = z.looseObject({
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
export const kpi = z.looseObject({
	id,
	title: text,
	low: amount,
	high: amount,
	feeds: z.optional(z.array(id)),
	readings: z.array(reading),
});
