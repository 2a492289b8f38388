import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { AZURE_FIELDS, AZURE_PROJECT, AZURE_SITE } from "../portfolio/make-azure.ts";
import { RESULT_FIELDS } from "../written-fields.ts";
import { hasResults } from "./patch-work-item.ts";

/** The process of the sample's project, as its REST describes it: Agile, with bugs among the requirements. */
const TYPES: Readonly<
	Record<string, { readonly color: string; readonly states: readonly (readonly [string, string])[] }>
> = {
	Epic: {
		color: "E06C00",
		states: [
			["New", "Proposed"],
			["Active", "InProgress"],
			["Resolved", "InProgress"],
			["Closed", "Completed"],
			["Removed", "Removed"],
		],
	},
	Feature: {
		color: "773B93",
		states: [
			["New", "Proposed"],
			["Active", "InProgress"],
			["Resolved", "InProgress"],
			["Closed", "Completed"],
			["Removed", "Removed"],
		],
	},
	"User Story": {
		color: "009CCC",
		states: [
			["New", "Proposed"],
			["Active", "InProgress"],
			["Resolved", "Resolved"],
			["Closed", "Completed"],
			["Removed", "Removed"],
		],
	},
	Bug: {
		color: "CC293D",
		states: [
			["New", "Proposed"],
			["Active", "InProgress"],
			["Resolved", "Resolved"],
			["Closed", "Completed"],
		],
	},
	Task: {
		color: "F2CB1D",
		states: [
			["New", "Proposed"],
			["Active", "InProgress"],
			["Closed", "Completed"],
			["Removed", "Removed"],
		],
	},
};

const typeUrl = (name: string) => `${AZURE_SITE}/${AZURE_PROJECT}/_apis/wit/workItemTypes/${encodeURIComponent(name)}`;
const reference = (name: string) => ({ name, url: typeUrl(name) });
const backlog = (id: string, name: string, rank: number, types: readonly string[], type: string) => ({
	id,
	name,
	rank,
	type,
	isHidden: false,
	workItemCountLimit: 1000,
	addPanelFields: [],
	columnFields: [],
	workItemTypes: types.map(reference),
	defaultWorkItemType: reference(types[0] ?? ""),
	color: TYPES[types[0] ?? ""]?.color ?? "",
});

export const BACKLOG_CONFIGURATION = {
	taskBacklog: backlog("Microsoft.TaskCategory", "Tasks", 1, ["Task"], "task"),
	requirementBacklog: backlog("Microsoft.RequirementCategory", "Stories", 2, ["User Story", "Bug"], "requirement"),
	portfolioBacklogs: [
		backlog("Microsoft.EpicCategory", "Epics", 4, ["Epic"], "portfolio"),
		backlog("Microsoft.FeatureCategory", "Features", 3, ["Feature"], "portfolio"),
	],
	workItemTypeMappedStates: Object.entries(TYPES).map(([workItemTypeName, { states }]) => ({
		workItemTypeName,
		states: Object.fromEntries(states.filter(([, category]) => category !== "Removed")),
	})),
	backlogFields: {
		typeFields: {
			Order: "Microsoft.VSTS.Common.StackRank",
			Effort: AZURE_FIELDS.estimate,
			RemainingWork: "Microsoft.VSTS.Scheduling.RemainingWork",
			Activity: "Microsoft.VSTS.Common.Activity",
		},
	},
	bugsBehavior: "asRequirements",
	hiddenBacklogs: [],
	isBugsBehaviorConfigured: true,
	url: `${AZURE_SITE}/${AZURE_PROJECT}/${PLANNING}/backlogconfiguration`,
};

export const statesOf = (type: string) =>
	TYPES[type]?.states.map(([name, category]) => ({ name, color: "b2b2b2", category }));

export const typeList = () =>
	Object.entries(TYPES).map(([name, { color }]) => ({
		name,
		referenceName: `Microsoft.VSTS.WorkItemTypes.${name.replaceAll(" ", "")}`,
		description: "",
		color,
		isDisabled: false,
		states: statesOf(name),
		url: typeUrl(name),
	}));

const field = (referenceName: string, name: string, type: string) => ({
	name,
	referenceName,
	type,
	usage: "workItem",
	readOnly: false,
	canSortBy: true,
	isQueryable: true,
	supportedOperations: [{ referenceName: "SupportedOperations.Equals", name: "=" }],
	isIdentity: false,
	isPicklist: false,
	isPicklistSuggested: false,
	url: `${AZURE_SITE}/_apis/wit/fields/${referenceName}`,
});

export const FIELDS = [
	field("System.Id", "ID", "integer"),
	field("System.Title", "Title", "string"),
	field("System.Description", "Description", "html"),
	field("System.Tags", "Tags", "plainText"),
	field("Microsoft.VSTS.Scheduling.TargetDate", "Target Date", "dateTime"),
	field(AZURE_FIELDS.estimate, "Story Points", "double"),
	field("Microsoft.VSTS.Scheduling.RemainingWork", "Remaining Work", "double"),
	field(AZURE_FIELDS.cost, "Budget (£)", "double"),
	field(AZURE_FIELDS.objective, "Strategic objective", "string"),
	field(AZURE_FIELDS.userBusinessValue, "Business Value", "integer"),
	field(AZURE_FIELDS.timeCriticality, "Time Criticality", "double"),
	field(AZURE_FIELDS.riskReduction, "Risk reduction", "integer"),
	field(AZURE_FIELDS.jobSize, "Job size", "integer"),
	field(RESULT_FIELDS.azure.score, "Portfolio score", "double"),
	field(RESULT_FIELDS.azure.rank, "Portfolio rank", "integer"),
	field(RESULT_FIELDS.azure.line, "Line of sight", "string"),
];

/** Of a type, the fields that its items have. */
export const fieldsOfType = (type: string) =>
	FIELDS.filter(
		({ referenceName }) => hasResults(type) || !Object.values<string>(RESULT_FIELDS.azure).includes(referenceName),
	).map(({ referenceName, name, url }) => ({
		referenceName,
		name,
		url,
		alwaysRequired: false,
		dependentFields: [],
		helpText: "",
	}));
