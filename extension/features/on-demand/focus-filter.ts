import { defineFeature } from "../../overlay/define-feature.ts";
import { CHOICES, type Choice, isBright } from "../../overlay/filter/choices.ts";
import { Dimmer } from "../../overlay/filter/dimmer.ts";
import { type FilterBar, filterBar } from "../../overlay/filter/filter-bar.ts";
import { themeOf } from "../../overlay/follow-theme.ts";
import { isTyping } from "../../overlay/press-key.ts";

/** Dims every card but those somebody looks for, for as long as the bar is open, also on what scrolls into view. */
export const focusFilter = defineFeature({
	id: "focus-filter",
	part: "filter",
	attach(page) {
		const { document: doc, bus, shared, signal } = page;
		const win = doc.defaultView;
		if (!win) return;
		const dimmer = new Dimmer(doc, win);
		let bar: FilterBar | undefined;
		let choice: Choice = CHOICES[1] ?? "all";

		function apply(): void {
			// Every scan comes by here, and costs nothing while no filter is on.
			if (!bar) return;
			const { cut } = shared.settings;
			const drawn = shared.drawn().filter(([card]) => !card.closest("[hidden]"));
			const dark = new Set(drawn.filter(([, view]) => !isBright(choice, view, cut)).map(([card]) => card));
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
		function open(): void {
			if (!win) return;
			bar = filterBar(doc, win, themeOf(page), shared.settings.cut, { choose, close });
			apply();
		}
		bus.on("filter", () => (bar ? close() : open()), signal);
		bus.on("scanned", apply, signal);
		bus.on(
			"settings",
			() => {
				if (!bar) return;
				close();
				open();
			},
			signal,
		);
		doc.addEventListener(
			"keydown",
			(event) => {
				// Escape ends it wherever the focus is, unless it ends something of the host's first.
				if (bar && event.key === "Escape" && event.isTrusted && !event.defaultPrevented && !isTyping(doc)) close();
			},
			{ signal },
		);
		signal.addEventListener("abort", close);
	},
});
