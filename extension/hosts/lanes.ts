import type { Slot } from "./host-card.ts";

/** How the columns or swimlanes of one kind of board are marked up, as data. */
export interface LaneMap {
	readonly id: string;
	/** Encloses the cards of a lane, or of a part of it. */
	readonly area: string;
	/** Heads the lane: inside of its area, or, where `tie` names attributes with the same value on both, anywhere. */
	readonly head: string;
	readonly tie?: { readonly head: string; readonly area: string };
	/** Shows the lane's name, inside of its head; the head itself where there is none. */
	readonly name: string;
	/** Where a strip goes. */
	readonly at: "after-head" | "in-head";
	/** A board with fewer of them is not divided by them. */
	readonly least: number;
	/** Every card of the lane is in the page: the host leaves none out of sight. */
	readonly isWhole?: true;
}

/** One column or swimlane of a board that is shown now. */
export interface Lane {
	/** The same for as long as the board is. */
	readonly id: string;
	readonly name: string;
	/** How many cards the host says it has. */
	readonly count?: number;
	readonly slot: Slot;
	readonly areas: readonly Element[];
	readonly isWhole: boolean;
}

/** The lanes of a board, by the first map that divides it. */
export function lanesIn(root: ParentNode, maps: readonly LaneMap[]): Lane[] {
	for (const map of maps) {
		const lanes = lanesBy(root, map);
		if (lanes.length >= map.least) return lanes;
	}
	return [];
}

function lanesBy(root: ParentNode, map: LaneMap): Lane[] {
	const lanes = new Map<Element, Element[]>();
	const heads = new Map<string, Element>();
	if (map.tie)
		for (const head of root.querySelectorAll(map.head)) {
			const tied = head.getAttribute(map.tie.head);
			if (tied !== null) heads.set(tied, head);
		}
	for (const area of root.querySelectorAll(map.area)) {
		const head = map.tie ? heads.get(area.getAttribute(map.tie.area) ?? "") : area.querySelector(map.head);
		if (head) lanes.set(head, [...(lanes.get(head) ?? []), area]);
	}
	return [...lanes].flatMap(([head, areas], i) => {
		const parent = map.at === "in-head" ? head : head.parentElement;
		if (!parent) return [];
		const shown = head.querySelector(map.name) ?? head;
		const name = ownText(shown);
		const count = map.isWhole ? undefined : countIn(head, name);
		return {
			id: `${i} ${name}`,
			name: name || `${i + 1}`,
			...(count === undefined ? {} : { count }),
			slot: map.at === "in-head" ? { parent } : { parent, after: head },
			areas,
			isWhole: map.isWhole === true,
		};
	});
}

/** What an element says itself; what lies in it says it where it says nothing. */
function ownText(element: Element): string {
	const own = [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent ?? "");
	const text = own.join(" ").trim() || (element.textContent ?? "").trim();
	return text.replace(/\s+/g, " ");
}

/** The one number that a head shows beside its name; where there are two, nobody knows which it is. */
function countIn(head: Element, name: string): number | undefined {
	const rest = (head.textContent ?? "").replace(/\s+/g, " ").replace(name, " ");
	const numbers = rest.match(/\d[\d.,\u00a0\u202f]*/g) ?? [];
	const [one] = numbers;
	return one === undefined || numbers.length > 1 ? undefined : Number(one.replace(/\D/g, ""));
}
