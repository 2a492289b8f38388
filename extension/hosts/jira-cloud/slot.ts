import type { Slot } from "../host-card.ts";
import type { Anatomy } from "./anatomy.ts";
import { ownLink } from "./witnesses.ts";

/** Where a container's badge goes; never into a link, where it would be one. */
export function slotOf(container: Element, anatomy: Anatomy): Slot | undefined {
	const { badge, keyPlace } = anatomy;
	if (badge === "last") return { parent: container };
	const place = keyPlace === undefined ? ownLink(container, anatomy) : container.querySelector(keyPlace);
	if (badge === "in") return place ? { parent: place } : undefined;
	const parent = place?.parentElement;
	if (!place || !parent) return undefined;
	if (badge === "around") return { parent };
	return badge === "over" ? { parent, after: place, over: true } : { parent, after: place };
}
