import type { Selector } from "../selector.ts";

/**
 * Azure DevOps's markup as data: only this folder knows it.
 */
export const SELECTORS = {
	boardCard: { id: "board-card", css: ".wit-card.boards-card" },
	taskCard: { id: "task-card", css: ".wit-card.taskboard-card" },
	cardLine: { id: "card-line", css: ".card-content>.flex-row" },
	cardId: { id: "card-id", css: ".selectable-text" },
	cardTitle: { id: "card-title", css: ".title-text" },
	gridRow: { id: "grid-row", css: ".bolt-table-row" },
	oldRow: { id: "old-row", css: '.grid-row[role="row"]' },
	formHeader: { id: "form-header", css: ".work-item-form-header" },
	formTitle: { id: "form-title", css: ".work-item-title-textfield input" },
	oldHeader: { id: "old-header", css: ".work-item-form-headerContent" },
	oldId: { id: "old-id", css: ".work-item-form-id span" },
	oldTitle: { id: "old-title", css: ".work-item-form-title input" },
	itemLink: { id: "item-link", css: 'a[href*="/_workitems/edit/"]' },
} as const satisfies Record<string, Selector>;

const S = SELECTORS;

/** Every place that shows one item. */
export const CONTAINERS = [S.boardCard, S.taskCard, S.gridRow, S.oldRow, S.formHeader, S.oldHeader]
	.map((s) => s.css)
	.join(",");

/** People's own writing: a number in it is a mention, not the item shown there. */
export const WRITING =
	'[contenteditable]:not([contenteditable="false"]),textarea,.comment-editor,.html-editor,.rooster-editor,.work-item-form-discussion';
