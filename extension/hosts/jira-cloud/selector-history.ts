import type { Seen, SelectorHistory } from "../selector.ts";
import type { SELECTORS } from "./selectors.ts";

const SURVEY = "developer's survey of one company-managed site, August 2026";
const SCRIPT = "one open-source user script for Jira Cloud, January 2026";
const seen = (firstSeen: string, source = SURVEY): Seen => ({ firstSeen, lastVerified: "2026-08-13", source });

export const SELECTOR_HISTORY: SelectorHistory<typeof SELECTORS> = {
	boardCard: seen("2022"),
	boardKey: seen("2022"),
	boardFocus: seen("2024"),
	businessCard: {
		firstSeen: "2026-01",
		lastVerified: "2026-01",
		source: `${SCRIPT}: a card is itself a link; that it, or what holds it, can be dragged is inferred from other boards`,
	},
	backlogRow: seen("2023"),
	backlogKey: seen("2023"),
	backlogFocus: seen("2025"),
	issueHeader: seen("2020", `four open-source extensions, 2020 to 2026, and a ${SURVEY}`),
	panel: seen("2022", `three open-source extensions that read the panel, and a ${SURVEY}`),
	ideaHeader: { firstSeen: "2026-01", lastVerified: "2026-01", source: SCRIPT },
	ideaKey: { firstSeen: "2026-01", lastVerified: "2026-01", source: SCRIPT },
	listRow: seen("2024"),
	listKey: seen("2024"),
	linkedItem: seen("2021", `five open-source extensions and test suites, 2021 to 2025, and a ${SURVEY}`),
	linkedKey: seen("2021", `five open-source extensions and test suites, 2021 to 2025, and a ${SURVEY}`),
	planRow: seen("2026"),
	planKey: seen("2026"),
	browseLink: seen("2018", `every integration read, since 2018, and a ${SURVEY}`),
};
