import type { JiraKind } from "../jira/jira-kind.ts";
import { wikiText } from "./wiki-text.ts";

export const JIRA_DATA_CENTER: JiraKind = { source: "jira-data-center", hasOwnLevels: false, text: wikiText };
