import { MARK } from "../badge-painter.ts";
import type { Theme } from "../theme-tokens.ts";
import { PressGuard } from "./press-guard.ts";
import { whyCss } from "./why-sheet.ts";

const GAP = 6;
const EDGE = 8;

/** One place for our card over the page: shadow root in the top layer, focus kept inside and given back, Escape closes. */
export class WhyPopover {
	private readonly host: HTMLElement;
	private readonly root: ShadowRoot;
	private readonly guard: PressGuard;
	private readonly sheet: CSSStyleSheet;
	private card: HTMLElement | undefined;
	private before: Element | null = null;
	private anchor: Element | undefined;

	constructor(
		private readonly doc: Document,
		private readonly win: Window & typeof globalThis,
		signal: AbortSignal,
	) {
		this.guard = new PressGuard(win);
		this.host = doc.createElement("div");
		this.host.setAttribute("data-sightline-card", "");
		this.host.setAttribute("popover", "manual");
		this.root = this.host.attachShadow({ mode: "open" });
		this.sheet = new win.CSSStyleSheet();
		this.root.adoptedStyleSheets = [this.sheet];
		// The host page swallows keys or acts on single letters: nothing typed here reaches it.
		for (const type of ["keydown", "keyup", "keypress", "input", "paste"])
			this.host.addEventListener(type, (event) => event.stopPropagation());
		this.root.addEventListener("keydown", (event) => this.key(event as KeyboardEvent));
		this.root.addEventListener("click", (event) => this.judge(event as MouseEvent), { capture: true });
		const outside = (event: Event) => {
			if (this.isOpen() && !event.composedPath().includes(this.host)) this.close();
		};
		doc.addEventListener("pointerdown", outside, { capture: true, signal });
		const move = () => this.isOpen() && this.place();
		win.addEventListener("resize", move, { signal });
		win.addEventListener("scroll", move, { capture: true, passive: true, signal });
		signal.addEventListener("abort", () => this.close());
	}

	isOpen = (): boolean => this.host.isConnected;

	/** Shows a view at its badge; focus goes to its first control. */
	show(view: HTMLElement, anchor: Element, theme: Theme): void {
		if (!this.isOpen()) this.before = anchor.shadowRoot?.querySelector("button") ?? this.doc.activeElement;
		this.anchor = anchor;
		this.card = view;
		this.sheet.replaceSync(whyCss(theme));
		view.role = "dialog";
		view.ariaModal = "true";
		view.setAttribute("aria-labelledby", "t");
		this.root.replaceChildren(view);
		if (!this.isOpen()) {
			this.doc.documentElement.append(this.host);
			this.host.showPopover?.();
		}
		this.place();
		this.guard.shown(view);
		view.querySelector<HTMLElement>("input[type=search], .primary, button")?.focus({ preventScroll: true });
	}

	/** Below the badge, or above where there is no room; always inside the window. One read, then one write. */
	private place(): void {
		const { anchor, card, win } = this;
		if (!anchor?.isConnected || !card) return;
		const at = anchor.getBoundingClientRect();
		const { width, height } = card.getBoundingClientRect();
		const below = at.bottom + GAP + height <= win.innerHeight;
		const top = below ? at.bottom + GAP : at.top - GAP - height;
		const within = (x: number, most: number) => Math.max(EDGE, Math.min(x, most - EDGE));
		card.style.left = `${within(at.left, win.innerWidth - width)}px`;
		card.style.top = `${within(top, win.innerHeight - height)}px`;
	}

	close(): void {
		if (!this.isOpen()) return;
		this.guard.hidden();
		this.host.remove();
		const key = this.anchor?.getAttribute(MARK) ?? "";
		// The badge may have been drawn anew while the card was open.
		const now = this.before?.isConnected ? this.before : this.doc.querySelector(`[${MARK}="${CSS.escape(key)}"]`);
		const target = now?.shadowRoot?.querySelector("button") ?? now;
		if (target instanceof HTMLElement) target.focus({ preventScroll: true });
	}

	/** Stops a press that nobody can have meant, before any button of ours hears of it. */
	private judge(event: MouseEvent): void {
		const verdict = this.guard.judge(this.host, event);
		if (verdict === "counts") return;
		event.stopPropagation();
		event.preventDefault();
		if (verdict === "covered") this.card?.classList.add("covered");
	}

	private key(event: KeyboardEvent): void {
		if (event.key === "Escape") this.close();
		// A key held down is one press, not one on whatever gets the focus next.
		if (event.repeat && (event.key === "Enter" || event.key === " ")) event.preventDefault();
		if (event.key !== "Tab") return;
		const all = [...this.root.querySelectorAll<HTMLElement>("button:not([disabled]), input")].filter(
			(e) => !e.closest("[hidden]"),
		);
		const active = this.root.activeElement;
		const at = active instanceof HTMLElement ? all.indexOf(active) : -1;
		const next = event.shiftKey ? (at <= 0 ? all.length - 1 : at - 1) : (at + 1) % Math.max(1, all.length);
		event.preventDefault();
		all[next]?.focus();
	}
}
