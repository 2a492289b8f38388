/**
 * Jira Cloud's markup as data: only this folder knows it. Matched by test id, which has outlived every class name; both
 * spellings of the attribute are read, since the vendor has renamed it before. `source`: where it was seen.
 */
export interface Selector {
	readonly id: string;
	readonly css: string;
	readonly firstSeen: string;
	readonly lastVerified: string;
	readonly source: string;
}

const SURVEY = "one company-managed site";
const both = (match: string) => `[data-testid${match}],[data-test-id${match}]`;
const seen = (id: string, css: string, firstSeen: string, source = SURVEY): Selector => ({
	id,
	css,
	firstSeen,
	lastVerified: "2026-08-13",
	source,
});
const PLAN_ROW = '="portfolio-3-portfolio.app-simple-plans.main.tabs.roadmap.scope.issues.issue.row"';

export const SELECTORS = {
	boardCard: seen("board-card", both('="platform-board-kit.ui.card.card"'), "2022"),
	boardKey: seen("board-key", both('="platform-card.common.ui.key.key"'), "2022"),
	boardFocus: seen("board-focus", both('="platform-card.ui.card.focus-container"'), "2024"),
	backlogRow: seen("backlog-row", both('^="software-backlog.card-list.card.content-container."'), "2023"),
	backlogKey: seen("backlog-key", both('$=".card-contents.accessible-card-key"'), "2023"),
	backlogFocus: seen("backlog-focus", both('$=".interaction-layer.accessible-card"'), "2025"),
	issueHeader: seen(
		"issue-header",
		both('="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"'),
		"2020",
		`four extensions; ${SURVEY}`,
	),
	listRow: seen("list-row", both('="native-issue-table.ui.issue-row"'), "2024"),
	listKey: seen("list-key", both('="native-issue-table.common.ui.issue-cells.issue-key.action-container"'), "2024"),
	planRow: seen("plan-row", both(PLAN_ROW), "2026"),
	planKey: seen("plan-key", 'a[id^="issue-link-"]', "2026"),
	browseLink: seen("browse-link", 'a[href*="/browse/"]', "2018", `every integration; ${SURVEY}`),
} as const satisfies Record<string, Selector>;

/** Every place that shows one item. */
export const CONTAINERS = [
	SELECTORS.boardCard,
	SELECTORS.backlogRow,
	SELECTORS.issueHeader,
	SELECTORS.listRow,
	SELECTORS.planRow,
]
	.map((s) => s.css)
	.join(",");

/** People's own writing: a key in it is a mention, not the item shown there. */
export const WRITING =
	'[contenteditable]:not([contenteditable="false"]),textarea,.ProseMirror,[data-testid*="description"],[data-testid*="comment"]';

export const testId = (element: Element): string =>
	element.getAttribute("data-testid") ?? element.getAttribute("data-test-id") ?? "";
