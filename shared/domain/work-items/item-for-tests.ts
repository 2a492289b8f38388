import type { IsoDate, ItemKey } from "../units.ts";
import type { WorkItem } from "./work-item.ts";

/** A story with a key, the parent it names and the day it changed last. */
export const item = (key: string, parent?: string, updated?: string): WorkItem => ({
	key: key as ItemKey,
	source: "jira-cloud",
	site: "https://acme.atlassian.net",
	title: key,
	level: 0,
	typeName: "Story",
	links: [],
	statusCategory: "new",
	labels: [],
	...(parent === undefined ? {} : { parent: parent as ItemKey }),
	...(updated === undefined ? {} : { updated: updated as IsoDate }),
});
