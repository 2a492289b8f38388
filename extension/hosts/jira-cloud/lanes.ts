import type { LaneMap } from "../lanes.ts";

const both = (match: string) => `[data-testid${match}],[data-test-id${match}]`;

export const LANES: readonly LaneMap[] = [
	{
		id: "columns",
		area: both('="platform-board-kit.ui.column.draggable-column.styled-wrapper"'),
		head: both('$="column-header.header.column-header-container"'),
		name: both('$="column-title.column-name"'),
		at: "after-head",
		least: 1,
	},
];
