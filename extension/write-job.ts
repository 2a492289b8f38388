import * as z from "zod/mini";

/** What of a work item's figures can be written into a field of its site. */
export const RESULTS = ["score", "rank", "objective-name", "objective-id", "alignment", "benefit"] as const;
export type ResultName = (typeof RESULTS)[number];

const value = z.nullable(z.union([z.string(), z.number()]));
const row = z.object({
	key: z.string(),
	title: z.string(),
	/** As the field stood when it was looked at. */
	was: value,
	/** What is to be written. */
	now: value,
	/** `changed`: somebody else changed the field meanwhile, and it was left alone. */
	outcome: z.optional(z.enum(["written", "changed", "refused", "forbidden", "gone", "failed"])),
	/** Of a written row that was taken back; the others of these say why it was not. */
	undone: z.optional(z.enum(["written", "changed", "refused", "forbidden", "gone", "failed"])),
	/** The site's own words. */
	why: z.optional(z.string()),
});
export type WriteRow = z.infer<typeof row>;

/** One bulk write: what would change, what did, and what was taken back. */
export const writeJob = z.object({
	id: z.string(),
	site: z.string(),
	field: z.string(),
	fieldName: z.string(),
	result: z.enum(RESULTS),
	madeAt: z.string(),
	/** `stopped`: it ended before its last row, by the user, the site or the end of the worker. */
	state: z.enum(["previewed", "writing", "stopped", "written", "undoing", "undone"]),
	rows: z.array(row),
	/** Items whose field holds the result already. */
	same: z.number(),
	/** Items without such a result: their field is left as it is. */
	without: z.number(),
	/** Items whose field cannot be written, and items the site no longer gives. */
	refused: z.array(z.object({ key: z.string(), why: z.enum(["not-editable", "not-plain", "gone"]) })),
	problem: z.optional(z.object({ code: z.string(), detail: z.optional(z.string()) })),
});
export type WriteJob = z.infer<typeof writeJob>;

/** Where a person may go from here: on with the rest of what was begun, or back. */
export const hasRest = ({ rows, state }: WriteJob): boolean =>
	state === "stopped" && rows.some((r) => r.outcome === undefined);
export const canUndo = ({ rows, state }: WriteJob): boolean =>
	(state === "written" || state === "stopped") && rows.some((r) => r.outcome === "written" && r.undone === undefined);
