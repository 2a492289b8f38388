import { defineFeature } from "../overlay/define-feature.ts";
import { ask, isAlive } from "../overlay/runtime.ts";

/** How long a page may take to show its cards before it is judged. */
const SETTLE_MS = 1500;

/**
 * Compares the witnesses and reports counts. A board that shows links but no card we know, or cards whose witnesses do not
 * agree, is "not recognised": then there are few or no badges, and the popup says why.
 */
export const pageHealth = defineFeature({
	id: "page-health",
	attach({ document: doc, host, bus, signal }) {
		const win = doc.defaultView;
		let timer: number | undefined;
		let last = "";

		function report(badges: number): void {
			if (!isAlive()) return;
			const route = host.route(new URL(doc.location.href));
			const seen = host.sighting(doc, route);
			const links = doc.querySelectorAll('a[href*="/browse/"]').length;
			const nothing = route !== "other" && links > 0 && seen.containers === 0;
			const recognised = !nothing && seen.agreed * 2 >= seen.containers;
			const health = { route, recognised, ...seen, badges };
			if (JSON.stringify(health) === last) return;
			last = JSON.stringify(health);
			void ask<"health/report">({ type: "health/report", ...health });
		}

		function soon(badges: number): void {
			win?.clearTimeout(timer);
			timer = win?.setTimeout(() => report(badges), SETTLE_MS);
		}

		bus.on("scanned", ({ badges }) => soon(badges), signal);
		soon(0);
		signal.addEventListener("abort", () => win?.clearTimeout(timer));
	},
});
