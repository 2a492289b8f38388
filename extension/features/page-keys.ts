import { defineFeature } from "../overlay/define-feature.ts";
import { pressKey } from "../overlay/press-key.ts";
import { keyNameOf } from "../page-keys.ts";

/**
 * "Why?" is one key away: Alt+W for the card that has the focus, or that the pointer is over; Alt+Shift+W for all about it in a
 * window of ours; Alt+Shift+F dims cards. Only real input counts, and never while somebody types.
 */
export const pageKeys = defineFeature({
	id: "page-keys",
	part: "keys",
	attach(page) {
		page.document.addEventListener(
			"keydown",
			(event) => {
				const name = event.isTrusted ? keyNameOf(event) : undefined;
				// A key held down asks for one thing, not for it and back again.
				if (!name || (event.repeat && name !== "why") || !pressKey(page, name)) return;
				event.preventDefault();
				event.stopImmediatePropagation();
			},
			{ capture: true, signal: page.signal },
		);
	},
});
