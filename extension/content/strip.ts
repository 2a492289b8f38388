import { addToOverlay, featuresOf } from "../overlay/start-overlay.ts";

/** What boards have and other pages do not: the background puts this script beside the first, once a board is badged. */
const features = import.meta.glob<Record<string, unknown>>(["../features/board/*.ts", "!../features/board/*.test.ts"], {
	eager: true,
});

addToOverlay(featuresOf(features));
