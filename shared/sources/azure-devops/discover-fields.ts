import * as z from "zod/mini";
import type { DiscoveredFields, FieldReason, ListedField, NamedField } from "../field-map.ts";
import { HOUR_FIELDS, POINT_FIELDS } from "./field-values.ts";
import { listOf } from "./list-of.ts";

const field = z.object({
	referenceName: z.string(),
	name: z.optional(z.string()),
	type: z.optional(z.string()),
	isIdentity: z.optional(z.boolean()),
	isDeleted: z.optional(z.boolean()),
	readOnly: z.optional(z.boolean()),
	isPicklist: z.optional(z.boolean()),
});
type Field = z.infer<typeof field>;

/** Fields of the system's own and of boards' inner workings: nobody keeps a score or an objective in these. */
const OWN = /^(?:System\.|WEF_|Microsoft\.VSTS\.(?:TCM|CodeReview|Feedback|Build|CMMI\.Issue)\.)/;
const NUMBERS = new Set(["integer", "double", "picklistInteger", "picklistDouble"]);
const TEXTS = new Set(["string", "plainText", "html", "picklistString"]);
const DUE = ["TargetDate", "DueDate", "FinishDate"].map((name) => `Microsoft.VSTS.Scheduling.${name}`);

/**
 * Reads `/_apis/wit/fields` by types and reference names; the names that people see are translated. Every organisation has
 * the fields of all processes, so that points are there says little of a project: the decoder reads each item's own.
 * Parents are links, which every server has.
 */
export function discoverFields(answer: unknown): DiscoveredFields | undefined {
	const list = listOf(answer);
	if (!list) return undefined;
	const fields = list
		.map((entry) => z.safeParse(field, entry))
		.flatMap((r) => (r.success && r.data.isDeleted !== true ? [r.data] : []));
	const first = (names: readonly string[]) => names.find((name) => fields.some((f) => f.referenceName === name));
	const due = first(DUE);
	const reasons: FieldReason[] = [
		...estimateAmong(first),
		{ use: "parent", field: "System.LinkTypes.Hierarchy", code: "system-field" },
		...(due === undefined ? [] : [{ use: "due", field: due, code: "system-field" } as const]),
	];
	const estimate = reasons.find((r) => r.use === "estimate")?.field;
	const free = fields.filter((f) => !OWN.test(f.referenceName) && f.isIdentity !== true);
	const ofTypes = (types: ReadonlySet<string>) => free.filter((f) => types.has(f.type ?? "")).map(named);
	return {
		map: { ...(estimate === undefined ? {} : { estimate }), inputs: {} },
		reasons,
		numbers: ofTypes(NUMBERS),
		texts: ofTypes(TEXTS),
		dates: free.filter((f) => f.type === "dateTime" && !NOTED.test(f.referenceName)).map(named),
		all: fields.map(listed),
		absent: (["estimate", "parent", "due"] as const).filter((use) => !reasons.some((r) => r.use === use)),
	};
}

/** Days on which the server itself notes that something happened. */
const NOTED =
	/^Microsoft\.VSTS\.Common\.(?:(?:Activated|Closed|Resolved|StateChange|Reviewed)\w*Date|StateChangeDate)$/;

/** A plain value may be written into a process's or one's own number or line of text, but for a list of choices. */
function listed(field: Field): ListedField {
	const isFree = !OWN.test(field.referenceName) && field.readOnly !== true && field.isIdentity !== true;
	const isPlain = isFree && field.isPicklist !== true;
	const holds = !isPlain
		? undefined
		: WRITABLE_NUMBERS.has(field.type ?? "")
			? "number"
			: field.type === "string"
				? "text"
				: undefined;
	return { ...named(field), ...(holds ? { holds } : {}) };
}

const WRITABLE_NUMBERS: ReadonlySet<string> = new Set(["integer", "double"]);

const named = ({ referenceName, name }: Field): NamedField => ({ id: referenceName, name: name ?? referenceName });

function estimateAmong(first: (names: readonly string[]) => string | undefined): FieldReason[] {
	const points = first(POINT_FIELDS);
	if (points !== undefined) return [{ use: "estimate", field: points, code: "story-points-type", unit: "points" }];
	const hours = first(HOUR_FIELDS);
	return hours === undefined ? [] : [{ use: "estimate", field: hours, code: "time-field", unit: "hours" }];
}
