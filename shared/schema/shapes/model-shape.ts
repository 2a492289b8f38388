import * as z from "zod/mini";
import { id, number, text } from "./fields.ts";

const criterion = z.looseObject({
	id,
	weight: number,
	low: number,
	high: number,
	direction: z.enum(["benefit", "cost"]),
});
const named = { id, name: text, version: number };
export const model = z.discriminatedUnion("kind", [
	z.looseObject({ kind: z.literal("wsjf"), ...named }),
	z.looseObject({ kind: z.literal("rice"), ...named }),
	z.looseObject({ kind: z.literal("weighted"), ...named, criteria: z.array(criterion) }),
]);
