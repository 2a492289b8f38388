import type { HostCard } from "../hosts/host-card.ts";
import type { BadgeView } from "../messages.ts";
import { MARK, paintBadge } from "../overlay/badge-painter.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { observeCards } from "../overlay/observe-cards.ts";
import { answer, ask, isAlive } from "../overlay/runtime.ts";

/** A slice of painting, so that no task of ours is felt. */
const SLICE_MS = 8;
/** A host that keeps throwing a badge out is not fought: so often in so long, then it is left alone. */
const MOST_RESTORES = 10;
const PER_MS = 10_000;

interface Drawn {
	key: string;
	host?: Element;
	restores: number;
	since: number;
}

class Badges {
	private readonly views = new Map<string, BadgeView>();
	private readonly asked = new Set<string>();
	private wanted = new Set<string>();
	private readonly drawn = new WeakMap<Element, Drawn>();
	private queue: HostCard[] = [];
	private frame = false;

	constructor(private readonly page: Page) {}

	/** New or changed containers: what is known is painted, what is not is asked for, once per frame. */
	seen(containers: Iterable<Element>): void {
		for (const container of containers) {
			const card = this.page.host.card(container);
			const drawn = this.drawn.get(container);
			if (drawn && drawn.key !== card?.key) this.remove(container);
			if (!card) continue;
			if (this.views.has(card.key)) this.queue.push(card);
			else if (!this.asked.has(card.key)) this.wanted.add(card.key);
		}
		this.soon();
	}

	/** A card that now shows another item loses its badge before the browser paints. */
	touched(container: Element): void {
		const drawn = this.drawn.get(container);
		if (drawn && this.page.host.card(container)?.key !== drawn.key) this.remove(container);
	}

	private remove(container: Element): void {
		this.drawn.get(container)?.host?.remove();
		this.drawn.delete(container);
	}

	/** Everything on screen once more: figures changed, or the page did. */
	again(forget: boolean): void {
		if (forget) {
			this.asked.clear();
			this.views.clear();
		}
		this.seen(this.page.host.containersIn(this.page.document));
	}

	show(view: BadgeView): void {
		this.views.set(view.key, view);
		this.again(false);
	}

	private soon(): void {
		if (this.frame || (this.queue.length === 0 && this.wanted.size === 0)) return;
		this.frame = true;
		requestAnimationFrame(() => {
			this.frame = false;
			this.paint();
			void this.fetch();
			this.soon();
		});
	}

	private paint(): void {
		const until = performance.now() + SLICE_MS;
		const theme = this.page.host.theme(this.page.document) ?? "";
		let next = this.queue.shift();
		for (let n = 0; next; next = this.queue.shift()) {
			const view = this.views.get(next.key);
			if (view) this.draw(next, view, theme);
			if (++n % 50 === 0 && performance.now() > until) break;
		}
		this.page.bus.emit("scanned", { badges: this.page.document.querySelectorAll(`[${MARK}]`).length });
	}

	private draw({ element, key, slot }: HostCard, view: BadgeView, theme: string): void {
		const before = this.drawn.get(element);
		const now = performance.now();
		const lost = before?.host !== undefined && !before.host.isConnected;
		const recent = before !== undefined && now - before.since < PER_MS;
		const restores = (recent ? before.restores : 0) + (lost ? 1 : 0);
		if (restores > MOST_RESTORES) return;
		const host = paintBadge(slot, before?.host, view, theme);
		this.drawn.set(element, { key, host, restores, since: recent ? before.since : now });
	}

	private async fetch(): Promise<void> {
		if (this.wanted.size === 0 || !isAlive()) return;
		const keys = [...this.wanted].slice(0, 2000);
		this.wanted = new Set([...this.wanted].slice(2000));
		for (const key of keys) this.asked.add(key);
		const found = await ask<"badges/get">({ type: "badges/get", keys });
		// No answer: the worker may be waking up. The next change or figure asks again.
		if (!found) for (const key of keys) this.asked.delete(key);
		for (const view of found?.badges ?? []) this.views.set(view.key, view);
		if (found && found.badges.length > 0) this.again(false);
	}
}

export const alignmentBadge = defineFeature({
	id: "alignment-badge",
	attach(page) {
		const { document: doc, host, bus, signal } = page;
		const badges = new Badges(page);
		observeCards(
			doc,
			host,
			{
				onContainers: (containers) => badges.seen(containers),
				onRoute: () => {},
				onTouched: (container) => badges.touched(container),
			},
			signal,
		);
		answer(
			"badges/changed",
			async () => {
				badges.again(true);
				return { ok: true };
			},
			signal,
		);
		bus.on("badge", (view) => badges.show(view), signal);
		activateByHand(page);
	},
});

/**
 * One listener for all badges, before the host's own: a click on a badge must neither open the card nor begin a drag. Only
 * real input counts; a page can forge events, but not trusted ones.
 */
function activateByHand({ document: doc, bus, signal }: Page): void {
	const badgeOf = (event: Event) => (event.target as Element | null)?.closest?.(`[${MARK}]`) ?? undefined;
	for (const type of ["pointerdown", "mousedown", "mouseup", "dragstart", "keydown", "click"])
		doc.addEventListener(
			type,
			(event) => {
				const badge = badgeOf(event);
				if (!badge) return;
				const key = badge.getAttribute(MARK);
				const isKey = event instanceof KeyboardEvent && (event.key === "Enter" || event.key === " ");
				if (event instanceof KeyboardEvent && !isKey) return;
				event.stopImmediatePropagation();
				if (isKey || type === "dragstart") event.preventDefault();
				if (key && event.isTrusted && (type === "click" || isKey)) bus.emit("why", { key, anchor: badge });
			},
			{ capture: true, signal },
		);
}
