import type { BusEvents } from "../overlay/bus.ts";
import { defineFeature, type Page } from "../overlay/define-feature.ts";
import { ask } from "../overlay/runtime.ts";

/** What the features on demand answer. */
type Wanted = "why" | "filter";

/** A background that refuses what boards have is not asked for ever. */
const MOST_TRIES = 3;

/**
 * Brings in the rest of the features when one of them is wanted first, and tells them of the latest wish; and what boards
 * have, once a board is badged.
 */
export const loadOnDemand = defineFeature({
	id: "load-on-demand",
	attach(page) {
		const { document: doc, host, bus, shared, signal } = page;
		const bring = bringer(page);
		bus.on("why", (pressed) => bring("why", pressed), signal);
		bus.on("filter", (wish) => bring("filter", wish), signal);
		let tries = 0;
		bus.on(
			"scanned",
			async ({ badges }) => {
				if (tries >= MOST_TRIES || badges === 0 || !shared.settings.parts.strip) return;
				if (host.route(new URL(doc.location.href)) !== "board") return;
				const before = tries;
				tries = MOST_TRIES;
				const came = await ask<"features/load">({ type: "features/load", part: "strip" });
				if (!came) tries = before + 1;
			},
			signal,
		);
	},
});

function bringer({ bus, signal }: Page) {
	let coming = false;
	let latest: { wanted: Wanted; event: BusEvents[Wanted] } | undefined;
	return async <W extends Wanted>(wanted: W, event: BusEvents[W]): Promise<void> => {
		// The listener of this feature is one; the features that answer are the others.
		const areThere = () => bus.count(wanted) > 1;
		if (areThere()) return;
		latest = { wanted, event };
		if (coming) return;
		coming = true;
		await ask<"features/load">({ type: "features/load", part: "press" });
		coming = false;
		if (areThere() && !signal.aborted) bus.emit(latest.wanted, latest.event as never);
	};
}
