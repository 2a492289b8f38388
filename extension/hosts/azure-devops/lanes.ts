import type { LaneMap } from "../lanes.ts";

/** A board with several rows by its rows, one with a single row by its columns; a taskboard by the story that tasks belong to. */
export const LANES: readonly LaneMap[] = [
	{
		id: "rows",
		area: ".kanban-board-row",
		head: ".kanban-board-row-header",
		name: ".kanban-board-row-name",
		at: "in-head",
		least: 2,
	},
	{
		id: "columns",
		area: ".kanban-board-column",
		head: ":scope>:first-child:not(:has(.wit-card))",
		name: "h2",
		at: "after-head",
		least: 1,
	},
	{
		id: "stories",
		area: "tr:has(>td.taskboard-parent-cell)",
		head: ":scope>td.taskboard-parent-cell",
		name: ".title-text",
		at: "in-head",
		least: 1,
		isWhole: true,
	},
];
