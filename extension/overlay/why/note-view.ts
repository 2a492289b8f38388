import { button, el } from "./element.ts";

/** A short word in place of the card: what was done, and the way back. */
export function noteView(text: string, close: () => void, undo?: () => void): HTMLElement {
	const heading = el("h2", { text });
	heading.id = "t";
	heading.ariaLive = "polite";
	return el(
		"div",
		{ class: "card note" },
		heading,
		undo && button("Undo", "primary", undo),
		button("Close", "plain", close),
	);
}
