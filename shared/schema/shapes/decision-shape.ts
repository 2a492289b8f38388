import * as z from "zod/mini";
import { exact } from "../../domain/exact.ts";
import { id, number, text } from "./fields.ts";

const share = z.string().check(z.refine((t) => exact(t) !== undefined, "is not a share such as 1/2"));
const at = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/, "is not a time in UTC (…Z)"));
export const decision = z.looseObject({
	id,
	item: id,
	site: z.optional(text),
	kind: z.enum(["confirm", "change", "exempt", "belong", "withdraw"]),
	under: z.optional(z.looseObject({ item: id, site: z.optional(text) })),
	links: z.optional(z.array(z.looseObject({ target: id, share: z.optional(share) }))),
	withdraws: z.optional(id),
	by: text,
	at,
	why: z.optional(text),
});

export const enteredInput = z.looseObject({
	id,
	item: id,
	site: z.optional(text),
	input: id,
	value: z.nullable(number),
	by: text,
	at,
	why: z.optional(text),
});
