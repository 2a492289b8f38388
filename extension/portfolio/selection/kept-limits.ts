import * as z from "zod/mini";

/** Where the demand for roles and teams is taken from: what is typed, or the estimates of the work, by person or together. */
export const DEMAND_SOURCES = ["typed", "people", "team"] as const;

const shape = z.object({
	budget: z.optional(z.string()),
	musts: z.array(z.string()),
	/** Pairs of keys: not both. */
	exclusions: z.array(z.tuple([z.string(), z.string()])),
	capacity: z.string(),
	demandFrom: z.enum(DEMAND_SOURCES),
	demand: z.string(),
});

/** What was entered on the selection section, as it was typed. */
export type KeptLimits = z.infer<typeof shape>;

export const NO_LIMITS: KeptLimits = { musts: [], exclusions: [], capacity: "", demandFrom: "typed", demand: "" };

/** What was kept; `undefined` for a text that is none of ours: it is then left alone. */
export function readKeptLimits(text: string): KeptLimits | undefined {
	if (text === "") return NO_LIMITS;
	try {
		const read = z.safeParse(shape, JSON.parse(text));
		return read.success ? read.data : undefined;
	} catch {
		return undefined;
	}
}
