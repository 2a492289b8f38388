import type { ItemScore } from "./assessment.ts";
import { type Exact, exact, toNumber } from "./exact.ts";
import { inputsOf } from "./prioritisation/inputs-of.ts";
import { MOSCOW_CLASSES } from "./prioritisation/methods/moscow.ts";
import { scoreItem } from "./prioritisation/score-item.ts";
import type { ScoringModel } from "./prioritisation/scoring-model.ts";
import type { IsoDate, ItemKey } from "./units.ts";
import type { WorkItem } from "./work-items/work-item.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface Entry {
	/** With its rank and the number of ranked items, once settled. */
	readonly shown: Writable<ItemScore>;
	/** Absent where the score is missing: then it is not ranked. */
	readonly exact?: Exact;
	/** The nearest double: in the same order as the exact score, or equal, and far quicker to compare. */
	readonly near: number;
	/** Place of its class, the highest first; 0 where the model has none, -1 where the item has none. */
	readonly step: number;
	isGone: boolean;
}

/** The scores of a portfolio by one model, and their ranks among each other, kept in order as items come and go. */
export class Ranking {
	private readonly entries = new Map<ItemKey, Entry>();
	private order: Entry[] = [];
	private arrived: Entry[] = [];
	private stale = false;

	constructor(
		private readonly model: ScoringModel | undefined,
		private readonly today: IsoDate,
	) {}

	/** Scores an item that has any input of any model, and forgets it where it has none. `before`: the item as it was. */
	put(item: WorkItem, before: WorkItem | undefined): void {
		const { model } = this;
		const { key, inputs } = item;
		if (!model || !inputs || Object.keys(inputs).length === 0) {
			this.remove(key);
			return;
		}
		const stamps = item.inputStamps;
		if (before?.inputs && this.entries.has(key) && sameInputs(model, inputs, before.inputs))
			if (stamps === before.inputStamps || JSON.stringify(stamps) === JSON.stringify(before.inputStamps)) return;
		this.remove(key);
		const shown = scoreItem(model, inputs, stamps ? { stamps, today: this.today } : { today: this.today });
		const score = shown.exact === undefined ? undefined : exact(shown.exact);
		const near = score ? toNumber(score) : 0;
		const step = model.kind !== "moscow" ? 0 : shown.class ? MOSCOW_CLASSES.indexOf(shown.class) : -1;
		const entry: Entry = { shown, near, step, isGone: false, ...(score ? { exact: score } : {}) };
		this.entries.set(key, entry);
		if (score) this.arrived.push(entry);
		this.stale ||= isPlaced(entry);
	}

	remove(key: ItemKey): void {
		const entry = this.entries.get(key);
		if (!entry) return;
		this.entries.delete(key);
		entry.isGone = true;
		this.stale ||= isPlaced(entry);
	}

	/**
	 * Brings the ranks up to date (1, 2, 2, 4). One new score may move every rank, so the ranks are written into the scores
	 * that are already shown, instead of making ten thousand new ones. With classes, an item without a score still stands
	 * before every lower class, whatever its score will be.
	 */
	settle(): void {
		if (!this.stale) return;
		this.stale = false;
		this.order = merged(this.order.filter(isHere), this.arrived.filter(isHere).sort(highestFirst));
		this.arrived = [];
		const waiting = this.waiting();
		const of = this.order.length + waiting.reduce((a, b) => a + b, 0);
		let rank = 0;
		let ahead = 0;
		let last: Entry | undefined;
		this.order.forEach((entry, place) => {
			for (let step = last?.step ?? 0; step < entry.step; step++) ahead += waiting[step] ?? 0;
			// In lowest terms two texts are equal just when the numbers are.
			if (!last || entry.shown.exact !== last.shown.exact || entry.step !== last.step) rank = place + 1 + ahead;
			last = entry;
			entry.shown.rank = rank;
			entry.shown.of = of;
		});
	}

	/** Items of each class that have no score yet. */
	private waiting(): number[] {
		if (this.model?.kind !== "moscow") return [];
		const count = MOSCOW_CLASSES.map(() => 0);
		for (const { exact: score, step } of this.entries.values())
			if (!score && step >= 0) count[step] = (count[step] ?? 0) + 1;
		return count;
	}

	scoreOf(key: ItemKey): ItemScore | undefined {
		return this.entries.get(key)?.shown;
	}
}

const isHere = (entry: Entry): boolean => !entry.isGone;
/** Whether it counts for the rank of others: with a score, or with a class of its own. */
const isPlaced = ({ exact: score, shown }: Entry): boolean => score !== undefined || shown.class !== undefined;

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
	if (a.step !== b.step) return a.step - b.step;
	if (a.near !== b.near) return a.near < b.near ? 1 : -1;
	return a.exact && b.exact ? b.exact.compare(a.exact) : 0;
}

const sameInputs = (model: ScoringModel, a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) =>
	inputsOf(model).every((id) => a[id] === b[id]);
