/** On a card that is dimmed. The host's own elements get this attribute and nothing else of ours. */
export const DIM = "data-sightline-dim";

/** Dims cards by one rule in a sheet of the page, and takes all of it away again. */
export class Dimmer {
	private readonly dimmed = new Set<Element>();
	private sheet: CSSStyleSheet | undefined;

	constructor(
		private readonly doc: Document,
		private readonly win: Window & typeof globalThis,
	) {}

	/** Dims just these. A card with the focus stays bright, so that nobody works in the dark. */
	dim(cards: ReadonlySet<Element>): void {
		if (cards.size > 0) this.begin();
		for (const card of this.dimmed) if (!cards.has(card)) card.removeAttribute(DIM);
		for (const card of cards) if (!card.hasAttribute(DIM)) card.setAttribute(DIM, "");
		this.dimmed.clear();
		for (const card of cards) this.dimmed.add(card);
	}

	private begin(): void {
		if (this.sheet) return;
		this.sheet = new this.win.CSSStyleSheet();
		this.sheet.replaceSync(
			`[${DIM}]:not(:hover):not(:focus-within){opacity:.32!important;filter:grayscale(.6)!important}`,
		);
		this.doc.adoptedStyleSheets = [...this.doc.adoptedStyleSheets, this.sheet];
	}

	end(): void {
		this.dim(new Set());
		this.doc.adoptedStyleSheets = this.doc.adoptedStyleSheets.filter((s) => s !== this.sheet);
		this.sheet = undefined;
	}
}
