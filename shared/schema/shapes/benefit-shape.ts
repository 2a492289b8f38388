import * as z from "zod/mini";
import { amount, date, id, number, reading, text } from "./fields.ts";

export const benefit = z.looseObject({
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
