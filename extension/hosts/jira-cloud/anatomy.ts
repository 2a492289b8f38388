import type { CardKind } from "../host-card.ts";
import { SELECTORS } from "./selectors.ts";

/** How one kind of container is built: where it shows its key, what it tells screen readers, and where a badge may stand. */
export interface Anatomy {
	readonly kind: CardKind;
	readonly container: string;
	/** Holds, or is, the link that shows the key; absent: the container itself. Other links lead to other items. */
	readonly keyPlace?: string;
	/** Last in the place of the key, in what that stands in, or in the container; after the key's link; or over the card. */
	readonly badge: "in" | "around" | "last" | "after" | "over";
	/** Its label begins with the key. */
	readonly focus?: string;
	/** The page's address may name the item shown here. */
	readonly namedByAddress?: true;
}

const S = SELECTORS;
const OF_ADDRESS = { kind: "issue-header", namedByAddress: true } as const;
const ANATOMIES: readonly Anatomy[] = [
	// A card's footer has room beside the key.
	{
		kind: "board-card",
		container: S.boardCard.css,
		keyPlace: S.boardKey.css,
		focus: S.boardFocus.css,
		badge: "around",
	},
	// In rows the summary beside the key gives way.
	{
		kind: "backlog-row",
		container: S.backlogRow.css,
		keyPlace: S.backlogKey.css,
		focus: S.backlogFocus.css,
		badge: "in",
	},
	{ kind: "list-row", container: S.listRow.css, keyPlace: S.listKey.css, badge: "in" },
	{ kind: "plan-row", container: S.planRow.css, keyPlace: S.planKey.css, badge: "after" },
	{ ...OF_ADDRESS, container: S.issueHeader.css, badge: "last" },
	{ ...OF_ADDRESS, container: S.ideaHeader.css, keyPlace: S.ideaKey.css, badge: "after" },
	{ kind: "list-row", container: S.linkedItem.css, keyPlace: S.linkedKey.css, badge: "after" },
	{ kind: "board-card", container: S.businessCard.css, badge: "over" },
];

export const anatomyOf = (container: Element): Anatomy | undefined =>
	ANATOMIES.find((a) => container.matches(a.container));
