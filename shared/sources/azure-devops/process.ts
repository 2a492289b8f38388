import type { StatusCategory } from "../../domain/work-items/work-item.ts";
import { record, text } from "../json-value.ts";
import { listOf } from "./list-of.ts";

/** How one team project orders its work: what the decoder needs to know of it. */
export interface Process {
	/** Level by the name of a work item type. */
	readonly levels: ReadonlyMap<string, number>;
	/** Category by the name of a type and of its state. */
	readonly categories: ReadonlyMap<string, ReadonlyMap<string, StatusCategory>>;
	/** The field that carries the size of its work. */
	readonly effort?: string;
	/** The project's backlogs could not be read: levels are those of the usual names of types. */
	readonly isGuessed: boolean;
}

/**
 * The types of the four processes that Microsoft ships, for a project whose own backlogs may not be read. Epics of the Basic
 * process are a level too high by this.
 */
const USUAL_LEVELS: ReadonlyMap<string, number> = new Map([
	["Epic", 2],
	["Feature", 1],
	["User Story", 0],
	["Product Backlog Item", 0],
	["Requirement", 0],
	["Issue", 0],
	["Bug", 0],
	["Task", -1],
]);

export const GUESSED: Process = { levels: USUAL_LEVELS, categories: new Map(), isGuessed: true };

/**
 * By the category of a state, since states are named freely. Resolved work waits to be verified, so it is under way; what
 * was removed from the backlog is over, as Jira's "won't do" is.
 */
const CATEGORIES: Readonly<Record<string, StatusCategory>> = {
	Proposed: "new",
	InProgress: "indeterminate",
	Resolved: "indeterminate",
	Completed: "done",
	Removed: "done",
};
const categoryOf = (x: unknown): StatusCategory =>
	typeof x === "string" && Object.hasOwn(CATEGORIES, x) ? (CATEGORIES[x] as StatusCategory) : "unknown";

/**
 * Reads `work/backlogconfiguration` of a team project: levels by its backlogs (tasks -1, requirements 0, then a level for
 * each portfolio backlog, lowest first), and the categories of the states of their types. Bugs stand where the team
 * keeps them: among the requirements, among the tasks, or, kept apart, at the level of requirements.
 */
export function processOf(answer: unknown): Process | undefined {
	const configuration = record(answer);
	const requirements = record(configuration?.requirementBacklog);
	if (!configuration || !requirements) return undefined;
	const levels = new Map<string, number>();
	const put = (backlog: unknown, level: number) => {
		for (const name of typesOf(backlog)) if (!levels.has(name)) levels.set(name, level);
	};
	put(configuration.taskBacklog, -1);
	put(requirements, 0);
	const portfolio = [...(listOf(configuration.portfolioBacklogs) ?? [])];
	portfolio.sort((a, b) => rankOf(a) - rankOf(b));
	for (const [i, backlog] of portfolio.entries()) put(backlog, i + 1);
	const categories = new Map<string, Map<string, StatusCategory>>();
	for (const entry of listOf(configuration.workItemTypeMappedStates) ?? []) {
		const mapped = record(entry);
		const name = text(mapped?.workItemTypeName);
		const states = record(mapped?.states);
		if (name === undefined || !states) continue;
		categories.set(name, new Map(Object.entries(states).map(([state, category]) => [state, categoryOf(category)])));
		// Named here and on no backlog: a bug.
		if (!levels.has(name)) levels.set(name, configuration.bugsBehavior === "asTasks" ? -1 : 0);
	}
	const effort = text(record(record(configuration.backlogFields)?.typeFields)?.Effort);
	return { levels, categories, ...(effort === undefined ? {} : { effort }), isGuessed: false };
}

const typesOf = (backlog: unknown): string[] =>
	(listOf(record(backlog)?.workItemTypes) ?? []).map((t) => text(record(t)?.name)).filter((n) => n !== undefined);

const rankOf = (backlog: unknown): number => {
	const rank = record(backlog)?.rank;
	return typeof rank === "number" ? rank : Number.MAX_SAFE_INTEGER;
};

/** Reads `wit/workitemtypes/{type}/states`: the states of one type by their categories. */
export function statesOf(answer: unknown): ReadonlyMap<string, StatusCategory> | undefined {
	const list = listOf(answer);
	if (!list) return undefined;
	const states = new Map<string, StatusCategory>();
	for (const entry of list) {
		const state = record(entry);
		const name = text(state?.name);
		if (name !== undefined) states.set(name, categoryOf(state?.category));
	}
	return states;
}
