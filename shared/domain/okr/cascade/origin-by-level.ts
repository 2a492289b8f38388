import type { ObjectiveId } from "../../units.ts";
import { cascade } from "../cascade.ts";
import type { Objective } from "../objective.ts";

export type Origin = NonNullable<Objective["origin"]> | "unsaid";
const ORIGINS = ["top-down", "bottom-up", "negotiated", "unsaid"] as const;

/** Who set the objectives of one level of the cascade. */
export interface LevelOrigins {
	/** 0 at the top. */
	readonly level: number;
	readonly total: number;
	readonly counts: Readonly<Record<Origin, number>>;
	/** 0..1 of all objectives of the level; the four sum to 1. */
	readonly shares: Readonly<Record<Origin, number>>;
}

/**
 * Origin of objectives by level, the top first; a level nobody is on is left out. It helps when the team sets them (practice
 * 39): a level that is all top-down shows here. An objective's level is the one it declares, else one below its parent's.
 */
export function originByLevel(objectives: readonly Objective[]): readonly LevelOrigins[] {
	const levels = levelsOf(objectives);
	const byLevel = new Map<number, Objective[]>();
	for (const objective of objectives) {
		const level = levels.get(objective.id) ?? 0;
		byLevel.set(level, [...(byLevel.get(level) ?? []), objective]);
	}
	return [...byLevel]
		.sort(([a], [b]) => a - b)
		.map(([level, here]) => {
			const count = (origin: Origin) => here.filter((o) => (o.origin ?? "unsaid") === origin).length;
			const of = (figure: (origin: Origin) => number) =>
				Object.fromEntries(ORIGINS.map((o) => [o, figure(o)])) as Record<Origin, number>;
			return { level, total: here.length, counts: of(count), shares: of((o) => count(o) / here.length) };
		});
}

/** The level of each objective; those of a circle of parents, or whose parent is not there, count as the top. */
export function levelsOf(objectives: readonly Objective[]): ReadonlyMap<ObjectiveId, number> {
	const { roots, children } = cascade(objectives);
	const declared = new Map(objectives.map((o) => [o.id, o.level]));
	const levels = new Map<ObjectiveId, number>();
	const queue = roots.map((id) => ({ id, place: 0 }));
	for (const { id, place } of queue) {
		const level = declared.get(id) ?? place;
		levels.set(id, level);
		for (const child of children.get(id) ?? []) queue.push({ id: child, place: level + 1 });
	}
	return levels;
}
