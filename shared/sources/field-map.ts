/** Which fields of a site carry what. Found by schema type, since names are translated and free; confirmed by the user. */
export interface FieldMap {
	/** Story points, or hours. */
	readonly estimate?: string;
	/** Where the user keeps an objective's or key result's id. */
	readonly objective?: string;
	readonly cost?: string;
	/** When an item is due, where that is not the site's own field for it; an empty text: nothing says so. */
	readonly due?: string;
	/** Where a site keeps its levels in fields of their own: an epic's name, the epic above, and what a plan puts above. */
	readonly structure?: { readonly epicName?: string; readonly epicLink?: string; readonly parentLink?: string };
	/** Fields made for addresses: one may lead to an item of another tool. */
	readonly addresses?: readonly string[];
	/** Criterion id to field id. */
	readonly inputs: Readonly<Record<string, string>>;
}

export const NO_FIELDS: FieldMap = { inputs: {} };

/** The fields of a map, each once. */
export const mappedFields = (map: FieldMap): string[] => [
	...new Set(
		[
			map.estimate,
			map.objective,
			map.cost,
			map.due,
			...Object.values(map.structure ?? {}),
			...(map.addresses ?? []),
			...Object.values(map.inputs),
		].filter((id): id is string => id !== undefined && id !== ""),
	),
];

export interface NamedField {
	readonly id: string;
	readonly name: string;
}

/** A field as the site lists it. `holds`: a plain value of this kind may be written into it, as far as its type goes. */
export interface ListedField extends NamedField {
	readonly holds?: "number" | "text";
}

/** Why a field was taken, for a person to check. */
export interface FieldReason {
	readonly use: "estimate" | "parent" | "due" | "level";
	readonly field: string;
	/** `board-estimation`: a number field that the site's boards estimate by. */
	readonly code:
		| "story-points-type"
		| "board-estimation"
		| "time-field"
		| "system-field"
		| "epic-link-type"
		| "parent-link-type"
		| "epic-name-type";
	/** Of an estimate. One site has one unit; the map says which by its field. */
	readonly unit?: "points" | "hours";
}

/** What a site's own schema says of its fields. */
export interface DiscoveredFields {
	readonly map: FieldMap;
	readonly reasons: readonly FieldReason[];
	/** Number fields and single choices a user may map to scoring inputs, to cost, or to story points of their own. */
	readonly numbers: readonly NamedField[];
	/** Text fields and choices a user may map to the objective. */
	readonly texts: readonly NamedField[];
	/** Fields that hold a day. */
	readonly dates: readonly NamedField[];
	/** Every field, so that each can be called by its name. */
	readonly all: readonly ListedField[];
	/** What was looked for and is not there. */
	readonly absent: readonly FieldReason["use"][];
}
