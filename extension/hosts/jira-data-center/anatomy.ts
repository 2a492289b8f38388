import type { CardKind } from "../host-card.ts";
import { SELECTORS } from "./selectors.ts";

/** How one kind of container is built: where it shows its key, and where a badge may stand. */
export interface Anatomy {
	readonly kind: CardKind;
	readonly container: string;
	/** Places that hold the link of the item, the surest first; none: the container itself. Other links lead to other items. */
	readonly keyPlaces: readonly string[];
	/** A badge goes last into this, or right before that; without either, after the link. */
	readonly room?: string;
	readonly before?: string;
	/** The page's address may name the item shown here. */
	readonly namedByAddress?: true;
}

const S = SELECTORS;
const ANATOMIES: readonly Anatomy[] = [
	{ kind: "board-card", container: S.boardCard.css, keyPlaces: [S.cardKey.css], room: S.cardFooter.css },
	{ kind: "backlog-row", container: S.backlogRow.css, keyPlaces: [S.cardKey.css], before: S.rowEnd.css },
	{ kind: "issue-header", container: S.issueHeader.css, keyPlaces: [], namedByAddress: true },
	{ kind: "issue-header", container: S.detail.css, keyPlaces: [S.detailHead.css], namedByAddress: true },
	{ kind: "list-row", container: S.listRow.css, keyPlaces: [S.listKey.css, S.listSummary.css] },
	{ kind: "list-row", container: S.splitRow.css, keyPlaces: [] },
];

export const anatomyOf = (container: Element): Anatomy | undefined =>
	ANATOMIES.find((a) => container.matches(a.container));
