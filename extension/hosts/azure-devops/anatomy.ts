import type { CardKind } from "../host-card.ts";
import { SELECTORS } from "./selectors.ts";

/** How one kind of container is built: where it may show its number, and where its title stands. */
export interface Anatomy {
	readonly kind: CardKind;
	readonly container: string;
	/** Shows the number alone, where the team's settings show it at all. */
	readonly shownId?: string;
	readonly title: string;
	/** Holds its own link; absent: the container itself. Further down a card lists its children. */
	readonly linkPlace?: string;
	/** The page's address may name the item shown here. */
	readonly namedByAddress?: true;
}

const S = SELECTORS;
const card = {
	kind: "board-card",
	shownId: S.cardId.css,
	title: S.cardTitle.css,
	linkPlace: S.cardLine.css,
} as const;
const ANATOMIES: readonly Anatomy[] = [
	{ ...card, container: S.boardCard.css },
	{ ...card, container: S.taskCard.css },
	{ kind: "list-row", container: S.gridRow.css, shownId: '[role="gridcell"]', title: S.itemLink.css },
	{ kind: "list-row", container: S.oldRow.css, shownId: '[role="gridcell"]', title: S.itemLink.css },
	{
		kind: "issue-header",
		container: S.formHeader.css,
		shownId: ".body-xl",
		title: S.formTitle.css,
		namedByAddress: true,
	},
	{
		kind: "issue-header",
		container: S.oldHeader.css,
		shownId: S.oldId.css,
		title: S.oldTitle.css,
		namedByAddress: true,
	},
];

export const anatomyOf = (container: Element): Anatomy | undefined =>
	ANATOMIES.find((a) => container.matches(a.container));
