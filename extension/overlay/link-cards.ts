import type { HostAdapter } from "../hosts/host-card.ts";
import type { Bus } from "./bus.ts";

/**
 * A host that, for as long as its containers are not known, gives a card for each link that two witnesses bear out: then
 * badges stand beside links. What is known goes on as it was.
 */
export function withLinkCards(host: HostAdapter, bus: Bus, signal: AbortSignal): HostAdapter {
	let on = false;
	bus.on(
		"strange",
		(now) => {
			on = now.strange;
		},
		signal,
	);

	/** What a link's badge would stand in, if the element is that or lies in the link. */
	function around(element: Element): Element | null {
		const link = element.closest(host.links);
		return link ? link.parentElement : element.querySelector(`:scope>${host.links}`) && element;
	}
	function* containersIn(root: ParentNode): Iterable<Element> {
		yield* host.containersIn(root);
		if (!on) return;
		const seen = new Set<Element>();
		for (const { parentElement } of root.querySelectorAll(host.links)) if (parentElement) seen.add(parentElement);
		yield* seen;
	}
	return {
		...host,
		containersIn,
		containerOf: (element) => host.containerOf(element) ?? (on ? around(element) : null),
		card(container) {
			const known = host.card(container);
			if (known || !on) return known;
			for (const link of container.querySelectorAll(`:scope>${host.links}`)) {
				const known = host.containerOf(link);
				const card = known && host.card(known) ? undefined : host.linkCard(link);
				if (card) return card;
			}
			return undefined;
		},
	};
}
