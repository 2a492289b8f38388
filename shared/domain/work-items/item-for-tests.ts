import type { IsoDate, ItemKey } from "../units.ts";
import type { WorkItem } from "./work-item.ts";

type Part = Partial<Omit<WorkItem, "parent">> & { readonly parent?: string };

/** A story of which only what a test is about is said. */
export const story = (key: string, { parent, ...part }: Part = {}): WorkItem => ({
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
	...part,
});

/** A story with a key, the parent it names and the day it changed last. */
export const item = (key: string, parent?: string, updated?: string): WorkItem =>
	story(key, {
		...(parent === undefined ? {} : { parent }),
		...(updated === undefined ? {} : { updated: updated as IsoDate }),
	});
