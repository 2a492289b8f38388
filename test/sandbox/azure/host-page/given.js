/** What the server knows when it sends the page, and no more is ever asked for: as on the real pages, once. */
export const given = JSON.parse(document.getElementById("dataProviders")?.textContent ?? "{}");

const byId = new Map(given.items.map((item) => [item.id, item]));
export const itemOf = (id) => byId.get(id);
export const childrenOf = (id) => given.items.filter((item) => item.parent === id);

/** A team's board settings hide the number on the cards of some types, or of all. */
export const showsId = (item) => given.ids !== "off" && item.type !== "Bug";

/** The hub that an address opens. */
export function viewOf({ pathname, search }) {
	const id = /\/_workitems\/edit\/(\d+)/.exec(pathname)?.[1];
	if (id) return { view: new URLSearchParams(search).get("form") === "old" ? "old-form" : "form", id };
	const hub = /\/_(boards|sprints\/taskboard|backlogs|queries)(\/|$)/.exec(pathname)?.[1];
	return { view: hub ?? "list" };
}
