import type { HostKind } from "../page-settings.ts";
import { LANES as AZURE } from "./azure-devops/lanes.ts";
import { LANES as CLOUD } from "./jira-cloud/lanes.ts";
import { LANES as DATA_CENTER } from "./jira-data-center/lanes.ts";
import type { LaneMap } from "./lanes.ts";

/** How each host divides its boards. Only boards need it, and so it comes with what they need. */
export const LANE_MAPS: Readonly<Record<HostKind, readonly LaneMap[]>> = {
	"jira-cloud": CLOUD,
	"jira-data-center": DATA_CENTER,
	"azure-devops": AZURE,
};
