import * as z from "zod/mini";
import { parseIsoDate } from "../../domain/dates.ts";

/** The kinds of member that records of a register file are made of. */
export const id = z
	.string()
	.check(z.trim(), z.minLength(1, "needs an id"), z.maxLength(200, "is longer than 200 characters"));
export const text = z.string().check(z.maxLength(100_000, "is longer than 100,000 characters"));
export const date = z
	.string()
	.check(z.refine((t) => parseIsoDate(t) !== undefined, "is not a day that exists (YYYY-MM-DD)"));
export const number = z.number("must be a number");
export const proportion = number.check(z.gte(0, "must be at least 0"), z.lte(1, "must be at most 1"));
export const amount = z.optional(z.nullable(number));
export const weight = z.optional(number.check(z.gte(0, "must not be negative")));
export const reading = z.looseObject({ date, value: number });
