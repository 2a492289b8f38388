import type { HostAdapter } from "../hosts/host-card.ts";
import { MARK } from "./badge-painter.ts";

/** More nodes than this at once is not an edit but a new page: one full scan is cheaper than looking at each. */
const FLOOD = 1000;
const THROTTLE_MS = 150;

export interface CardWatch {
	/** Containers that are new or may have changed; at once for the first, then at most every 150 ms. */
	onContainers(containers: Iterable<Element>): void;
	/** The address changed. */
	onRoute(): void;
	/** A container was touched: called in the very task of the change, to take a stale badge away before it is painted. */
	onTouched(container: Element): void;
	/** Something was taken out of the page, in this very task: a badge may have gone with it. */
	onRemoved(): void;
}

/**
 * Notices cards as they come and change: one observer on the body, looking at added nodes, at the few attributes
 * in which a re-used card changes its key, and at text where the host needs that. It rests while the tab is hidden, and makes good for it when it is shown again.
 */
export function observeCards(doc: Document, host: HostAdapter, watch: CardWatch, signal: AbortSignal): void {
	const win = doc.defaultView;
	if (!win) return;
	let waiting = new Set<Element>();
	let whole = true;
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
				if (node.hasAttribute(MARK)) continue;
				const around = host.containerOf(node);
				if (around) found.add(around);
				else for (const c of host.containersIn(node)) found.add(c);
			}
		waiting = new Set();
		whole = false;
		if (found.size > 0) watch.onContainers(found);
	}

	function soon(): void {
		if (timer !== undefined || doc.hidden || signal.aborted) return;
		const wait = Math.max(0, THROTTLE_MS - ((win?.performance.now() ?? 0) - last));
		timer = win?.setTimeout(flush, wait);
	}

	function rescan(): void {
		whole = true;
		soon();
	}

	function checkRoute(): void {
		if (win?.location.href === address) return;
		address = win?.location.href ?? "";
		watch.onRoute();
		rescan();
	}

	function noteChange(target: Element | null): void {
		const around = target && host.containerOf(target);
		if (!around) return;
		watch.onTouched(around);
		waiting.add(around);
	}

	const observer = new win.MutationObserver((records) => {
		let removed = false;
		// A page sends thousands of records at once, and each of their members costs when it is asked for.
		for (const record of records) {
			if (record.type !== "childList") {
				const { target } = record;
				noteChange(target.nodeType === 1 ? (target as Element) : target.parentElement);
				continue;
			}
			removed ||= record.removedNodes.length > 0;
			for (const node of record.addedNodes)
				if (node.nodeType === 1) waiting.add(node as Element);
				else if (node.nodeType === 3) noteChange(record.target as Element);
		}
		if (removed) watch.onRemoved();
		checkRoute();
		if (waiting.size > 0) soon();
	});
	function start(): void {
		const attributeFilter = [...host.keyAttributes];
		observer.observe(doc.body, {
			childList: true,
			subtree: true,
			characterData: host.rewritesText === true,
			attributes: true,
			attributeFilter,
		});
		rescan();
	}
	function stop(): void {
		observer.disconnect();
		win?.clearTimeout(timer);
		timer = undefined;
		waiting = new Set();
	}
	const onVisibility = () => (doc.hidden ? stop() : start());
	doc.addEventListener("visibilitychange", onVisibility, { signal });
	win.addEventListener("popstate", checkRoute, { signal });
	// Tells of the page's own pushState too, where the browser has it; elsewhere the next change in the page does.
	const navigation = (win as { navigation?: EventTarget }).navigation;
	navigation?.addEventListener("currententrychange", checkRoute, { signal });
	signal.addEventListener("abort", stop);
	if (!doc.hidden) start();
}
