import type { LaneMap } from "../lanes.ts";

/** Heads stand apart from the columns, whose parts lie in each swimlane. */
export const LANES: readonly LaneMap[] = [
	{
		id: "columns",
		area: "#ghx-pool .ghx-column",
		head: "#ghx-column-headers .ghx-column",
		tie: { head: "data-id", area: "data-column-id" },
		name: "h2",
		at: "in-head",
		least: 1,
	},
];
