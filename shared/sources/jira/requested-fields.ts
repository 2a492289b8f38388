import { type FieldMap, mappedFields } from "../field-map.ts";

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
	...mappedFields(map),
];
