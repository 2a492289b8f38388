import type { ItemKey } from "../../../shared/domain/units.ts";
import type { ItemLink, WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { sampleWork } from "../../bench/portfolio-sample.ts";

export interface Scale {
	readonly items: number;
	readonly projects: number;
	readonly keyResults: number;
	/** Parents above the deepest item. */
	readonly levels: number;
	/** Links of one item. */
	readonly links: number;
}

/** The largest that is promised to hold. */
export const WHOLE: Scale = { items: 100_000, projects: 2000, keyResults: 5000, levels: 500, links: 20_000 };

const at = (i: number) => `ACME-${i + 1}` as ItemKey;

/**
 * Work of the shapes that break programs: one chain of parents of so many levels, circles of parents of one, two and fifty,
 * a circle of links, one item that is linked to very many, over many projects. The last items are the shaped ones:
 * `deepest`, `hub` and `circles` say which.
 */
export function makeScale({ items: count, projects, keyResults, levels, links }: Scale) {
	const items: WorkItem[] = sampleWork(count, keyResults).map((item, i) => ({ ...item, project: `P${i % projects}` }));
	const change = (i: number, by: Partial<WorkItem>) => {
		items[i] = { ...(items[i] as WorkItem), ...by };
	};
	const from = count - levels - 60;
	for (let i = 1; i <= levels; i++) change(from + i, { level: 0, parent: at(from + i - 1), labels: [] });
	change(from, { level: 0, parent: at(0), labels: ["okr:KR-1"] });
	const circle = count - 55;
	change(circle, { parent: at(circle) });
	change(circle + 1, { parent: at(circle + 2) });
	change(circle + 2, { parent: at(circle + 1) });
	for (let i = 3; i < 53; i++) {
		const next = at(circle + (i === 52 ? 3 : i + 1));
		change(circle + i, { parent: next, links: [{ type: "blocks", key: next, label: "blocks" }] });
	}
	const hub = count - 1;
	const toAll = Array.from(
		{ length: links },
		(_, i): ItemLink => ({ type: "blocks", key: at(i % hub), label: "blocks" }),
	);
	change(hub, { links: toAll });
	return { items, deepest: at(from + levels), hub: at(hub), circles: [at(circle), at(circle + 1), at(circle + 3)] };
}
