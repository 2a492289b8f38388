import type { Slot } from "../host-card.ts";
import type { Anatomy } from "./anatomy.ts";
import { ownLink } from "./witnesses.ts";

/**
 * Where a container's badge goes. On a card: last in its footer, which is there for what boards add. In a backlog: before
 * what stands at the row's end. Else after the link that shows the key, in the cell or heading it stands in.
 */
export function slotOf(container: Element, anatomy: Anatomy): Slot | undefined {
	const room = anatomy.room === undefined ? null : container.querySelector(anatomy.room);
	if (room) return { parent: room };
	const end = anatomy.before === undefined ? null : container.querySelector(anatomy.before);
	// What stands before it may be our own badge, which goes after the same neighbour again.
	const neighbour = end && neighbourBefore(end);
	if (neighbour?.parentElement) return { parent: neighbour.parentElement, after: neighbour };
	const link = ownLink(container, anatomy);
	return link?.parentElement ? { parent: link.parentElement, after: link } : undefined;
}

function neighbourBefore(end: Element): Element | null {
	let before = end.previousElementSibling;
	while (before?.hasAttribute("data-sightline")) before = before.previousElementSibling;
	return before;
}
