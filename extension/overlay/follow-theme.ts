import { setBadgeTheme } from "./badge-sheet.ts";
import type { Page } from "./define-feature.ts";
import type { Theme } from "./theme-tokens.ts";

/** The page's theme now; light where the host does not say. */
export const themeOf = ({ host, document: doc }: Pick<Page, "host" | "document">): Theme => host.theme(doc) ?? "light";

/** Gives all badges the host's theme, now and whenever it changes. */
export function followTheme(page: Page): void {
	const { document: doc, host, bus, signal } = page;
	const win = doc.defaultView;
	if (!win) return;
	const apply = () => {
		setBadgeTheme(win, themeOf(page));
		bus.emit("theme", {});
	};
	const observer = new win.MutationObserver(apply);
	const attributeFilter = [...host.themeAttributes];
	for (const element of [doc.documentElement, doc.body])
		observer.observe(element, { attributes: true, attributeFilter });
	win.matchMedia?.("(prefers-color-scheme: dark)").addEventListener("change", apply, { signal });
	signal.addEventListener("abort", () => observer.disconnect());
	apply();
}
