import type { Page } from "playwright-core";

const TRIES = 20;
const BETWEEN_MS = 250;

/**
 * The badges of a page once each card has its own; what is not there within five seconds is missing. A page renders its
 * cards anew now and then, and a badge is back within a quarter of a second.
 */
export async function untilDrawn<T extends { readonly cards: number; readonly drawn: number }>(
	page: Page,
	look: (page: Page) => Promise<T>,
): Promise<T> {
	let seen = await look(page);
	for (let i = 0; i < TRIES && seen.drawn < seen.cards; i++) {
		await page.waitForTimeout(BETWEEN_MS);
		seen = await look(page);
	}
	return seen;
}
