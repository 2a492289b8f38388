import * as z from "zod/mini";
import { compileFormula } from "../../domain/prioritisation/expression/compile-formula.ts";
import { expressionFaultMessage } from "../../domain/prioritisation/expression/expression-fault-message.ts";
import { id, number, text } from "./fields.ts";

const criterion = z.looseObject({
	id,
	weight: number,
	low: number,
	high: number,
	direction: z.enum(["benefit", "cost"]),
});
/** A century: whatever is older was never meant to expire. */
const months = number.check(z.refine((n) => Number.isInteger(n) && n >= 1 && n <= 1200, "must be 1 to 1200, whole"));
const named = { id, name: text, version: number, validForMonths: z.optional(months) };
const HUNDREDTHS = "must be 0 to 10, of at most two decimals";
const exponent = z.optional(
	z.nullable(number.check(z.refine((n) => n >= 0 && n <= 10 && /^\d+(\.\d\d?)?$/.test(`${n}`), HUNDREDTHS))),
);
const importance = z.looseObject({ reach: exponent, impact: exponent, confidence: exponent, effort: exponent });
const formulaInput = z.looseObject({
	id,
	name: z.optional(id),
	unit: z.optional(z.string()),
	low: z.optional(number),
	high: z.optional(number),
});
const formula = z
	.looseObject({
		kind: z.literal("formula"),
		...named,
		expression: z.string("must be text"),
		inputs: z.array(formulaInput).check(z.maxLength(100, "has more than 100 inputs")),
	})
	.check(({ value, issues }) => {
		const { expression, inputs } = value;
		// A member that is absent and one that is undefined are the same to a formula.
		const found = compileFormula(expression, inputs as Parameters<typeof compileFormula>[1]);
		if (found.kind === "fault")
			issues.push({
				code: "custom",
				input: inputs,
				path: found.path.split(/[.[\]]+/).map(step),
				message: found.message,
			});
		if (found.kind === "expression-fault")
			issues.push({ code: "custom", input: expression, path: ["expression"], message: expressionFaultMessage(found) });
	});
/** A part of a place within a record: `inputs[2].unit` is inputs, 2, unit. */
const step = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part);

const numberModels = [
	z.looseObject({ kind: z.literal("wsjf"), ...named }),
	z.looseObject({ kind: z.literal("rice"), ...named, importance: z.optional(importance) }),
	z.looseObject({ kind: z.literal("cd3"), ...named }),
	z.looseObject({ kind: z.literal("ice"), ...named }),
	z.looseObject({ kind: z.literal("weighted"), ...named, criteria: z.array(criterion) }),
	formula,
] as const;
export const model = z.discriminatedUnion("kind", [
	...numberModels,
	z.looseObject({ kind: z.literal("moscow"), ...named, within: z.discriminatedUnion("kind", numberModels) }),
]);
