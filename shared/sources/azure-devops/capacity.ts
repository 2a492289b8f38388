import { compareDates } from "../../domain/dates.ts";
import type { IsoDate } from "../../domain/units.ts";
import { dayOf, finite, record, text } from "../json-value.ts";
import type { Fetched, Learnt, SourceOptions } from "../work-source.ts";
import { PLANNING } from "./areas.ts";
import { type AskAzure, askingAzure } from "./ask-azure.ts";
import { listOf } from "./list-of.ts";
import { daysIn, type Span, WEEK, workingDays } from "./working-days.ts";

/** Hours of one role of a team in one iteration: what may be taken on, before anything is. */
export interface RoleCapacity {
	/** The activity, as the site names it; empty where a person's capacity names none. */
	readonly role: string;
	/** Hours, with days off taken away. */
	readonly hours: number;
}

export interface IterationCapacity {
	readonly project: string;
	readonly team: string;
	/** Path of the iteration, unique within its project. */
	readonly iteration: string;
	readonly name: string;
	readonly starts: IsoDate;
	readonly ends: IsoDate;
	/** The team's working days in it, without those that all of it has off. */
	readonly days: number;
	/** By name. Empty: nobody entered a capacity, which is not a capacity of none. */
	readonly roles: readonly RoleCapacity[];
}

interface Iteration extends Span {
	readonly id: string;
	readonly name: string;
	readonly path: string;
}

/**
 * What the teams of a team project can do in each iteration that ends on or after `since`, by role. Iterations without
 * dates are left out: nothing can be said of their days.
 * @example await readCapacity(options, "Digital", "2026-11-24")
 * //=> { ok: true, value: [{ team: "Account Team", name: "Sprint 12", roles: [{ role: "Design", hours: 27 }, …], … }] }
 */
export async function readCapacity(
	options: SourceOptions,
	project: string,
	since: IsoDate,
): Promise<Fetched<readonly IterationCapacity[]>> {
	const learnt: Learnt = options.learnt ?? new Map<string, unknown>();
	const ask = askingAzure(options, learnt);
	const inPath = encodeURIComponent(project);
	const teams = await get(ask, `/_apis/projects/${inPath}/teams?$top=1000`, namesOf);
	if (!teams.ok) return teams;
	const found: IterationCapacity[] = [];
	for (const team of teams.value) {
		const below = `/${inPath}/${encodeURIComponent(team)}/${PLANNING}/teamsettings`;
		const own = await ofTeam(ask, below, since);
		if (!own.ok) return own;
		found.push(...own.value.map((capacity) => ({ project, team, ...capacity })));
	}
	return { ok: true, value: found };
}

const get = <T>(ask: AskAzure, path: string, shape: (value: unknown) => T | undefined): Promise<Fetched<T>> =>
	ask({ method: "GET", path }, shape);

type Own = Omit<IterationCapacity, "project" | "team">;

async function ofTeam(ask: AskAzure, below: string, since: IsoDate): Promise<Fetched<readonly Own[]>> {
	const settings = await get(ask, below, weekOf);
	if (!settings.ok) return settings;
	const iterations = await get(ask, `${below}/iterations`, iterationsOf);
	if (!iterations.ok) return iterations;
	const found: Own[] = [];
	for (const iteration of iterations.value.filter(({ ends }) => compareDates(ends, since) >= 0)) {
		const at = `${below}/iterations/${encodeURIComponent(iteration.id)}`;
		const capacities = await get(ask, `${at}/capacities`, membersOf);
		if (!capacities.ok) return capacities;
		const off = await get(ask, `${at}/teamdaysoff`, (answer) => record(answer) && spansOf(record(answer)?.daysOff));
		if (!off.ok) return off;
		found.push(capacityOf(iteration, settings.value, capacities.value, off.value));
	}
	return { ok: true, value: found };
}

function capacityOf(
	{ name, path, starts, ends }: Iteration,
	week: ReadonlySet<number>,
	members: readonly Member[],
	teamOff: readonly Span[],
): Own {
	const days = workingDays({ starts, ends }, week, teamOff);
	const hours = new Map<string, number>();
	for (const { activities, off } of members) {
		const away = daysIn(days, off);
		for (const { role, perDay } of activities) hours.set(role, (hours.get(role) ?? 0) + perDay * (days.length - away));
	}
	const roles = [...hours].map(([role, sum]) => ({ role, hours: sum })).sort((a, b) => (a.role < b.role ? -1 : 1));
	return { iteration: path, name, starts, ends, days: days.length, roles };
}

const namesOf = (answer: unknown): string[] | undefined =>
	listOf(answer)
		?.map((team) => text(record(team)?.name))
		.filter((name) => name !== undefined);

/** The days of the week that the team works on; five of them where it does not say. */
function weekOf(answer: unknown): ReadonlySet<number> | undefined {
	const settings = record(answer);
	if (!settings) return undefined;
	const named = listOf(settings.workingDays)?.map((day) => WEEK.indexOf(String(day).toLowerCase()));
	return new Set(named?.filter((day) => day >= 0) ?? [0, 1, 2, 3, 4]);
}

function iterationsOf(answer: unknown): Iteration[] | undefined {
	return listOf(answer)?.flatMap((entry) => {
		const iteration = record(entry);
		const attributes = record(iteration?.attributes);
		const id = text(iteration?.id);
		const name = text(iteration?.name);
		const [starts, ends] = [dayOf(attributes?.startDate), dayOf(attributes?.finishDate)];
		if (id === undefined || name === undefined || !starts || !ends) return [];
		return [{ id, name, path: text(iteration?.path) ?? name, starts, ends }];
	});
}

interface Member {
	readonly activities: readonly { readonly role: string; readonly perDay: number }[];
	readonly off: readonly Span[];
}

/** A server sends a list of people, or an object with that list and sums; the sums are not needed. */
function membersOf(answer: unknown): Member[] | undefined {
	const list = listOf(record(answer)?.teamMembers) ?? listOf(answer);
	return list?.map((entry) => {
		const member = record(entry);
		const activities = (listOf(member?.activities) ?? []).flatMap((given) => {
			const perDay = finite(record(given)?.capacityPerDay);
			return perDay === undefined || perDay < 0 ? [] : [{ role: text(record(given)?.name) ?? "", perDay }];
		});
		return { activities, off: spansOf(member?.daysOff) };
	});
}

const spansOf = (raw: unknown): Span[] =>
	(listOf(raw) ?? []).flatMap((entry) => {
		const [starts, ends] = [dayOf(record(entry)?.start), dayOf(record(entry)?.end)];
		return starts && ends ? [{ starts, ends }] : [];
	});
