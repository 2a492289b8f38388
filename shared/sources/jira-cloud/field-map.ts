/** Which fields of a site carry what. Found by schema type, since names are translated and free; confirmed by the user. */
export interface FieldMap {
	/** Story points. */
	readonly estimate?: string;
	/** Where the user keeps an objective's or key result's id. */
	readonly objective?: string;
	readonly cost?: string;
	/** Criterion id to field id. */
	readonly inputs: Readonly<Record<string, string>>;
}

export const NO_FIELDS: FieldMap = { inputs: {} };

/** The fields that the decoder reads, and no others: an answer with all fields is ten times as large. */
export const requestedFields = (map: FieldMap): string[] => [
	"summary",
	"description",
	"issuetype",
	"parent",
	"issuelinks",
	"status",
	"labels",
	"assignee",
	"reporter",
	"project",
	"created",
	"updated",
	"duedate",
	"resolutiondate",
	...[map.estimate, map.objective, map.cost].filter((id) => id !== undefined),
	...Object.values(map.inputs),
];
