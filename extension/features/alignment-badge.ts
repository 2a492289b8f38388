import type { HostCard } from "../hosts/host-card.ts";
import type { BadgeView } from "../messages.ts";
import { MARK, paintBadge } from "../overlay/badge-painter.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { followTheme } from "../overlay/follow-theme.ts";
import { KeepMounted } from "../overlay/keep-mounted.ts";
import { observeCards } from "../overlay/observe-cards.ts";
import { PaintQueue } from "../overlay/paint-queue.ts";
import { pressesOf } from "../overlay/presses.ts";
import { answer, ask, isAlive } from "../overlay/runtime.ts";
import type { PageSettings } from "../page-settings.ts";
import { titleMark } from "../title-mark.ts";

/** Keys in one message, as the background takes them. */
const MOST_KEYS = 2000;
/** Waits between tries when the background does not answer, in ms. */
const RETRIES = [500, 2000, 8000, 30_000] as const;

/** So many cards that something breaks on, and badges are off on the page. */
const MOST_ODD = 3;

/** Exactly one badge per card, with what holds for the key that the card shows now. */
export class Badges {
	private readonly views = new Map<string, BadgeView>();
	private readonly asked = new Set<string>();
	/** Keys to ask for in the next message. */
	private wanted = new Set<string>();
	/** Containers whose key has no view yet. */
	private readonly waiting = new Map<string, Set<Element>>();
	private readonly kept: KeepMounted;
	private readonly queue: PaintQueue;
	private failures = 0;
	private isFirst = true;
	private odd = 0;

	constructor(
		private readonly page: Page,
		private readonly win: Window & typeof globalThis,
	) {
		this.kept = new KeepMounted(() => win.performance.now());
		this.queue = new PaintQueue(
			win,
			(container) => this.tryLook(container),
			() => this.afterSlice(),
			page.signal,
		);
		page.signal.addEventListener("abort", () => this.kept.clear());
	}

	/** New or changed containers: looked at in the next frame. */
	seen(containers: Iterable<Element>): void {
		this.queue.add(containers);
	}

	/** A card that now shows another item loses its badge before the browser paints. */
	touched(container: Element): void {
		const mount = this.kept.get(container);
		if (mount && this.page.host.card(container)?.key !== mount.key) this.kept.unmount(container);
	}

	/** A badge thrown out by the host is back before the browser paints, if its card still shows the same item. */
	restore(): void {
		for (const container of this.kept.lost()) this.look(container);
	}

	/** Figures changed: what is on screen stays until the answer is here. */
	changed(keys: readonly string[] | "all"): void {
		if (keys === "all") {
			this.asked.clear();
			this.views.clear();
		} else
			for (const key of keys) {
				this.asked.delete(key);
				this.views.delete(key);
			}
		this.seen(this.page.host.containersIn(this.page.document));
	}

	show(view: BadgeView): void {
		this.views.set(view.key, view);
		this.seen(this.kept.containers());
	}

	/** Other things than before are cards: those that are none any more lose their badge. */
	lookAnew(): void {
		this.seen(new Set([...this.kept.containers(), ...this.page.host.containersIn(this.page.document)]));
	}

	/** The cards that carry a badge now, with what it shows. */
	drawn(): (readonly [Element, BadgeView])[] {
		return this.kept.containers().flatMap((container) => {
			const view = this.views.get(this.kept.get(container)?.key ?? "");
			return view && container.isConnected ? [[container, view] as const] : [];
		});
	}

	/** The badge of the card that an element lies in. */
	badgeAt(element: Element): Element | undefined {
		const container = this.page.host.containerOf(element);
		return container ? this.kept.get(container)?.host : undefined;
	}

	/** Something was switched on or off, and badges may have another look. */
	paintAnew(): void {
		this.seen(this.kept.containers());
	}

	/** A card that cannot be looked at costs its own badge; when that goes on, it is not the cards. */
	private tryLook(container: Element): void {
		try {
			this.look(container);
		} catch (error) {
			this.kept.unmount(container);
			if (++this.odd >= MOST_ODD) this.page.failed(error);
		}
	}

	private look(container: Element): void {
		const card = this.page.host.card(container);
		const mount = this.kept.get(container);
		if (mount && mount.key !== card?.key) this.kept.unmount(container);
		if (!container.isConnected || this.page.signal.aborted) return;
		if (!card) {
			this.kept.sweep(container);
			return;
		}
		const view = this.views.get(card.key);
		if (!view) this.want(card.key, container);
		else if (isBorneOut(card, view)) this.draw(card, view);
		else this.kept.unmount(container);
	}

	private draw({ element: container, key, slot }: HostCard, view: BadgeView): void {
		const host = paintBadge(
			this.page.document,
			this.kept.get(container)?.host,
			asChosen(view, this.page.shared.settings),
		);
		const wait = this.kept.mount(container, key, host, slot);
		if (wait > 0) this.later(wait, () => this.seen([container]));
	}

	private want(key: string, container: Element): void {
		const others = [...(this.waiting.get(key) ?? [])].filter((c) => c.isConnected);
		this.waiting.set(key, new Set([...others, container]));
		if (!this.asked.has(key)) this.wanted.add(key);
	}

	private afterSlice(): void {
		if (this.wanted.size > 0) void this.fetch();
		this.page.bus.emit("scanned", { badges: this.kept.size });
	}

	private async fetch(): Promise<void> {
		if (!isAlive()) return;
		const keys = [...this.wanted].slice(0, MOST_KEYS);
		this.wanted = new Set([...this.wanted].slice(MOST_KEYS));
		for (const key of keys) this.asked.add(key);
		const isFirst = this.isFirst;
		this.isFirst = false;
		const found = await ask<"badges/get">({ type: "badges/get", keys, ...(isFirst ? { isFirst } : {}) });
		if (this.page.signal.aborted) return;
		if (!found) return this.failed(keys);
		this.failures = 0;
		// Without objectives there is nothing to say of any card; the popup leads to a first register.
		if (found.register === "empty") return this.kept.clear();
		for (const view of found.badges) this.views.set(view.key, view);
		this.release(found.badges.map((view) => view.key));
		if (this.wanted.size > 0) void this.fetch();
	}

	/** No answer: the background may be waking up, or busy. It is asked again, ever more patiently. */
	private failed(keys: readonly string[]): void {
		for (const key of keys) this.asked.delete(key);
		const wait = RETRIES[this.failures++];
		if (wait !== undefined) this.later(wait, () => this.release(keys));
	}

	/** Looks again at the containers that wait for these keys, all in one batch. */
	private release(keys: readonly string[]): void {
		const containers = keys.flatMap((key) => [...(this.waiting.get(key) ?? [])]);
		for (const key of keys) this.waiting.delete(key);
		this.seen(containers);
	}

	private later(ms: number, act: () => void): void {
		this.win.setTimeout(() => {
			if (!this.page.signal.aborted) act();
		}, ms);
	}
}

/** What is switched off is neither shown nor told to screen readers. */
function asChosen(view: BadgeView, { parts }: PageSettings): BadgeView {
	if (parts.rank && parts.benefit) return view;
	const hidden = new Set([...(parts.rank ? [] : OF_RANK), ...(parts.benefit ? [] : ["benefit"])]);
	return Object.fromEntries(Object.entries(view).filter(([name]) => !hidden.has(name))) as unknown as BadgeView;
}
const OF_RANK: readonly (keyof BadgeView)[] = ["rank", "of", "score", "firmness"];

/** Where the page names an item only once, its title must be that item's. */
const isBorneOut = ({ title }: HostCard, view: BadgeView): boolean =>
	title === undefined || view.title === titleMark(title);

export const alignmentBadge = defineFeature({
	id: "alignment-badge",
	part: "badge",
	attach(page) {
		const { document: doc, host, bus, shared, signal } = page;
		const win = doc.defaultView;
		if (!win) return;
		followTheme(page);
		const badges = new Badges(page, win);
		shared.drawn = () => badges.drawn();
		shared.badgeAt = (element) => badges.badgeAt(element);
		signal.addEventListener("abort", () => {
			shared.drawn = () => [];
			shared.badgeAt = () => undefined;
			bus.emit("scanned", { badges: 0 });
		});
		const watch = {
			onContainers: (containers: Iterable<Element>) => badges.seen(containers),
			onRoute: () => bus.emit("route", {}),
			onTouched: (container: Element) => badges.touched(container),
			onRemoved: () => {
				badges.restore();
				bus.emit("removed", {});
			},
		};
		observeCards(doc, host, watch, signal);
		answer(
			"badges/changed",
			async ({ keys }) => {
				badges.changed(keys);
				bus.emit("figures", {});
				return { ok: true };
			},
			signal,
		);
		bus.on("badge", (view) => badges.show(view), signal);
		bus.on("strange", () => badges.lookAnew(), signal);
		bus.on("settings", () => badges.paintAnew(), signal);
		pressesOf(page, (badge) => {
			const key = badge.getAttribute(MARK);
			if (key !== null) bus.emit("why", { key, anchor: badge });
		});
	},
});
