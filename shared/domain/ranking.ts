import type { ItemScore } from "./assessment.ts";
import { type Exact, exact, ZERO } from "./exact.ts";
import { inputsOf } from "./prioritisation/inputs-of.ts";
import { MOSCOW_CLASSES } from "./prioritisation/methods/moscow.ts";
import { scoreItem } from "./prioritisation/score-item.ts";
import type { ScoringModel } from "./prioritisation/scoring-model.ts";
import type { IsoDate, ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

/** Before the first tie. */
const NO_SCORE = -1;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One score in its place. */
class Entry {
	isGone = false;
	/** As written into what is shown: read here, because a look at every shown score costs as much as all else. */
	rank = 0;
	readonly isScored: boolean;
	/** The nearest double: in the same order as the exact score, or equal, and far quicker to compare. */
	readonly near: number;
	private known: Exact | undefined;

	constructor(
		/** With its rank and the number of ranked items, once settled. */
		readonly shown: Writable<ItemScore>,
		/** Place of its class, the highest first; 0 where the model has none, -1 where the item has none. */
		readonly step: number,
		/** The number of its exact score: two have the same just when their scores are equal. */
		readonly tie: number,
	) {
		this.isScored = shown.exact !== undefined;
		this.near = shown.value ?? 0;
	}

	/** Read only for two that no double tells apart. */
	get exact(): Exact {
		this.known ??= exact(this.shown.exact ?? "0") ?? ZERO;
		return this.known;
	}

	/** Whether it counts for the rank of others: with a score, or with a class of its own. */
	get isPlaced(): boolean {
		return this.isScored || this.shown.class !== undefined;
	}
}

/** The scores of a portfolio by one model, and their ranks among each other, kept in order as items come and go. */
export class Ranking {
	private readonly entries = new Map<ItemKey, Entry>();
	/** Exact scores are written in lowest terms: two texts are equal just when the numbers are. */
	private readonly ties = new Map<string, number>();
	private order: Entry[] = [];
	private arrived: Entry[] = [];
	private stale = false;
	/** How many are ranked, as written into every score. */
	private of = 0;

	constructor(
		private readonly model: ScoringModel | undefined,
		private readonly today: IsoDate,
	) {}

	/** Scores an item that has any input of any model, and forgets it where it has none. `before`: the item as it was put. */
	put(item: WorkItem, before: WorkItem | undefined): void {
		const { model } = this;
		const { key, inputs } = item;
		if (!model || !inputs || Object.keys(inputs).length === 0) {
			if (before?.inputs) this.remove(key);
			return;
		}
		const stamps = item.inputStamps;
		if (before?.inputs && this.entries.has(key) && sameInputs(model, inputs, before.inputs))
			if (stamps === before.inputStamps || JSON.stringify(stamps) === JSON.stringify(before.inputStamps)) return;
		this.remove(key);
		const shown = scoreItem(model, inputs, stamps ? { stamps, today: this.today } : { today: this.today });
		const step = model.kind !== "moscow" ? 0 : shown.class ? MOSCOW_CLASSES.indexOf(shown.class) : -1;
		const entry = new Entry(shown, step, this.tieOf(shown));
		this.entries.set(key, entry);
		if (entry.isScored) this.arrived.push(entry);
		this.stale ||= entry.isPlaced;
	}

	remove(key: ItemKey): void {
		const entry = this.entries.get(key);
		if (!entry) return;
		this.entries.delete(key);
		entry.isGone = true;
		this.stale ||= entry.isPlaced;
	}

	/**
	 * Brings the ranks up to date (1, 2, 2, 4). One new score may move every rank, so the ranks are written into the scores
	 * that are already shown, instead of making ten thousand new ones. With classes, an item without a score still stands
	 * before every lower class, whatever its score will be.
	 */
	settle(): void {
		if (!this.stale) return;
		this.stale = false;
		this.order = merged(this.order, this.arrived.filter((entry) => !entry.isGone).sort(highestFirst));
		this.arrived = [];
		const waiting = this.waiting();
		const of = this.order.length + waiting.reduce((a, b) => a + b, 0);
		const isOfAnother = of !== this.of;
		this.of = of;
		let step = Math.min(0, this.order[0]?.step ?? 0);
		let tie = NO_SCORE;
		let rank = 0;
		let ahead = 0;
		let place = 0;
		for (const entry of this.order) {
			place++;
			for (; step < entry.step; step++) {
				ahead += waiting[step] ?? 0;
				tie = NO_SCORE;
			}
			if (entry.tie !== tie) rank = place + ahead;
			tie = entry.tie;
			if (entry.rank === rank && !isOfAnother) continue;
			entry.rank = rank;
			entry.shown.rank = rank;
			entry.shown.of = of;
		}
	}

	private tieOf({ exact: text }: ItemScore): number {
		if (text === undefined) return NO_SCORE;
		const known = this.ties.get(text);
		if (known !== undefined) return known;
		const tie = this.ties.size;
		this.ties.set(text, tie);
		return tie;
	}

	/** Items of each class that have no score yet. */
	private waiting(): number[] {
		if (this.model?.kind !== "moscow") return [];
		const count = MOSCOW_CLASSES.map(() => 0);
		for (const { isScored, step } of this.entries.values())
			if (!isScored && step >= 0) count[step] = (count[step] ?? 0) + 1;
		return count;
	}

	scoreOf(key: ItemKey): ItemScore | undefined {
		return this.entries.get(key)?.shown;
	}
}

/** Two lists in order as one, without what is gone: each that arrived seeks its place, what stood already keeps its own. */
function merged(standing: readonly Entry[], arrived: readonly Entry[]): Entry[] {
	const both: Entry[] = [];
	let from = 0;
	const upTo = (end: number) => {
		for (; from < end; from++) {
			const entry = standing[from];
			if (entry && !entry.isGone) both.push(entry);
		}
	};
	for (const entry of arrived) {
		upTo(placeOf(entry, standing, from));
		both.push(entry);
	}
	upTo(standing.length);
	return both;
}

/** Behind all that come before it or are equal, from a place on. */
function placeOf(entry: Entry, standing: readonly Entry[], from: number): number {
	let low = from;
	for (let high = standing.length; low < high; ) {
		const middle = (low + high) >> 1;
		if (highestFirst(entry, standing[middle] as Entry) < 0) high = middle;
		else low = middle + 1;
	}
	return low;
}

function highestFirst(a: Entry, b: Entry): number {
	if (a.step !== b.step) return a.step - b.step;
	if (a.near !== b.near) return a.near < b.near ? 1 : -1;
	return a.tie === b.tie ? 0 : b.exact.compare(a.exact);
}

const sameInputs = (model: ScoringModel, a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
	a === b || inputsOf(model).every((id) => a[id] === b[id]);
