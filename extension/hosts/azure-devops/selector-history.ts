import type { Seen, SelectorHistory } from "../selector.ts";
import type { SELECTORS } from "./selectors.ts";

const LEDGER = "a user script's ledger of selectors, each checked on the live site, August 2026";
const OLD = "three open-source time trackers that read Azure DevOps Server 2019 to 2022";
const seen = (firstSeen: string, lastVerified = "2026-08-18", source = LEDGER): Seen => ({
	firstSeen,
	lastVerified,
	source,
});

export const SELECTOR_HISTORY: SelectorHistory<typeof SELECTORS> = {
	boardCard: seen("2024"),
	taskCard: seen("2024"),
	cardLine: seen("2026"),
	cardId: seen("2026"),
	cardTitle: seen("2024"),
	gridRow: seen("2023", "2026-08-18", `${LEDGER}, and the vendor's own table component`),
	oldRow: seen("2018", "2024-01-15", OLD),
	formHeader: seen("2023", "2025-08-20", "two open-source extensions that read the new work item form, 2023 to 2025"),
	formTitle: seen("2023", "2025-08-20", "two open-source extensions that read the new work item form, 2023 to 2025"),
	oldHeader: seen("2018", "2024-01-15", OLD),
	oldId: seen("2018", "2024-01-15", OLD),
	oldTitle: seen("2018", "2024-01-15", OLD),
	itemLink: seen("2018", "2026-08-18", `every integration read, since 2018, and ${LEDGER}`),
};
