import * as z from "zod/mini";
import { amount, date, id, number, proportion, reading, text, weight } from "./fields.ts";

export const cycle = z.looseObject({ id, name: text, starts: date, ends: date });
export const objective = z.looseObject({
	id,
	title: text,
	owner: z.optional(text),
	cycle: z.optional(id),
	parent: z.optional(id),
	ambition: z.optional(z.enum(["committed", "aspirational"])),
	weight,
	origin: z.optional(z.enum(["top-down", "bottom-up", "negotiated"])),
	level: z.optional(number.check(z.gte(0, "must not be negative"))),
	strategy: z.optional(id),
});
const zones = z.array(z.looseObject({ at: number, progress: number }));
const aim = z.looseObject({
	target: amount,
	low: amount,
	high: amount,
	zones: z.optional(z.nullable(zones)),
	due: z.optional(z.nullable(date)),
});
const checkIn = z.looseObject({
	date,
	value: number,
	confidence: z.optional(number),
	note: z.optional(text),
	values: z.optional(z.array(z.looseObject({ value: id, mark: z.enum(["yes", "concern"]), note: z.optional(text) }))),
});
export const keyResult = z.looseObject({
	id,
	objective: id,
	title: text,
	owner: z.optional(text),
	kind: z.enum(["increase", "reduce", "maintain", "threshold", "binary", "milestone", "ordinal"]),
	indicator: z.optional(z.enum(["leading", "lagging"])),
	unit: z.optional(text),
	baseline: amount,
	baselineDate: z.optional(date),
	target: amount,
	low: amount,
	high: amount,
	milestones: z.optional(
		z.array(z.looseObject({ date, share: number, done: z.nullable(z.boolean()), title: z.optional(text) })),
	),
	zones: z.optional(zones),
	curve: z.optional(z.array(z.looseObject({ date, expected: proportion }))),
	weight,
	starts: z.optional(date),
	due: z.optional(date),
	checkIns: z.array(checkIn),
	reAims: z.optional(z.array(z.looseObject({ date, by: text, why: text, was: aim }))),
});
export const kpi = z.looseObject({
	id,
	title: text,
	owner: z.optional(text),
	unit: z.optional(text),
	low: amount,
	high: amount,
	feeds: z.optional(z.array(id)),
	family: z.optional(z.enum(["contribution", "service", "team"])),
	isProcess: z.optional(z.boolean()),
	since: z.optional(date),
	until: z.optional(date),
	readings: z.array(reading),
});
export const declaredValue = z.looseObject({ id, title: text, meaning: z.optional(text) });
