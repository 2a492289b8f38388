import { addToOverlay, featuresOf } from "../overlay/start-overlay.ts";

/** What a page needs only once somebody asks for it: the background puts this script beside the first. */
const features = import.meta.glob<Record<string, unknown>>(
	["../features/on-demand/*.ts", "!../features/on-demand/*.test.ts"],
	{ eager: true },
);

addToOverlay(featuresOf(features));
