import * as z from "zod/mini";
import type { DiscoveredFields, FieldReason, NamedField } from "../field-map.ts";

const field = z.object({
	id: z.string(),
	name: z.optional(z.string()),
	schema: z.optional(
		z.object({ type: z.optional(z.string()), custom: z.optional(z.string()), system: z.optional(z.string()) }),
	),
});
type Field = z.infer<typeof field>;

/** Types of Jira's own. Fields are matched by these and never by their names, which are translated and free. */
const STORY_POINTS = "com.pyxis.greenhopper.jira:jsw-story-points";
const CUSTOM = "com.atlassian.jira.plugin.system.customfieldtypes:";
const ORIGINAL_ESTIMATE = "timeoriginalestimate";

/** Reads `/rest/api/3/field`. Entries that are not fields are passed over: one odd field never hides the others. */
export function discoverFields(answer: unknown): DiscoveredFields {
	const fields = (Array.isArray(answer) ? answer : [])
		.map((entry) => z.safeParse(field, entry))
		.flatMap((r) => (r.success ? [r.data] : []));
	const reasons = [estimateAmong(fields), parentAmong(fields), dueAmong(fields)].filter((r) => r !== undefined);
	const estimate = reasons.find((r) => r.use === "estimate")?.field;
	const free = fields.filter((f) => f.schema?.custom?.startsWith(CUSTOM) || f.schema?.custom === STORY_POINTS);
	const ofType = (...types: string[]) => free.filter((f) => types.includes(f.schema?.type ?? "")).map(named);
	return {
		map: { ...(estimate === undefined ? {} : { estimate }), inputs: {} },
		reasons,
		numbers: ofType("number", "option"),
		texts: ofType("string", "option", "option-with-child", "array"),
		absent: (["estimate", "parent", "due"] as const).filter((use) => !reasons.some((r) => r.use === use)),
	};
}

const named = ({ id, name }: Field): NamedField => ({ id, name: name ?? id });

/** Story points where the site has them, else Jira's own time estimate. */
function estimateAmong(fields: readonly Field[]): FieldReason | undefined {
	const points = fields.find((f) => f.schema?.custom === STORY_POINTS);
	if (points) return { use: "estimate", field: points.id, code: "story-points-type", unit: "points" };
	const time = fields.find((f) => f.schema?.system === ORIGINAL_ESTIMATE);
	return time && { use: "estimate", field: time.id, code: "time-field", unit: "hours" };
}

/** `parent` comes without a schema. */
const parentAmong = (fields: readonly Field[]): FieldReason | undefined =>
	fields.some((f) => f.id === "parent") ? { use: "parent", field: "parent", code: "system-field" } : undefined;

const dueAmong = (fields: readonly Field[]): FieldReason | undefined =>
	fields.some((f) => f.schema?.system === "duedate")
		? { use: "due", field: "duedate", code: "system-field" }
		: undefined;
