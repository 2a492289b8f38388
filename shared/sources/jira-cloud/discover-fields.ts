import * as z from "zod/mini";
import type { FieldMap } from "./field-map.ts";

const field = z.object({
	id: z.string(),
	name: z.optional(z.string()),
	schema: z.optional(z.object({ type: z.optional(z.string()), custom: z.optional(z.string()) })),
});

/** Jira Software's own story points. Matched by type, never by name. */
const STORY_POINTS = "com.pyxis.greenhopper.jira:jsw-story-points";

export interface DiscoveredFields {
	readonly map: FieldMap;
	/** Number fields a user may map to scoring inputs or cost. */
	readonly numbers: readonly { readonly id: string; readonly name: string }[];
	/** Text fields a user may map to the objective. */
	readonly texts: readonly { readonly id: string; readonly name: string }[];
	/** What was looked for and is not there. */
	readonly absent: readonly string[];
}

/** Reads `/rest/api/3/field`. Entries that are not fields are passed over: one odd field never hides the others. */
export function discoverFields(answer: unknown): DiscoveredFields {
	const fields = (Array.isArray(answer) ? answer : [])
		.map((entry) => z.safeParse(field, entry))
		.flatMap((r) => (r.success ? [r.data] : []));
	const named = (f: (typeof fields)[number]) => ({ id: f.id, name: f.name ?? f.id });
	const numbers = fields.filter((f) => f.schema?.type === "number" && f.schema.custom);
	const points = fields.find((f) => f.schema?.custom === STORY_POINTS);
	const texts = fields.filter((f) => f.schema?.custom && ["string", "option"].includes(f.schema.type ?? ""));
	return {
		map: { ...(points ? { estimate: points.id } : {}), inputs: {} },
		numbers: numbers.map(named),
		texts: texts.map(named),
		absent: points ? [] : ["estimate"],
	};
}
