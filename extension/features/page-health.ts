import { defineFeature } from "../overlay/define-feature.ts";
import { ask, isAlive } from "../overlay/runtime.ts";

/** How long a page may take to show its cards before it is judged. */
const SETTLE_MS = 1500;
/** It is judged anew now and then even while it keeps changing. */
const AT_LATEST_MS = 10_000;

/**
 * Compares the witnesses and reports counts, once the page has settled on a route. A board that shows links but no card we
 * know, or cards whose witnesses do not agree, is "not recognised": then badges stand beside links, and the popup says why.
 */
export const pageHealth = defineFeature({
	id: "page-health",
	attach({ document: doc, host, bus, shared, signal }) {
		const win = doc.defaultView;
		if (!win) return;
		let timer: number | undefined;
		let since: number | undefined;
		let badges = 0;
		let besideLinks = false;
		let last = "";

		function report(): void {
			since = undefined;
			if (!isAlive() || doc.hidden) return;
			const route = host.route(new URL(doc.location.href));
			const seen = host.sighting(doc, route);
			const strange = !seen.recognised && route !== "other";
			if (strange !== besideLinks) {
				besideLinks = strange;
				bus.emit("strange", { strange });
			}
			const { broken } = shared;
			const health = { route, ...seen, badges, besideLinks, ...(broken.length > 0 ? { broken: [...broken] } : {}) };
			const said = JSON.stringify(health);
			if (said === last) return;
			last = said;
			void ask<"health/report">({ type: "health/report", ...health });
		}

		function soon(): void {
			const now = win?.performance.now() ?? 0;
			since ??= now;
			win?.clearTimeout(timer);
			timer = win?.setTimeout(report, Math.max(0, Math.min(SETTLE_MS, since + AT_LATEST_MS - now)));
		}

		bus.on(
			"scanned",
			(seen) => {
				badges = seen.badges;
				soon();
			},
			signal,
		);
		bus.on("route", soon, signal);
		bus.on("broke", soon, signal);
		soon();
		signal.addEventListener("abort", () => win.clearTimeout(timer));
	},
});
