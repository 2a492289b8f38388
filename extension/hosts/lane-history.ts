import type { HostKind } from "../page-settings.ts";
import type { Seen } from "./selector.ts";

const SURVEY = "a developer's survey of one live board, and a public board extension that reads its columns";
const LEDGER = "a user script's ledger of selectors, each checked on the live site; the head is whatever comes first";
const HELPER = "the page objects of an open-source board extension, kept for Server and Data Center";

/** Whence each map of lanes is known, by its id. Apart from the maps, because the page needs none of it. */
export const LANE_HISTORY: Readonly<Record<HostKind, Readonly<Record<string, Seen>>>> = {
	"jira-cloud": { columns: { firstSeen: "2024", lastVerified: "2026-08", source: SURVEY } },
	"jira-data-center": { columns: { firstSeen: "2014", lastVerified: "2026-07-15", source: HELPER } },
	"azure-devops": {
		rows: { firstSeen: "2024", lastVerified: "2026-08-18", source: LEDGER },
		columns: { firstSeen: "2024", lastVerified: "2026-08-18", source: LEDGER },
		stories: { firstSeen: "2024", lastVerified: "2026-08-18", source: LEDGER },
	},
};
