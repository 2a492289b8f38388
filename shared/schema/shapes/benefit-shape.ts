import * as z from "zod/mini";
import { amount, date, id, number, reading, text } from "./fields.ts";

const said = z.optional(text);
const texts = z.optional(z.array(text));
const period = z
	.looseObject({ starts: date, ends: date, plan: amount, forecast: amount, actual: amount })
	.check(z.refine(({ starts, ends }) => starts <= ends, "ends before it starts"));
const periods = z.optional(z.array(period));
const figure = z.nullable(z.union([text, number]));
const change = z.looseObject({ on: date, field: text, from: figure, to: figure, by: said, why: said });

/** A benefit profile. Everything but id, title, readings and work may be absent: a file of any age is read as it was. */
export const benefit = z.looseObject({
	id,
	title: text,
	type: z.optional(z.enum(["tangible", "intangible", "dis-benefit"])),
	category: said,
	secondaryCategory: said,
	priority: z.optional(number),
	description: said,
	outcome: said,
	capability: said,
	outputs: texts,
	serves: z.optional(z.array(id)),
	owner: said,
	responsible: said,
	stakeholders: texts,
	measure: said,
	unit: said,
	direction: z.optional(z.enum(["increase", "reduce"])),
	nature: z.optional(z.enum(["cumulative", "level"])),
	source: said,
	cadenceMonths: z.optional(number.check(z.gt(0, "must be above 0"))),
	baseline: amount,
	baselineDate: z.optional(date),
	retroFitted: z.optional(date),
	target: amount,
	targetDate: z.optional(date),
	readings: z.array(reading),
	periods,
	work: z.array(z.looseObject({ item: id, share: z.optional(number.check(z.gte(0), z.lte(1))) })),
	starts: z.optional(date),
	goLivePlanned: z.optional(date),
	goLiveActual: z.optional(date),
	window: z.optional(z.nullable(z.looseObject({ fromMonths: number, toMonths: number }))),
	financialValue: amount,
	currency: said,
	financialProfile: periods,
	costToRealise: amount,
	dependencies: z.optional(
		z.array(z.looseObject({ benefit: z.optional(id), item: z.optional(id), text: z.optional(text) })),
	),
	assumptions: z.optional(z.array(z.looseObject({ text, reviewed: z.optional(date) }))),
	risks: z.optional(z.array(z.looseObject({ text, owner: said, response: said }))),
	mitigation: said,
	status: z.optional(z.enum(["planned", "live", "realised", "lapsed", "closed"])),
	statusReason: said,
	history: z.optional(z.array(change)),
});
