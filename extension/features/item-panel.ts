import { defineFeature } from "../overlay/define-feature.ts";
import { ask } from "../overlay/runtime.ts";

/** Has all about an item shown in a window of ours: money and benefits have no place in a page. */
export const itemPanel = defineFeature({
	id: "item-panel",
	part: "panel",
	attach({ bus, signal }) {
		bus.on(
			"panel",
			async ({ key, anchor }) => {
				const opened = await ask<"panel/open">({ type: "panel/open", key });
				// The card can say why nothing came; a key that does nothing says nothing.
				if (!opened && !signal.aborted) bus.emit("why", { key, anchor });
			},
			signal,
		);
	},
});
