import { BROWSE_LINK } from "../jira/issue-keys.ts";
import type { Selector } from "../selector.ts";

/**
 * Jira Data Center's markup as data: only this folder knows it.
 */
export const SELECTORS = {
	boardCard: { id: "board-card", css: ".ghx-issue" },
	cardKey: { id: "card-key", css: ".ghx-key" },
	cardFooter: { id: "card-footer", css: ".ghx-card-footer" },
	backlogRow: { id: "backlog-row", css: ".js-issue:not(.ghx-issue)" },
	rowEnd: { id: "row-end", css: ".ghx-end" },
	issueKey: { id: "issue-key", css: "#key-val" },
	issueHeader: { id: "issue-header", css: "li:has(>#key-val)" },
	detail: { id: "detail", css: "#ghx-detail-issue" },
	detailHead: { id: "detail-head", css: "#ghx-detail-head" },
	listRow: { id: "list-row", css: "tr.issuerow" },
	listKey: { id: "list-key", css: "td.issuekey" },
	listSummary: { id: "list-summary", css: "td.summary" },
	splitRow: { id: "split-row", css: "li:has(>.splitview-issue-link)" },
	splitLink: { id: "split-link", css: ".splitview-issue-link" },
	browseLink: { id: "browse-link", css: BROWSE_LINK },
} as const satisfies Record<string, Selector>;

const S = SELECTORS;

/** Every place that shows one item. */
export const CONTAINERS = [S.boardCard, S.backlogRow, S.issueHeader, S.detail, S.listRow, S.splitRow]
	.map((s) => s.css)
	.join(",");

/** People's own writing: a key in it is a mention, not the item shown there. */
export const WRITING =
	'[contenteditable]:not([contenteditable="false"]),textarea,#description-val,.user-content-block,#activitymodule,.activity-comment,.wiki-edit';
