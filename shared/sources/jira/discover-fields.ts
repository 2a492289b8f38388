import * as z from "zod/mini";
import type { DiscoveredFields, FieldReason, ListedField, NamedField } from "../field-map.ts";
import type { JiraKind } from "./jira-kind.ts";

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
const ADDRESS = `${CUSTOM}url`;
/** Each makes every answer larger; a site has one or two. */
const MOST_ADDRESSES = 10;
const ORIGINAL_ESTIMATE = "timeoriginalestimate";
const STRUCTURE = {
	epicName: "com.pyxis.greenhopper.jira:gh-epic-label",
	epicLink: "com.pyxis.greenhopper.jira:gh-epic-link",
	parentLink: "com.atlassian.jpo:jpo-custom-field-parent",
} as const;

/** Reads the list of all fields. Entries that are not fields are passed over: one odd field never hides the others. */
export function discoverFields(answer: unknown, kind: Pick<JiraKind, "hasOwnLevels">): DiscoveredFields {
	const fields = (Array.isArray(answer) ? answer : [])
		.map((entry) => z.safeParse(field, entry))
		.flatMap((r) => (r.success ? [r.data] : []));
	const structure = kind.hasOwnLevels ? {} : structureAmong(fields);
	const levels = kind.hasOwnLevels ? [parentAmong(fields)] : structureReasons(structure);
	const reasons = [estimateAmong(fields), ...levels, dueAmong(fields)].filter((r) => r !== undefined);
	const estimate = reasons.find((r) => r.use === "estimate")?.field;
	const free = fields.filter((f) => f.schema?.custom?.startsWith(CUSTOM) || f.schema?.custom === STORY_POINTS);
	const addresses = fields.filter((f) => f.schema?.custom === ADDRESS).map((f) => f.id);
	const ofType = (...types: string[]) => free.filter((f) => types.includes(f.schema?.type ?? "")).map(named);
	return {
		map: {
			...(estimate === undefined ? {} : { estimate }),
			...(Object.keys(structure).length === 0 ? {} : { structure }),
			...(addresses.length === 0 ? {} : { addresses: addresses.slice(0, MOST_ADDRESSES) }),
			inputs: {},
		},
		reasons,
		numbers: ofType("number", "option"),
		texts: ofType("string", "option", "option-with-child", "array"),
		dates: fields.filter((f) => DAYS.has(f.schema?.type ?? "") && isOfDays(f)).map(named),
		all: fields.map(listed),
		absent: (["estimate", "parent", "due", ...(kind.hasOwnLevels ? [] : ["level" as const])] as const).filter(
			(use) => !reasons.some((r) => r.use === use),
		),
	};
}

const DAYS: ReadonlySet<string> = new Set(["date", "datetime"]);
/** Not the days on which Jira itself notes that something happened. */
const isOfDays = ({ schema }: Field): boolean => schema?.system === "duedate" || schema?.custom !== undefined;

/** Kinds of field that take a plain value; text of several lines is rich text in the cloud. */
const PLAIN: Readonly<Record<string, "number" | "text">> = {
	[STORY_POINTS]: "number",
	[`${CUSTOM}float`]: "number",
	[`${CUSTOM}textfield`]: "text",
};

function listed(field: Field): ListedField {
	const type = field.schema?.custom ?? "";
	const holds = Object.hasOwn(PLAIN, type) ? PLAIN[type] : undefined;
	return { ...named(field), ...(holds ? { holds } : {}) };
}

const named = ({ id, name }: Field): NamedField => ({ id, name: name ?? id });

/** Story points where the site has them, else Jira's own time estimate. */
function estimateAmong(fields: readonly Field[]): FieldReason | undefined {
	const points = fields.find((f) => f.schema?.custom === STORY_POINTS);
	if (points) return { use: "estimate", field: points.id, code: "story-points-type", unit: "points" };
	const time = fields.find((f) => f.schema?.system === ORIGINAL_ESTIMATE);
	return time && { use: "estimate", field: time.id, code: "time-field", unit: "hours" };
}

type Structure = { readonly [K in keyof typeof STRUCTURE]?: string };

function structureAmong(fields: readonly Field[]): Structure {
	const found = Object.entries(STRUCTURE).flatMap(([use, type]) => {
		const one = fields.find((f) => f.schema?.custom === type);
		return one ? [[use, one.id]] : [];
	});
	return Object.fromEntries(found);
}

/** Every sub-task says its parent in `parent`, whether the list of fields names it or not. */
const structureReasons = ({ epicName, epicLink, parentLink }: Structure): FieldReason[] => [
	{ use: "parent", field: "parent", code: "system-field" },
	...(epicLink === undefined ? [] : [{ use: "parent", field: epicLink, code: "epic-link-type" } as const]),
	...(parentLink === undefined ? [] : [{ use: "parent", field: parentLink, code: "parent-link-type" } as const]),
	...(epicName === undefined ? [] : [{ use: "level", field: epicName, code: "epic-name-type" } as const]),
];

/** `parent` comes without a schema. */
const parentAmong = (fields: readonly Field[]): FieldReason | undefined =>
	fields.some((f) => f.id === "parent") ? { use: "parent", field: "parent", code: "system-field" } : undefined;

const dueAmong = (fields: readonly Field[]): FieldReason | undefined =>
	fields.some((f) => f.schema?.system === "duedate")
		? { use: "due", field: "duedate", code: "system-field" }
		: undefined;
