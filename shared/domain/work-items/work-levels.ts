import type { WorkItem } from "./work-item.ts";

export interface WorkLevel {
	readonly level: number;
	/** What most of its items are called. */
	readonly name: string;
	readonly count: number;
}

export const isOpen = (item: WorkItem): boolean => item.statusCategory !== "done";

/** Levels of the open work that counts, the highest first. */
export function workLevels(items: Iterable<WorkItem>, counts: (item: WorkItem) => boolean): WorkLevel[] {
	const levels = new Map<number, WorkItem[]>();
	for (const item of items) {
		if (!isOpen(item) || !counts(item)) continue;
		const list = levels.get(item.level);
		if (list) list.push(item);
		else levels.set(item.level, [item]);
	}
	return [...levels]
		.sort(([a], [b]) => b - a)
		.map(([level, list]) => ({ level, name: commonest(list.map((i) => i.typeName)), count: list.length }));
}

function commonest(names: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0];
}
