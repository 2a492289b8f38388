/**
 * The places of a view and what stands in each. A page of this kind keeps its elements and shows other items in them; the
 * mutations are the ways in which it does. `home` stays: it says in which column or row a place lies.
 */
export class Places {
	constructor(items) {
		this.all = items.map((item) => ({ home: item, item, renewed: 0 }));
		this.away = [];
		this.listeners = new Set();
	}

	/** Runs one mutation at once, so that the page has changed when it returns. */
	mutate(kind, a, b) {
		const one = this.all[a % this.all.length];
		const other = this.all[b % this.all.length];
		if (kind === "swap") [one.item, other.item] = [other.item, one.item];
		// Another item's number beside this one's title and link: half way through a re-use.
		else if (kind === "tear") one.torn = one.torn ? undefined : other.item;
		else if (kind === "renew") one.renewed++;
		else if (kind === "take" && this.all.length > 20) this.away.push(...this.all.splice(a % this.all.length, 1));
		else if (kind === "give" && this.away.length > 0) this.all.splice(b % this.all.length, 0, this.away.pop());
		else if (kind === "turn") this.all.push(this.all.shift());
		this.all = this.all.map((place) => ({ ...place }));
		this.tell();
	}

	/** Everything is of one mind again. */
	mend() {
		this.all = this.all.map(({ torn: _, ...place }) => place);
		this.tell();
	}

	tell() {
		for (const listener of this.listeners) listener();
	}
}
