import type { CardKind } from "../host-card.ts";
import { SELECTORS } from "./selectors.ts";

/** How one kind of container is built: where it shows its key, and what it tells screen readers. */
export interface Anatomy {
	readonly kind: CardKind;
	readonly container: string;
	/** Holds, or is, the link that shows the key; absent: the container itself. Other links lead to other items. */
	readonly keyPlace?: string;
	/** Its label begins with the key. */
	readonly focus?: string;
	/** The page's address may name the item shown here. */
	readonly namedByAddress?: true;
}

const S = SELECTORS;
const ANATOMIES: readonly Anatomy[] = [
	{ kind: "board-card", container: S.boardCard.css, keyPlace: S.boardKey.css, focus: S.boardFocus.css },
	{ kind: "backlog-row", container: S.backlogRow.css, keyPlace: S.backlogKey.css, focus: S.backlogFocus.css },
	{ kind: "list-row", container: S.listRow.css, keyPlace: S.listKey.css },
	{ kind: "issue-header", container: S.issueHeader.css, namedByAddress: true },
	{ kind: "plan-row", container: S.planRow.css, keyPlace: S.planKey.css },
];

export const anatomyOf = (container: Element): Anatomy | undefined =>
	ANATOMIES.find((a) => container.matches(a.container));
