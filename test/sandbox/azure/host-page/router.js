import { given, itemOf } from "./given.js";

export const hrefOf = (id) => itemOf(id)?.href ?? `${given.base}/_workitems/edit/${id}`;
export const addressOf = (hub) => `${given.base}/${given.project}/${hub}`;

/** From the new address to the new page: what it shows must be read first. */
const LOADING_MS = 120;
let loading = 0;

/** The address changes at once, and what is shown a moment later. */
export function go(address) {
	history.pushState({}, "", address);
	arrive();
}
export const open = (id) => go(hrefOf(id));

function arrive() {
	clearTimeout(loading);
	loading = setTimeout(() => dispatchEvent(new Event("arrived")), LOADING_MS);
}

addEventListener("popstate", arrive);
document.addEventListener("click", (event) => {
	const link = event.target.closest("a[href]");
	if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
	event.preventDefault();
	event.stopPropagation();
	go(link.getAttribute("href"));
});
