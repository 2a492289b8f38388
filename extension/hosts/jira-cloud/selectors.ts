import { BROWSE_LINK } from "../jira/issue-keys.ts";

/**
 * Jira Cloud's markup as data: only this folder knows it. Matched by test id, which has outlived every class name; both
 * spellings of the attribute are read, since the vendor has renamed it before. Whence each is known, and how long: `selector-history.ts`,
 * apart, because the page needs none of it.
 */
export interface Selector {
	readonly id: string;
	readonly css: string;
}

const both = (match: string) => `[data-testid${match}],[data-test-id${match}]`;
const PLAN_ROW = '="portfolio-3-portfolio.app-simple-plans.main.tabs.roadmap.scope.issues.issue.row"';
const HEADER = '="issue.views.issue-base.foundation.breadcrumbs.breadcrumb-current-issue-container"';

export const SELECTORS = {
	boardCard: { id: "board-card", css: both('="platform-board-kit.ui.card.card"') },
	boardKey: { id: "board-key", css: both('="platform-card.common.ui.key.key"') },
	boardFocus: { id: "board-focus", css: both('="platform-card.ui.card.focus-container"') },
	backlogRow: { id: "backlog-row", css: both('^="software-backlog.card-list.card.content-container."') },
	backlogKey: { id: "backlog-key", css: both('$=".card-contents.accessible-card-key"') },
	backlogFocus: { id: "backlog-focus", css: both('$=".interaction-layer.accessible-card"') },
	issueHeader: { id: "issue-header", css: both(HEADER) },
	listRow: { id: "list-row", css: both('="native-issue-table.ui.issue-row"') },
	listKey: { id: "list-key", css: both('="native-issue-table.common.ui.issue-cells.issue-key.action-container"') },
	planRow: { id: "plan-row", css: both(PLAN_ROW) },
	planKey: { id: "plan-key", css: 'a[id^="issue-link-"]' },
	browseLink: { id: "browse-link", css: BROWSE_LINK },
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
