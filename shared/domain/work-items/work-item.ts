import type { InputStamps } from "../prioritisation/score-expiry.ts";
import type { IsoDate, ItemKey } from "../units.ts";

export type SourceKind = "jira-cloud" | "jira-data-center" | "azure-devops" | "sheet";
/** Read from the host's own category key, never from a status name: names are translated. */
export type StatusCategory = "new" | "indeterminate" | "done" | "unknown";

export interface ItemLink {
	readonly type: "blocks" | "is-blocked-by" | "relates" | "other";
	readonly key: ItemKey;
	/** The host's own word for it. */
	readonly label: string;
}

/** A way from an item to one that is kept elsewhere, as a person or a sync tool wrote it. */
export interface OutsideLink {
	/** The other's key as its own site shows it, and that site. */
	readonly key: ItemKey;
	readonly site: string;
	readonly by: "remote-link" | "hyperlink" | "field";
	/** Which of the two stands above, where that was written down: the other one, or this one. */
	readonly says?: "above" | "below";
}

/** One model over Jira, Azure DevOps and sheet rows. Absent means the source did not say. Plain data: it is stored. */
export interface WorkItem {
	readonly key: ItemKey;
	readonly source: SourceKind;
	/** Origin, e.g. `https://acme.atlassian.net`; a workbook's name for sheet rows. */
	readonly site: string;
	/** The source's internal id, where the page shows only that. */
	readonly id?: string;
	/** Jira project key, Azure DevOps team project. */
	readonly project?: string;
	readonly title: string;
	/** Description as plain text. */
	readonly text?: string;
	/** -1 sub-task, 0 story or task, 1 epic, 2 and up initiatives. */
	readonly level: number;
	readonly typeName: string;
	readonly parent?: ItemKey;
	/** How it came to its parent, where its own tool does not say so. Made by `joinWork`, and never stored. */
	readonly parentBy?: OutsideLink["by"] | "decision";
	readonly links: readonly ItemLink[];
	readonly elsewhere?: readonly OutsideLink[];
	readonly statusCategory: StatusCategory;
	readonly statusName?: string;
	readonly labels: readonly string[];
	/** Story points or hours: one unit per site, said in the field map. */
	readonly estimate?: number;
	readonly cost?: number;
	readonly assignee?: string;
	readonly reporter?: string;
	readonly created?: IsoDate;
	readonly updated?: IsoDate;
	readonly due?: IsoDate;
	readonly resolved?: IsoDate;
	/** Text of the field the user mapped to "objective"; may name several. */
	readonly objectiveField?: readonly string[];
	/** Scoring inputs by criterion id. `null`: the field is there and empty. */
	readonly inputs?: Readonly<Record<string, number | null>>;
	/** When and by whom they were given, where the source says so. */
	readonly inputStamps?: InputStamps;
	/** The site's own inputs, where somebody's entries lie over them. Never stored. */
	readonly hostInputs?: Pick<WorkItem, "inputs" | "inputStamps">;
}
