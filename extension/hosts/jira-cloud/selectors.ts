import { BROWSE_LINK } from "../jira/issue-keys.ts";
import type { Selector } from "../selector.ts";

const both = (match: string) => `[data-testid${match}],[data-test-id${match}]`;
const TABLE = "native-issue-table";
const ROADMAP = "portfolio-3-portfolio.app-simple-plans.main.tabs.roadmap";
const ISSUE = "issue.views.issue-base.foundation";
const LINE_KEY = "issue.issue-view.views.common.issue-line-card.issue-line-card-view.key";
const IDEA_KEY = "polaris-ideas.ui.idea-view.breadcrumbs.key.key";
const cardLink = (more = "") => `a${more}[href*="/browse/"]:not([data-testid],[id])`;

/**
 * Jira Cloud's markup as data: only this folder knows it. Matched by test id, which has outlived every class name; both
 * spellings of the attribute are read, since the vendor has renamed it before. A card of a business board has no test id:
 * it is a link that can be dragged, or all that there is in something that can.
 */
export const SELECTORS = {
	boardCard: { id: "board-card", css: both('="platform-board-kit.ui.card.card"') },
	boardKey: { id: "board-key", css: both('="platform-card.common.ui.key.key"') },
	boardFocus: { id: "board-focus", css: both('="platform-card.ui.card.focus-container"') },
	businessCard: {
		id: "business-card",
		css: `:has(>${cardLink('[draggable="true"]')}),[draggable="true"]:not([data-testid]):has(>${cardLink()})`,
	},
	backlogRow: { id: "backlog-row", css: both('^="software-backlog.card-list.card.content-container."') },
	backlogKey: { id: "backlog-key", css: both('$=".card-contents.accessible-card-key"') },
	backlogFocus: { id: "backlog-focus", css: both('$=".interaction-layer.accessible-card"') },
	issueHeader: { id: "issue-header", css: both(`="${ISSUE}.breadcrumbs.breadcrumb-current-issue-container"`) },
	panel: { id: "panel", css: both('="issue.views.issue-details.issue-layout.compact-layout"') },
	ideaHeader: { id: "idea-header", css: `:has(>[data-testid="${IDEA_KEY}"])` },
	ideaKey: { id: "idea-key", css: both(`="${IDEA_KEY}"`) },
	listRow: { id: "list-row", css: both(`="${TABLE}.ui.issue-row"`) },
	listKey: { id: "list-key", css: both(`="${TABLE}.common.ui.issue-cells.issue-key.action-container"`) },
	linkedItem: { id: "linked-item", css: `:has(>[data-testid="${LINE_KEY}"]),:has(>[data-test-id="${LINE_KEY}"])` },
	linkedKey: { id: "linked-key", css: both(`="${LINE_KEY}"`) },
	planRow: { id: "plan-row", css: both(`="${ROADMAP}.scope.issues.issue.row"`) },
	planKey: { id: "plan-key", css: 'a[id^="issue-link-"]' },
	browseLink: { id: "browse-link", css: BROWSE_LINK },
} as const satisfies Record<string, Selector>;

const S = SELECTORS;

/** Every place that shows one item. */
export const CONTAINERS = [
	S.boardCard,
	S.backlogRow,
	S.listRow,
	S.planRow,
	S.issueHeader,
	S.ideaHeader,
	S.linkedItem,
	S.businessCard,
]
	.map((s) => s.css)
	.join(",");

/** People's own writing: a key in it is a mention, not the item shown there. */
export const WRITING =
	'[contenteditable]:not([contenteditable="false"]),textarea,.ProseMirror,[data-testid*="description"],[data-testid*="comment"]';

export const testId = (element: Element): string =>
	element.getAttribute("data-testid") ?? element.getAttribute("data-test-id") ?? "";
