import { WHY_CSS } from "./why-sheet.ts";

/** How long a card must have been in sight before a press on it counts: nothing can be slipped under a moving pointer. */
const SETTLE_MS = 250;

/** One place for our card over the page: shadow root, focus kept inside and given back, Escape closes. */
export class WhyPopover {
	private readonly host: HTMLElement;
	private readonly root: ShadowRoot;
	private before: Element | null = null;
	private anchor: Element | undefined;
	private shownAt = 0;

	constructor(
		private readonly doc: Document,
		signal: AbortSignal,
	) {
		this.host = doc.createElement("div");
		this.host.setAttribute("data-sightline-card", "");
		this.root = this.host.attachShadow({ mode: "open" });
		const view = doc.defaultView;
		if (view) {
			const sheet = new view.CSSStyleSheet();
			sheet.replaceSync(WHY_CSS);
			this.root.adoptedStyleSheets = [sheet];
		}
		this.host.addEventListener("keydown", (event) => this.key(event));
		// A press that comes too soon was meant for what was there before.
		this.host.addEventListener("click", (event) => this.tooSoon() && event.stopPropagation(), { capture: true });
		doc.addEventListener(
			"pointerdown",
			(event) => {
				if (this.isOpen() && !event.composedPath().includes(this.host)) this.close();
			},
			{ capture: true, signal },
		);
		signal.addEventListener("abort", () => this.close());
	}

	private tooSoon = (): boolean => performance.now() - this.shownAt < SETTLE_MS;
	isOpen = (): boolean => this.host.isConnected;

	/** Shows a view at its badge; focus goes to its first control. */
	show(view: HTMLElement, anchor: Element, theme: "light" | "dark" | undefined): void {
		if (!this.isOpen()) {
			this.before = anchor.shadowRoot?.querySelector("button") ?? this.doc.activeElement;
			this.shownAt = performance.now();
		}
		this.anchor = anchor;
		if (theme) this.host.setAttribute("data-theme", theme);
		view.role = "dialog";
		view.ariaModal = "true";
		view.setAttribute("aria-labelledby", "t");
		this.root.replaceChildren(view);
		if (!this.isOpen()) this.doc.documentElement.append(this.host);
		this.place();
		this.root.querySelector<HTMLElement>("input[type=search], .primary, button")?.focus({ preventScroll: true });
	}

	/** Below the badge, or above where there is no room; always inside the window. One read, then one write. */
	private place(): void {
		const view = this.doc.defaultView;
		if (!this.anchor || !view) return;
		const at = this.anchor.getBoundingClientRect();
		const { width, height } = this.host.getBoundingClientRect();
		const below = at.bottom + 6 + height <= view.innerHeight;
		const top = below ? at.bottom + 6 : Math.max(8, at.top - height - 6);
		const left = Math.min(Math.max(8, at.left), Math.max(8, view.innerWidth - width - 8));
		this.host.style.left = `${left}px`;
		this.host.style.top = `${Math.min(top, Math.max(8, view.innerHeight - height - 8))}px`;
	}

	close(): void {
		if (!this.isOpen()) return;
		this.host.remove();
		if (this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
	}

	private key(event: KeyboardEvent): void {
		// Host pages swallow keys or act on single letters: nothing typed here reaches them.
		event.stopPropagation();
		if (event.key === "Escape") this.close();
		if (event.key !== "Tab") return;
		const all = [...this.root.querySelectorAll<HTMLElement>("button:not([disabled]), input")].filter(
			(e) => !e.closest("[hidden]"),
		);
		const at = all.indexOf(this.root.activeElement as HTMLElement);
		const next = all.at((at + (event.shiftKey ? -1 : 1)) % all.length);
		event.preventDefault();
		next?.focus();
	}
}
