import type { StatusCategory } from "../../domain/work-items/work-item.ts";
import { record, text } from "../json-value.ts";
import type { Problem } from "../problem.ts";
import type { Fetched, Learnt } from "../work-source.ts";
import { PLANNING, TRACKING } from "./areas.ts";
import type { AskAzure } from "./ask-azure.ts";
import { GUESSED, type Process, processOf, statesOf } from "./process.ts";

/** The site says that this cannot be had: asking again would bring the same. All else may pass. */
const FINAL: ReadonlySet<Problem["code"]> = new Set(["forbidden", "not-found", "rejected", "moved", "unreadable"]);
const NOT_READABLE = null;

/** Team projects and what types and states of theirs occur in an answer. */
type Seen = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

export interface Processes {
	/** By the name of the team project. */
	readonly of: ReadonlyMap<string, Process>;
	/** Projects whose levels are guessed by the usual names. */
	readonly guessed: readonly string[];
}

/**
 * How the team projects of an answer order their work. A project's backlogs are asked for once, and the states of a type
 * only where those do not name them. What a site refuses to say is guessed (levels) or unknown (categories).
 */
export async function processesOf(
	records: readonly unknown[],
	ask: AskAzure,
	learnt: Learnt,
): Promise<Fetched<Processes>> {
	const found = new Map<string, Process>();
	let waitMs: number | undefined;
	const learn = async <T>(path: string, shape: (value: unknown) => T | undefined): Promise<T | Problem | null> => {
		if (!learnt.has(path)) {
			const told = await ask({ method: "GET", path }, (value) => (shape(value) === undefined ? undefined : value));
			if (!told.ok && !FINAL.has(told.problem.code)) return told.problem;
			if (told.ok && told.waitMs !== undefined) waitMs = Math.max(waitMs ?? 0, told.waitMs);
			learnt.set(path, told.ok ? told.value : NOT_READABLE);
		}
		return shape(learnt.get(path)) ?? NOT_READABLE;
	};
	for (const [project, types] of seenIn(records)) {
		const below = `/${encodeURIComponent(project)}`;
		const process = await learn(`${below}/${PLANNING}/backlogconfiguration`, processOf);
		if (process && "code" in process) return { ok: false, problem: process };
		const known = process ?? GUESSED;
		const categories = new Map<string, ReadonlyMap<string, StatusCategory>>(known.categories);
		for (const [type, states] of types) {
			const named = categories.get(type);
			if (named && [...states].every((s) => named.has(s))) continue;
			const told = await learn(`${below}/${TRACKING}/workitemtypes/${encodeURIComponent(type)}/states`, statesOf);
			if (told && "code" in told) return { ok: false, problem: told };
			// The backlogs' own word goes first: a team may count a resolved story as under way.
			if (told) categories.set(type, new Map([...told, ...(named ?? [])]));
		}
		found.set(project, { ...known, categories });
	}
	const guessed = [...found].flatMap(([project, { isGuessed }]) => (isGuessed ? [project] : []));
	return { ok: true, value: { of: found, guessed }, ...(waitMs === undefined ? {} : { waitMs }) };
}

function seenIn(records: readonly unknown[]): Seen {
	const seen = new Map<string, Map<string, Set<string>>>();
	for (const raw of records) {
		const fields = record(record(raw)?.fields);
		const [project, type, state] = ["System.TeamProject", "System.WorkItemType", "System.State"].map((f) =>
			text(fields?.[f]),
		);
		if (!project || !type) continue;
		const types = seen.get(project) ?? new Map<string, Set<string>>();
		const states = types.get(type) ?? new Set<string>();
		if (state !== undefined) states.add(state);
		seen.set(project, types.set(type, states));
	}
	return seen;
}
