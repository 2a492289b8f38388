import type { BusEvents } from "../overlay/bus.ts";
import { defineFeature } from "../overlay/define-feature.ts";
import { ask } from "../overlay/runtime.ts";

/** Brings in the rest of the features at the first press of a badge, and tells them of the latest press. */
export const loadOnDemand = defineFeature({
	id: "load-on-demand",
	attach({ bus, signal }) {
		let coming = false;
		let latest: BusEvents["why"] | undefined;
		// This listener is one; the features that answer a press are the others.
		const areThere = () => bus.count("why") > 1;

		async function bring(pressed: BusEvents["why"]): Promise<void> {
			if (areThere()) return;
			latest = pressed;
			if (coming) return;
			coming = true;
			await ask<"features/load">({ type: "features/load" });
			coming = false;
			if (areThere() && !signal.aborted) bus.emit("why", latest);
		}
		bus.on("why", (pressed) => void bring(pressed), signal);
	},
});
