import type { ObjectiveId } from "../units.ts";
import type { Objective } from "./objective.ts";

/** A break in the chain from the top objective down. */
export interface CascadeBreak {
	readonly objective: ObjectiveId;
	readonly code: "unknown-parent" | "cycle";
	/** The parent that is not there, or the objectives of the cycle in order. */
	readonly ids: readonly ObjectiveId[];
}

export interface Cascade {
	/** Objectives without a parent, and those whose parent cannot be followed, in the register's order. */
	readonly roots: readonly ObjectiveId[];
	readonly children: ReadonlyMap<ObjectiveId, readonly ObjectiveId[]>;
	readonly breaks: readonly CascadeBreak[];
}

/** The objectives as a tree, each under the one it serves; what hangs on nothing or on itself is kept and reported. */
export function cascade(objectives: readonly Objective[]): Cascade {
	const byId = new Map(objectives.map((o) => [o.id, o]));
	const breaks: CascadeBreak[] = [];
	const roots: ObjectiveId[] = [];
	const children = new Map<ObjectiveId, ObjectiveId[]>();
	for (const { id, parent } of objectives) {
		const cycle = cycleFrom(id, byId);
		if (cycle) breaks.push({ objective: id, code: "cycle", ids: cycle });
		else if (parent && !byId.has(parent)) breaks.push({ objective: id, code: "unknown-parent", ids: [parent] });
		if (!parent || cycle || !byId.has(parent)) roots.push(id);
		else children.set(parent, [...(children.get(parent) ?? []), id]);
	}
	return { roots, children, breaks };
}

/** The cycle an objective is part of, from itself round, or `undefined`. */
function cycleFrom(start: ObjectiveId, byId: ReadonlyMap<ObjectiveId, Objective>): ObjectiveId[] | undefined {
	const path: ObjectiveId[] = [start];
	let at = byId.get(start)?.parent;
	while (at && !path.includes(at)) {
		path.push(at);
		at = byId.get(at)?.parent;
	}
	return at === start ? path : undefined;
}
