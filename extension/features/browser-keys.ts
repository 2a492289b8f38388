import { defineFeature } from "../overlay/define-feature.ts";
import { pressKey } from "../overlay/press-key.ts";
import { answer } from "../overlay/runtime.ts";

/** Keys that a person set in the browser itself: the page never sees them, and the background tells. */
export const browserKeys = defineFeature({
	id: "browser-keys",
	attach(page) {
		answer("keys/pressed", async ({ name }) => ({ done: pressKey(page, name) }), page.signal);
	},
});
