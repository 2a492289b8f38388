import type { JiraKind } from "../jira/jira-kind.ts";
import { adfText } from "./adf-text.ts";

export const JIRA_CLOUD: JiraKind = { source: "jira-cloud", hasOwnLevels: true, text: adfText };
