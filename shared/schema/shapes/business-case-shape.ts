import * as z from "zod/mini";
import { amount, date, id, text } from "./fields.ts";

const flow = z.looseObject({ date: z.optional(date), amount, low: amount, high: amount });

/** Whether the figures make sense together is for the appraisal to say: a case with a fault is shown with it. */
export const businessCase = z.looseObject({
	id,
	item: id,
	currency: z.optional(text),
	rate: amount,
	financeRate: amount,
	reinvestRate: amount,
	flows: z.array(flow).check(z.maxLength(1000, "has more than 1,000 flows")),
	estimated: z.optional(date),
	by: z.optional(text),
});
