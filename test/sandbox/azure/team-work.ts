import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { AZURE_PROJECT, AZURE_SITE } from "../portfolio/make-azure.ts";

const id = (n: number) => `6d823a47-2d51-4f31-acff-${String(n).padStart(12, "0")}`;
export const PROJECT = {
	id: id(1),
	name: AZURE_PROJECT,
	description: "The county's digital team",
	url: `${AZURE_SITE}/_apis/projects/${id(1)}`,
	state: "wellFormed",
	revision: 12,
	visibility: "private",
	lastUpdateTime: "2026-10-01T08:00:00Z",
} as const;

const teamUrl = (n: number) => `${AZURE_SITE}/_apis/projects/${id(1)}/teams/${id(n)}`;
export const TEAMS = ["Account Team", "Data Team"].map((name, i) => ({
	id: id(i + 2),
	name,
	url: teamUrl(i + 2),
	description: "",
	projectName: AZURE_PROJECT,
	projectId: id(1),
}));

const below = (team: string) => `${AZURE_SITE}/${AZURE_PROJECT}/${encodeURIComponent(team)}/${PLANNING}/teamsettings`;

export const settingsOf = (team: string) => ({
	backlogIteration: { id: id(20), name: AZURE_PROJECT, path: "", url: `${below(team)}/iterations/${id(20)}` },
	bugsBehavior: "asRequirements",
	workingDays: ["monday", "tuesday", "wednesday", "thursday", "friday"],
	backlogVisibilities: { "Microsoft.EpicCategory": true },
	defaultIterationMacro: "@currentIteration",
	url: below(team),
});

/** Two weeks each, from the start of the year's last quarter; a backlog of ideas has no dates. */
export const iterationsOf = (team: string) => [
	...[
		["Sprint 11", "2026-11-09", "2026-11-20", "past"],
		["Sprint 12", "2026-11-23", "2026-12-04", "current"],
		["Sprint 13", "2026-12-07", "2026-12-18", "future"],
	].map(([name, from, to, timeFrame], i) => ({
		id: id(30 + i),
		name,
		path: `${AZURE_PROJECT}\\${name}`,
		attributes: { startDate: `${from}T00:00:00Z`, finishDate: `${to}T00:00:00Z`, timeFrame },
		url: `${below(team)}/iterations/${id(30 + i)}`,
	})),
	{
		id: id(39),
		name: "Ideas",
		path: `${AZURE_PROJECT}\\Ideas`,
		attributes: { startDate: null, finishDate: null },
		url: `${below(team)}/iterations/${id(39)}`,
	},
];

const member = (name: string, activities: readonly (readonly [string, number])[], daysOff: readonly object[]) => ({
	teamMember: {
		displayName: name,
		id: name.toLowerCase().replaceAll(" ", "-"),
		url: `${AZURE_SITE}/_apis/Identities/x`,
	},
	activities: activities.map(([activity, capacityPerDay]) => ({ capacityPerDay, name: activity })),
	daysOff,
	url: `${AZURE_SITE}/_apis/x`,
});
const off = (start: string, end: string) => ({ start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z` });

/** One person is away for two days of Sprint 12, one works half on design. The whole team is off on its last Friday. */
export const capacitiesOf = (team: string, iteration: string) => {
	if (team !== "Account Team" || !iteration.endsWith("31"))
		return { teamMembers: [], totalCapacityPerDay: 0, totalDaysOff: 0 };
	return {
		teamMembers: [
			member("Mei Tanaka", [["Development", 6]], [off("2026-11-26", "2026-11-27")]),
			member(
				"Dylan Price",
				[
					["Design", 3],
					["Development", 3.5],
				],
				[],
			),
			member("Owen Clarke", [], []),
		],
		totalCapacityPerDay: 12.5,
		totalDaysOff: 2,
	};
};
export const daysOffOf = (team: string, iteration: string) => ({
	daysOff: team === "Account Team" && iteration.endsWith("31") ? [off("2026-12-04", "2026-12-04")] : [],
	url: `${below(team)}/iterations/${iteration}/teamdaysoff`,
});
