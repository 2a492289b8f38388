import type { ItemScore } from "./assessment.ts";
import { type Exact, exact, toNumber } from "./exact.ts";
import { inputsOf, scoreItem } from "./prioritisation/score-item.ts";
import type { ScoringModel } from "./prioritisation/scoring-model.ts";
import type { ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Entry {
	/** With its rank and the number of ranked items, once settled. */
	readonly shown: Writable<ItemScore>;
	/** Absent where the score is missing: then it is not ranked. */
	readonly exact?: Exact;
	/** The nearest double: in the same order as the exact score, or equal, and far quicker to compare. */
	readonly near: number;
	isGone: boolean;
}

/** The scores of a portfolio by one model, and their ranks among each other, kept in order as items come and go. */
export class Ranking {
	private readonly entries = new Map<ItemKey, Entry>();
	private order: Entry[] = [];
	private arrived: Entry[] = [];
	private stale = false;

	constructor(private readonly model: ScoringModel | undefined) {}

	/** Scores an item that has any input of any model, and forgets it where it has none. `before`: the item as it was. */
	put(item: WorkItem, before: WorkItem | undefined): void {
		const { model } = this;
		const { key, inputs } = item;
		if (!model || !inputs || Object.keys(inputs).length === 0) {
			this.remove(key);
			return;
		}
		if (before?.inputs && this.entries.has(key) && sameInputs(model, inputs, before.inputs)) return;
		this.remove(key);
		const shown = scoreItem(model, inputs);
		const score = shown.exact === undefined ? undefined : exact(shown.exact);
		const near = score ? toNumber(score) : 0;
		const entry: Entry = { shown, near, isGone: false, ...(score ? { exact: score } : {}) };
		this.entries.set(key, entry);
		if (!score) return;
		this.arrived.push(entry);
		this.stale = true;
	}

	remove(key: ItemKey): void {
		const entry = this.entries.get(key);
		if (!entry) return;
		this.entries.delete(key);
		entry.isGone = true;
		if (entry.exact) this.stale = true;
	}

	/**
	 * Brings the ranks up to date (1, 2, 2, 4). One new score may move every rank, so the ranks are written into the scores
	 * that are already shown, instead of making ten thousand new ones.
	 */
	settle(): void {
		if (!this.stale) return;
		this.stale = false;
		this.order = merged(this.order.filter(isHere), this.arrived.filter(isHere).sort(highestFirst));
		this.arrived = [];
		const of = this.order.length;
		let rank = 0;
		let last: string | undefined;
		for (let place = 0; place < of; place++) {
			const shown = this.order[place]?.shown;
			if (!shown) continue;
			// In lowest terms two texts are equal just when the numbers are.
			if (shown.exact !== last) rank = place + 1;
			last = shown.exact;
			shown.rank = rank;
			shown.of = of;
		}
	}

	scoreOf(key: ItemKey): ItemScore | undefined {
		return this.entries.get(key)?.shown;
	}
}

const isHere = (entry: Entry): boolean => !entry.isGone;

/** Two lists in order as one: what stood already is walked, not sorted again. */
function merged(standing: readonly Entry[], arrived: readonly Entry[]): Entry[] {
	const both: Entry[] = [];
	let from = 0;
	for (const entry of arrived) {
		let at = standing[from];
		while (at && highestFirst(at, entry) <= 0) {
			both.push(at);
			at = standing[++from];
		}
		both.push(entry);
	}
	for (; from < standing.length; from++) both.push(standing[from] as Entry);
	return both;
}

function highestFirst(a: Entry, b: Entry): number {
	if (a.near !== b.near) return a.near < b.near ? 1 : -1;
	return a.exact && b.exact ? b.exact.compare(a.exact) : 0;
}

const sameInputs = (model: ScoringModel, a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
	inputsOf(model).every((id) => a[id] === b[id]);
