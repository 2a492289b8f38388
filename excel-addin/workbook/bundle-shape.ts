import * as z from "zod/mini";
import type { ScoringModel } from "../../shared/domain/prioritisation/scoring-model.ts";
import type { Confirmed } from "./map-columns.ts";
import type { DecimalAnswers } from "./plan-scoring.ts";
import { ROLES } from "./roles.ts";

/** What a person settled for one table, remembered with the workbook. */
export interface TableMemory {
	readonly confirmed: Confirmed;
	readonly decimals: DecimalAnswers;
	readonly model: ScoringModel;
}

/** By table: its id, or a sheet's id. */
export type Memory = Readonly<Record<string, TableMemory>>;

const heading = z.string().check(z.maxLength(2000));
const id = z.string().check(z.minLength(1), z.maxLength(2000));
const named = { id, name: z.string().check(z.maxLength(200)), version: z.number() };
const criterion = z.object({
	id,
	name: z.optional(z.string().check(z.maxLength(2000))),
	weight: z.number().check(z.gte(0)),
	low: z.number(),
	high: z.number(),
	direction: z.enum(["benefit", "cost"]),
});
const model = z.discriminatedUnion("kind", [
	z.object({ kind: z.literal("wsjf"), ...named }),
	z.object({ kind: z.literal("rice"), ...named }),
	z.object({ kind: z.literal("cd3"), ...named }),
	z.object({ kind: z.literal("ice"), ...named }),
	z.object({ kind: z.literal("weighted"), ...named, criteria: z.array(criterion).check(z.maxLength(100)) }),
]);
const table = z.object({
	confirmed: z.partialRecord(z.enum(ROLES), z.nullable(heading)),
	decimals: z.record(heading, z.enum(["point", "comma"])),
	model,
});

/** Reads the memory of one table; `undefined` where it is not what we wrote. */
export function readTableMemory(given: unknown): TableMemory | undefined {
	const read = z.safeParse(table, given);
	if (!read.success) return undefined;
	const { confirmed, decimals, model } = read.data;
	return { confirmed: confirmed as Confirmed, decimals, model: model as ScoringModel };
}
