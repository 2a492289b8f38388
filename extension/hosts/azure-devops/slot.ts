import type { Slot } from "../host-card.ts";
import type { Anatomy } from "./anatomy.ts";
import { SELECTORS } from "./selectors.ts";
import { ownLink } from "./witnesses.ts";

/**
 * Where a container's badge goes. On a card: in its first line, before the menu. In a row: after the title's link, whose
 * cell gives way. In a form's header: after the link or number that names the item. Nothing of the host is hidden: it
 * would take a hidden part out of the page.
 */
export function slotOf(container: Element, anatomy: Anatomy): Slot | undefined {
	if (anatomy.kind === "board-card") {
		const line = container.querySelector(SELECTORS.cardLine.css);
		const first = line?.firstElementChild;
		return line && first ? { parent: line, after: first } : undefined;
	}
	const named = ownLink(container, anatomy) ?? container.querySelector(SELECTORS.oldId.css);
	return named?.parentElement ? { parent: named.parentElement, after: named } : undefined;
}
