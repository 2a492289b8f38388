import { defineFeature } from "../../overlay/define-feature.ts";
import { CHOICES, type Choice, isBright } from "../../overlay/filter/choices.ts";
import { Dimmer } from "../../overlay/filter/dimmer.ts";
import { type FilterBar, filterBar } from "../../overlay/filter/filter-bar.ts";
import { themeOf } from "../../overlay/follow-theme.ts";

/** Dims every card but those somebody looks for, for as long as the bar is open, also on what scrolls into view. */
export const focusFilter = defineFeature({
	id: "focus-filter",
	attach(page) {
		const { document: doc, bus, signal } = page;
		const win = doc.defaultView;
		if (!win) return;
		const dimmer = new Dimmer(doc, win);
		let bar: FilterBar | undefined;
		let choice: Choice = CHOICES[1] ?? "all";

		function apply(): void {
			if (!bar) return;
			const drawn = page.drawn();
			const dark = new Set(drawn.filter(([, view]) => !isBright(choice, view)).map(([card]) => card));
			dimmer.dim(dark);
			bar.say(choice, drawn.length - dark.size, drawn.length);
		}
		function close(): void {
			bar?.remove();
			bar = undefined;
			dimmer.end();
		}
		function choose(next: Choice): void {
			choice = next;
			apply();
		}
		bus.on(
			"filter",
			() => {
				if (bar) return close();
				bar = filterBar(doc, win, themeOf(page), { choose, close });
				apply();
			},
			signal,
		);
		bus.on("scanned", apply, signal);
		signal.addEventListener("abort", close);
	},
});
