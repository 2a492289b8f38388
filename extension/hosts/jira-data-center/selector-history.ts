import type { Seen, SelectorHistory } from "../selector.ts";
import type { SELECTORS } from "./selectors.ts";

const HELPER = "the page objects of an open-source board extension, kept for Server and Data Center";
const TOOLKIT = "the vendor's own load-test kit for the versions of Data Center it supports";
const OBJECTS = "the vendor's own page objects for the issue view, and the board extension's";
const TRACKERS = "two open-source time trackers and a template of the board's own server side";
const seen = (firstSeen: string, lastVerified: string, source: string): Seen => ({ firstSeen, lastVerified, source });

/** Not yet looked at: Data Center 10 and 11. */
export const SELECTOR_HISTORY: SelectorHistory<typeof SELECTORS> = {
	boardCard: seen("2014", "2026-07-15", HELPER),
	cardKey: seen("2014", "2026-07-15", HELPER),
	cardFooter: seen("2014", "2026-07-15", HELPER),
	backlogRow: seen("2014", "2026-07-15", `${HELPER}, and ${TOOLKIT}`),
	rowEnd: seen("2014", "2026-07-15", HELPER),
	issueKey: seen("2012", "2026-07-15", OBJECTS),
	issueHeader: seen("2014", "2025-05-01", `${OBJECTS}; that an entry of a list holds the key, by older saved pages`),
	detail: seen("2014", "2025-10-27", TRACKERS),
	detailHead: seen("2014", "2025-10-27", TRACKERS),
	listRow: seen("2012", "2026-04-21", `${TOOLKIT}, and exported tables of issues`),
	listKey: seen("2012", "2026-04-21", `${TOOLKIT}, and exported tables of issues`),
	listSummary: seen("2012", "2026-04-21", `${TOOLKIT}, and exported tables of issues`),
	splitRow: seen("2014", "2026-04-21", TOOLKIT),
	splitLink: seen("2014", "2026-04-21", TOOLKIT),
	browseLink: seen("2012", "2026-07-15", `every integration read, and ${HELPER}`),
};
