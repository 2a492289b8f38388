import type { Feature, Page } from "./define-feature.ts";

/** A feature that breaks hides itself and nothing else; it says so once, under its id, without any of the page's text. */
export function attachSafely(feature: Feature, page: Page): boolean {
	try {
		feature.attach(page);
		return true;
	} catch (error) {
		console.warn(`Sightline: "${feature.id}" could not start (${error instanceof Error ? error.name : "error"}).`);
		return false;
	}
}
