import { type FieldMap, NO_FIELDS } from "../field-map.ts";
import type { Surroundings } from "./decode-work-item.ts";
import type { Process } from "./process.ts";

export const SITE = "https://dev.azure.com/contoso";
export const MAP: FieldMap = {
	estimate: "Microsoft.VSTS.Scheduling.StoryPoints",
	cost: "Custom.Cost",
	objective: "Custom.Objective",
	inputs: { value: "Custom.Value", urgency: "Custom.Urgency" },
};
const PROCESS: Process = {
	levels: new Map([
		["Programme", 2],
		["Fonctionnalité", 1],
		["Story", 0],
		["Task", -1],
	]),
	categories: new Map([
		[
			"Story",
			new Map([
				["À faire", "new"],
				["En cours", "indeterminate"],
				["Terminé", "done"],
			] as const),
		],
	]),
	effort: "Custom.Points",
	isGuessed: false,
};
export const around = (map: FieldMap = NO_FIELDS): Surroundings => ({
	site: SITE,
	organisation: "contoso",
	map,
	processes: new Map([["Homes", PROCESS]]),
});

/** The address under which the REST side knows a work item. */
export const api = (id: number, organisation = "contoso") =>
	`https://dev.azure.com/${organisation}/6ce954b1/_apis/wit/workItems/${id}`;
