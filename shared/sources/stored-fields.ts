import * as z from "zod/mini";
import type { DiscoveredFields } from "./field-map.ts";

/** What a site said of its fields, and when: so that each can be called by its name, and a map outlives a bad day. */
export interface StoredFields {
	readonly at: string;
	readonly found: DiscoveredFields;
}

const named = z.object({ id: z.string(), name: z.string() });
const id = z.optional(z.string());
const shape = z.object({
	at: z.string(),
	found: z.object({
		map: z.object({
			estimate: id,
			objective: id,
			cost: id,
			due: id,
			structure: z.optional(z.object({ epicName: id, epicLink: id, parentLink: id })),
			addresses: z.optional(z.array(z.string())),
			inputs: z.record(z.string(), z.string()),
		}),
		reasons: z.array(z.looseObject({ use: z.string(), field: z.string(), code: z.string() })),
		numbers: z.array(named),
		texts: z.array(named),
		dates: z.array(named),
		all: z.array(z.object({ id: z.string(), name: z.string(), holds: z.optional(z.enum(["number", "text"])) })),
		absent: z.array(z.string()),
	}),
});

/** `undefined` where nothing is kept, or nothing that can be read: the site is then asked anew. */
export function storedFieldsIn(text: string): StoredFields | undefined {
	try {
		const read = z.safeParse(shape, JSON.parse(text));
		// The shape is the type's; optional members come without `undefined` from JSON.
		return read.success ? (read.data as unknown as StoredFields) : undefined;
	} catch {
		return undefined;
	}
}
