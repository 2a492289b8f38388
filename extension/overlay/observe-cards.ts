import type { HostAdapter } from "../hosts/host-card.ts";

/** More nodes than this at once is not an edit but a new page: one full scan is cheaper than looking at each. */
const FLOOD = 1000;
const THROTTLE_MS = 150;

export interface CardWatch {
	/** Containers that are new or may have changed; at once for the first, then at most every 150 ms. */
	onContainers(containers: ReadonlySet<Element>): void;
	/** The address changed. */
	onRoute(): void;
	/** A container was touched: called in the very task of the change, to take a stale badge away before it is painted. */
	onTouched(container: Element): void;
}

/**
 * Notices cards as they come and change: one observer on the body, looking at added nodes only. It rests while the tab is
 * hidden, and makes good for it when it is shown again.
 */
export function observeCards(doc: Document, host: HostAdapter, watch: CardWatch, signal: AbortSignal): void {
	const win = doc.defaultView;
	if (!win) return;
	let waiting = new Set<Element>();
	let whole = false;
	let timer: number | undefined;
	let last = Number.NEGATIVE_INFINITY;
	let address = win.location.href;

	function flush(): void {
		timer = undefined;
		last = win?.performance.now() ?? 0;
		const found = new Set<Element>();
		if (whole || waiting.size > FLOOD) for (const c of host.containersIn(doc)) found.add(c);
		else
			for (const node of waiting) {
				const around = host.containerOf(node);
				if (around) found.add(around);
				else for (const c of host.containersIn(node)) found.add(c);
			}
		waiting = new Set();
		whole = false;
		if (found.size > 0) watch.onContainers(found);
	}

	function soon(): void {
		if (timer !== undefined || doc.hidden) return;
		const wait = Math.max(0, THROTTLE_MS - ((win?.performance.now() ?? 0) - last));
		timer = win?.setTimeout(flush, wait);
	}

	function checkRoute(): void {
		if (win?.location.href === address) return;
		address = win?.location.href ?? "";
		whole = true;
		watch.onRoute();
		soon();
	}

	const observer = new win.MutationObserver((records) => {
		for (const { type, target, addedNodes } of records) {
			if (type === "attributes") {
				const around = host.containerOf(target as Element);
				if (around) {
					watch.onTouched(around);
					waiting.add(around);
				}
				continue;
			}
			for (const node of addedNodes)
				if (node.nodeType === 1 && !(node as Element).hasAttribute("data-sightline")) waiting.add(node as Element);
		}
		checkRoute();
		if (waiting.size > 0 || whole) soon();
	});
	// Re-used cards change their link or id in place; no other attribute is of interest.
	observer.observe(doc.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["href", "id"] });
	doc.addEventListener(
		"visibilitychange",
		() => {
			if (doc.hidden) return;
			whole = true;
			soon();
		},
		{ signal },
	);
	win.addEventListener("popstate", checkRoute, { signal });
	signal.addEventListener("abort", () => {
		observer.disconnect();
		win.clearTimeout(timer);
	});
	whole = true;
	soon();
}
