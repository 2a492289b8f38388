/**
 * Calls back once when a page writes itself anew (`document.write`) or puts another body in the place of its own: whatever
 * listened to the old one hears nothing any more.
 */
export function onNewBody(doc: Document, signal: AbortSignal, then: () => void): void {
	const { body } = doc;
	const watch = new MutationObserver(() => {
		if (doc.documentElement) watch.observe(doc.documentElement, { childList: true });
		if (!doc.body || doc.body === body) return;
		watch.disconnect();
		then();
	});
	watch.observe(doc, { childList: true });
	if (doc.documentElement) watch.observe(doc.documentElement, { childList: true });
	signal.addEventListener("abort", () => watch.disconnect());
}
