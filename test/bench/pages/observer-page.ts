import { jiraCloud } from "../../../extension/hosts/jira-cloud/jira-cloud.ts";
import { observeCards } from "../../../extension/overlay/observe-cards.ts";

function card(i: number): Element {
	const e = document.createElement("div");
	e.id = `card-PS-${i}`;
	e.setAttribute("data-testid", "platform-board-kit.ui.card.card");
	const link = document.createElement("a");
	link.href = `/browse/PS-${i}`;
	link.textContent = `PS-${i}`;
	e.append(link);
	return e;
}

/** Sums the time spent inside MutationObserver callbacks made by `start` while 5,000 cards arrive in 100 batches. */
async function insideCallbacks(start: () => () => void): Promise<number> {
	const Real = window.MutationObserver;
	let spent = 0;
	window.MutationObserver = class extends Real {
		constructor(callback: MutationCallback) {
			super((records, observer) => {
				const from = performance.now();
				callback(records, observer);
				spent += performance.now() - from;
			});
		}
	};
	document.body.replaceChildren();
	const list = document.createElement("div");
	document.body.append(list);
	const stop = start();
	for (let batch = 0; batch < 100; batch++) {
		for (let i = 0; i < 50; i++) list.append(card(batch * 50 + i));
		await new Promise((done) => setTimeout(done));
	}
	stop();
	window.MutationObserver = Real;
	return spent;
}

/** The floor: remembers the added elements and does nothing else. */
const floor = () =>
	insideCallbacks(() => {
		const seen: Node[] = [];
		const observer = new window.MutationObserver((records) => {
			for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) seen.push(node);
		});
		observer.observe(document.body, { childList: true, subtree: true });
		return () => observer.disconnect();
	});

const product = () =>
	insideCallbacks(() => {
		const end = new AbortController();
		observeCards(document, jiraCloud, { onContainers() {}, onRoute() {}, onTouched() {}, onRemoved() {} }, end.signal);
		return () => end.abort();
	});

export async function compare({ rounds }: { rounds: number }): Promise<{ floor: number[]; product: number[] }> {
	const seen = { floor: [] as number[], product: [] as number[] };
	for (let i = 0; i < rounds; i++) {
		seen.floor.push(await floor());
		seen.product.push(await product());
	}
	return seen;
}
