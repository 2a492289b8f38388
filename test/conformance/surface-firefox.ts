import { firefoxWithExtension, goToOwnPage } from "../browser/firefox-extension.ts";
import type { Surface } from "../run/conform.ts";

/** The built add-on in stock Firefox: one of its own pages asks its background. */
export async function open(): Promise<Surface> {
	const firefox = await firefoxWithExtension();
	await goToOwnPage(firefox, "popup");
	return {
		async answer(lines) {
			const message = JSON.stringify({ type: "formulas/answer", lines });
			const text = await firefox.evaluate<string>(
				firefox.tab,
				`browser.runtime.sendMessage(${message}).then((a) => JSON.stringify(a.lines))`,
			);
			return JSON.parse(text) as string[];
		},
		close: () => firefox.close(),
	};
}
