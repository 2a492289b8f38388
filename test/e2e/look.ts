import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules whose answer depends on the colours; all others see the same elements in every theme. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe objects to, in light, dark and forced colours: `rule: element`, and nothing where all is well. */
export async function objections(page: Page): Promise<string[]> {
	const found: string[] = [];
	// Colours that are still on their way from one theme to the other are not what anybody reads.
	await page.emulateMedia({ reducedMotion: "reduce" });
	for (const look of [
		{ colorScheme: "light", forcedColors: "none" },
		{ colorScheme: "dark", forcedColors: "none" },
		{ colorScheme: "dark", forcedColors: "active" },
	] as const) {
		await page.emulateMedia(look);
		// A page without frames needs no second page to put the results of frames together: half the time.
		const axe = new AxeBuilder({ page }).setLegacyMode(page.frames().length === 1);
		const { violations } = await (look.colorScheme === "light"
			? axe.withTags(TAGS)
			: axe.withRules(OF_COLOUR)
		).analyze();
		for (const { id, nodes } of violations)
			for (const node of nodes)
				found.push(`${look.colorScheme} ${look.forcedColors} ${id}: ${node.html.slice(0, 120)}`);
	}
	await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
	return found;
}

/** How many pixels the page is wider than the window: 0 where nothing has to be scrolled sideways. */
export const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
