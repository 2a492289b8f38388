import type { Page } from "playwright-core";

export interface DrawnStrip {
	/** As screen readers have it. */
	readonly name: string;
	readonly says: string;
	readonly height: number;
	/** Names and counts of work in progress. */
	readonly busy: readonly string[];
}

/** The strips at the heads of columns and swimlanes, from the first to the last. */
export const drawnStrips = (page: Page): Promise<DrawnStrip[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll("[data-sightline-strip]")].map((host) => ({
			name: host.shadowRoot?.querySelector('[role="group"]')?.ariaLabel ?? "",
			says: host.shadowRoot?.querySelector(".heard")?.textContent ?? "",
			height: host.getBoundingClientRect().height,
			busy: [...(host.shadowRoot?.querySelectorAll("li") ?? [])].map((li) => li.textContent ?? ""),
		})),
	);
