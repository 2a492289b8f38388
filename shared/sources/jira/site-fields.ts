import type { asking } from "../ask-site.ts";
import type { DiscoveredFields } from "../field-map.ts";
import type { Fetched } from "../work-source.ts";
import { withBoardEstimation } from "./board-estimation.ts";
import { discoverFields } from "./discover-fields.ts";
import type { JiraKind } from "./jira-kind.ts";

/** What a Jira's own list of fields says of them, and of its boards what the list leaves open. */
export async function siteFields(
	ask: ReturnType<typeof asking>,
	kind: JiraKind,
	path: string,
): Promise<Fetched<DiscoveredFields>> {
	const shape = (v: unknown) => (Array.isArray(v) ? discoverFields(v, kind) : undefined);
	const found = await ask({ method: "GET", path }, shape);
	return found.ok ? withBoardEstimation(found.value, ask) : found;
}
