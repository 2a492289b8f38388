import type { SELECTORS } from "./selectors.ts";

/** Whence a selector is known, and how long it has held. */
export interface Seen {
	readonly firstSeen: string;
	readonly lastVerified: string;
	/** Who saw it, in words. */
	readonly source: string;
}

const SURVEY = "developer's survey of one company-managed site, August 2026";
const seen = (firstSeen: string, source = SURVEY): Seen => ({ firstSeen, lastVerified: "2026-08-13", source });

/** By the name of the selector: the compiler asks for one of each. */
export const SELECTOR_HISTORY: Readonly<Record<keyof typeof SELECTORS, Seen>> = {
	boardCard: seen("2022"),
	boardKey: seen("2022"),
	boardFocus: seen("2024"),
	backlogRow: seen("2023"),
	backlogKey: seen("2023"),
	backlogFocus: seen("2025"),
	issueHeader: seen("2020", `four open-source extensions, 2020 to 2026, and a ${SURVEY}`),
	listRow: seen("2024"),
	listKey: seen("2024"),
	planRow: seen("2026"),
	planKey: seen("2026"),
	browseLink: seen("2018", `every integration read, since 2018, and a ${SURVEY}`),
};
