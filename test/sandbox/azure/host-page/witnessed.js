import { itemOf } from "./given.js";

const CONTAINERS = ".wit-card,.bolt-table-row,.work-item-form-header,.work-item-form-headerContent";
const NUMBERS = ".selectable-text,.body-xl,.work-item-form-id span";
const ours = (container) => [...container.querySelectorAll("[data-sightline]")];
const idOf = (href) => /\/edit\/(\d+)/.exec(href ?? "")?.[1];

/** The item that a container shows when all that is in it says so: numbers, links, and the title as it is known here. */
function shownIn(container) {
	const line = container.querySelector(".card-content>.flex-row") ?? container;
	const link = line.querySelector('a[href*="/_workitems/edit/"]');
	// A backlog's first column is the order, which may read as some other item's number.
	const first = container.closest(".backlog-tree") ? undefined : container.cells?.[1]?.textContent;
	const number = line.querySelector(NUMBERS)?.textContent ?? first;
	const ids = [container.dataset.itemid, idOf(link?.getAttribute("href")), number].filter(Boolean);
	const title = container.querySelector(".title-text,input") ?? link;
	const isOne = new Set(ids).size === 1 && (title?.value ?? title?.textContent) === itemOf(ids[0])?.title;
	return isOne ? `contoso#${ids[0]}` : undefined;
}

/** What stands on each container, held against what it shows; nothing here knows the extension but its mark. */
export function drawn() {
	const containers = [...document.querySelectorAll(CONTAINERS)];
	const badges = containers.flatMap((container) => {
		const shown = shownIn(container);
		return ours(container).map((badge, i) => {
			const button = badge.shadowRoot?.querySelector("button");
			const key = badge.getAttribute("data-sightline");
			return {
				key: i === 0 && key === shown ? key : `${key} on ${shown}, badge ${i + 1}`,
				state: button?.className.split(" ")[0] ?? "",
				text: button?.textContent ?? "",
			};
		});
	});
	return { cards: containers.length, drawn: badges.length, badges };
}

/** Badges on an item that is not theirs, or on none, or more than one: wrong at any moment at which a person may look. */
export const wrong = () => drawn().badges.flatMap(({ key }) => (key.includes(" on ") ? [key] : []));
