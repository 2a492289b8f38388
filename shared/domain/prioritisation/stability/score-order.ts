const RUN = 8;

/**
 * Keeps the order of a portfolio's scores, highest first. It starts from the last order: two weightings have much of
 * their order in common, and what is nearly in order is quickly in order.
 */
export class ScoreOrder {
	/** Groups, highest score first. */
	readonly groups: Int32Array;
	/** Their scores. */
	readonly scores: Float64Array;
	private readonly spareGroups: Int32Array;
	private readonly spareScores: Float64Array;

	constructor(private readonly size: number) {
		this.groups = Int32Array.from({ length: size }, (_, g) => g);
		this.scores = new Float64Array(size);
		this.spareGroups = new Int32Array(size);
		this.spareScores = new Float64Array(size);
	}

	/** `scores` by group, no NaN among them. */
	sort(scores: Float64Array): void {
		const { groups, size } = this;
		for (let k = 0; k < size; k++) this.scores[k] = scores[groups[k] as number] as number;
		for (let from = 0; from < size; from += RUN) this.insert(from, Math.min(from + RUN, size));
		for (let width = RUN; width < size; width *= 2)
			for (let from = 0; from + width < size; from += 2 * width)
				this.merge(from, from + width, Math.min(from + 2 * width, size));
	}

	private insert(from: number, to: number): void {
		const { groups, scores } = this;
		for (let k = from + 1; k < to; k++) {
			const score = scores[k] as number;
			const group = groups[k] as number;
			let at = k;
			for (; at > from && (scores[at - 1] as number) < score; at--) {
				scores[at] = scores[at - 1] as number;
				groups[at] = groups[at - 1] as number;
			}
			scores[at] = score;
			groups[at] = group;
		}
	}

	private merge(from: number, middle: number, to: number): void {
		const { groups, scores, spareGroups, spareScores } = this;
		if ((scores[middle - 1] as number) >= (scores[middle] as number)) return;
		const left = middle - from;
		for (let k = 0; k < left; k++) {
			spareGroups[k] = groups[from + k] as number;
			spareScores[k] = scores[from + k] as number;
		}
		let a = 0;
		let b = middle;
		let at = from;
		while (a < left && b < to) {
			const fromLeft = (spareScores[a] as number) >= (scores[b] as number);
			scores[at] = (fromLeft ? spareScores[a] : scores[b]) as number;
			groups[at] = (fromLeft ? spareGroups[a] : groups[b]) as number;
			if (fromLeft) a++;
			else b++;
			at++;
		}
		for (; a < left; a++, at++) {
			scores[at] = spareScores[a] as number;
			groups[at] = spareGroups[a] as number;
		}
	}
}
