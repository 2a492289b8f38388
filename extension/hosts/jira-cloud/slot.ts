import type { Slot } from "../host-card.ts";
import type { Anatomy } from "./anatomy.ts";

/**
 * Where a container's badge goes. On a card: last in the part of the footer that holds the key, which has room. In rows:
 * last in the cell of the key, before the summary, which gives way. In the header: after the last breadcrumb.
 */
export function slotOf(container: Element, { kind, keyPlace }: Anatomy): Slot | undefined {
	if (kind === "issue-header") return { parent: container };
	const place = keyPlace === undefined ? null : container.querySelector(keyPlace);
	if (!place) return undefined;
	const parent = place.parentElement;
	if (kind === "board-card") return parent ? { parent } : undefined;
	// In a plan the key is a link beside the summary; a badge inside a link would be a link.
	return kind === "plan-row" ? (parent ? { parent, after: place } : undefined) : { parent: place };
}
