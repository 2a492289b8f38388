import type { BadgeView } from "../../../extension/messages.ts";
import { paintBadge } from "../../../extension/overlay/badge-painter.ts";

interface Pass {
	/** Milliseconds: our script alone, and with the layout it causes. */
	readonly script: number;
	readonly total: number;
	/** A second pass in which nothing changed. */
	readonly again: number;
}

const view = (i: number): BadgeView => ({
	key: `PS-${i}` as never,
	state: "inherited",
	targets: ["KR-1" as never],
	reason: "inherited-from",
	decided: false,
});

function slots(count: number): Element[] {
	document.body.replaceChildren();
	return Array.from({ length: count }, (_, i) => {
		const card = document.createElement("div");
		card.style.cssText = "display:flex;height:24px;width:300px";
		card.textContent = `PS-${i} Some title of a card`;
		document.body.append(card);
		return card;
	});
}

function timed(paint: () => void): { script: number; total: number } {
	void document.body.offsetHeight; // the cards themselves are laid out before the clock starts
	const from = performance.now();
	paint();
	const script = performance.now() - from;
	void document.body.offsetHeight;
	return { script, total: performance.now() - from };
}

/** The floor: a plain span with a class and a text per card. */
export function spans(count: number): Pass {
	const places = slots(count);
	const { script, total } = timed(() => {
		for (const place of places) {
			const span = document.createElement("span");
			span.className = "badge";
			span.textContent = "KR-1";
			place.append(span);
		}
	});
	return { script, total, again: 0 };
}

/** The product: our badges, painted and then painted again with nothing changed. */
export function badges(count: number): Pass {
	const places = slots(count);
	const hosts: Element[] = [];
	const first = timed(() => {
		places.forEach((place, i) => {
			const badge = paintBadge(document, undefined, view(i));
			place.append(badge);
			hosts.push(badge);
		});
	});
	const second = timed(() => {
		places.forEach((place, i) => {
			const badge = paintBadge(document, hosts[i], view(i));
			if (badge.parentElement !== place) place.append(badge);
		});
	});
	return { ...first, again: second.total };
}

/** Measured in turns, so that a busy machine slows both alike. */
export function compare({ count, rounds }: { count: number; rounds: number }): { span: Pass[]; badge: Pass[] } {
	const span: Pass[] = [];
	const badge: Pass[] = [];
	for (let i = 0; i < rounds; i++) {
		span.push(spans(count));
		badge.push(badges(count));
	}
	return { span, badge };
}
