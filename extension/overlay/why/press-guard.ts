/** How long a view must have been in sight before a press on it counts: nothing can be slipped under a moving pointer. */
const SETTLE_MS = 250;
/** The least the browser allows. */
const VISIBILITY_DELAY_MS = 100;

type Verdict = "counts" | "too-soon" | "covered";
interface SeenEntry extends IntersectionObserverEntry {
	/** Chromium only: nothing covers the element, and it is neither faded nor filtered. */
	readonly isVisible?: boolean;
}

/**
 * Says whether a press was made by a person who saw what was pressed. A page can lay things over our card or fade it, and
 * lead a click to it; such a press changes nothing.
 */
export class PressGuard {
	private shownAt = Number.POSITIVE_INFINITY;
	private visible: boolean | undefined;
	private watch: IntersectionObserver | undefined;

	constructor(private readonly win: Window & typeof globalThis) {}

	/** A new view stands on the screen from now on. */
	shown(card: Element): void {
		this.shownAt = this.win.performance.now();
		this.visible = undefined;
		this.watch?.disconnect();
		if (typeof this.win.IntersectionObserver !== "function") return;
		const options = { trackVisibility: true, delay: VISIBILITY_DELAY_MS };
		this.watch = new this.win.IntersectionObserver((entries) => {
			this.visible = (entries.at(-1) as SeenEntry | undefined)?.isVisible;
		}, options as IntersectionObserverInit);
		this.watch.observe(card);
	}

	judge(host: HTMLElement, event: MouseEvent): Verdict {
		if (!event.isTrusted || this.win.performance.now() - this.shownAt < SETTLE_MS) return "too-soon";
		if (this.visible === false) return "covered";
		const shown = host.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
		// A press by keyboard has no place; one by pointer must have hit us on top of everything.
		const isPointer = event.detail > 0;
		const top = isPointer ? host.ownerDocument.elementFromPoint?.(event.clientX, event.clientY) : host;
		return shown && top === host ? "counts" : "covered";
	}

	hidden(): void {
		this.watch?.disconnect();
		this.shownAt = Number.POSITIVE_INFINITY;
	}
}
