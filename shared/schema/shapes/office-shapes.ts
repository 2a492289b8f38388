import * as z from "zod/mini";
import { amount, date, id, number, reading, text, weight } from "./fields.ts";

const strategy = z.looseObject({ id, title: text, owner: z.optional(text), weight });
export const strategyVersion = z.looseObject({
	id,
	from: date,
	vision: text,
	horizon: z.optional(z.looseObject({ starts: date, ends: date })),
	strategies: z.array(strategy),
});
const measure = z.looseObject({
	id,
	title: text,
	unit: z.optional(text),
	keyResult: z.optional(id),
	kpi: z.optional(id),
	low: amount,
	high: amount,
	readings: z.array(reading),
});
export const service = z.looseObject({ id, name: text, owner: z.optional(text), measures: z.array(measure) });
export const commitment = z.looseObject({
	id,
	title: text,
	promisedTo: z.optional(text),
	promisedOn: z.optional(date),
	due: z.optional(date),
	keyResults: z._default(z.array(id), []),
	benefits: z._default(z.array(id), []),
	value: z.optional(number),
});
