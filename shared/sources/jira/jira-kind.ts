import type { FieldMap } from "../field-map.ts";

/** What the two Jiras say differently; all else they say alike. */
export interface JiraKind {
	readonly source: "jira-cloud" | "jira-data-center";
	/** A type of issue says its level, and `parent` leads all the way up. Else both are in fields of their own. */
	readonly hasOwnLevels: boolean;
	/** The plain text of a rich text, in the form that this Jira keeps it in. */
	text(rich: unknown): string | undefined;
}

/** What an issue is read with. */
export interface AroundIssue {
	readonly kind: JiraKind;
	readonly site: string;
	readonly map: FieldMap;
}
