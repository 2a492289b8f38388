const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const JIRA_KEY = /[A-Z][A-Z0-9_]+-\d+/g;

/** Whole numbers below a bound, by chance. */
export type Dice = (below: number) => number;

/** The browser's own chance: nobody can guess or repeat it. */
export const realDice: Dice = (below) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

/**
 * A name drawn by chance for each key of a page, the same one wherever the key stands: who reads the report sees which are
 * equal and cannot work back to any. The names are keys themselves, so that a page made of them is read like the real one.
 */
export class Pseudonyms {
	private readonly names = new Map<string, string>();
	private readonly taken = new Set<string>();

	constructor(private readonly dice: Dice) {}

	/** Of a key of Jira, or of the number of an item. */
	of(key: string): string {
		const known = this.names.get(key);
		if (known !== undefined) return known;
		let name = this.draw(key);
		while (this.taken.has(name)) name = this.draw(key);
		this.taken.add(name);
		this.names.set(key, name);
		return name;
	}

	knows(key: string): boolean {
		return this.names.has(key);
	}

	/** A text with its keys of Jira exchanged. */
	inside(text: string): string {
		return text.replace(JIRA_KEY, (key) => this.of(key));
	}

	private draw(key: string): string {
		const number = String(100_000_000 + this.dice(900_000_000));
		if (/^\d+$/.test(key)) return number;
		const project = Array.from({ length: 5 }, () => LETTERS[this.dice(LETTERS.length)]).join("");
		return `${project}-${number.slice(0, 6)}`;
	}
}
