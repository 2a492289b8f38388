/** A slice of work, so that no task of ours is felt, and how much is done before the clock is looked at. */
const SLICE_MS = 8;
const BETWEEN_LOOKS = 25;
/** From so many on it matters which come first. */
const MANY = 80;

/**
 * Work on containers, once per frame in slices. A large batch is done visible ones first: the browser tells which those
 * are after its own layout, so that we never ask for one.
 */
export class PaintQueue {
	private readonly waiting = new Set<Element>();
	private readonly sorting: IntersectionObserver | undefined;
	private frame = false;

	constructor(
		private readonly win: Window & typeof globalThis,
		private readonly work: (container: Element) => void,
		/** After each slice: all that the slice asked for can go out in one message. */
		private readonly afterSlice: () => void,
		signal: AbortSignal,
	) {
		this.sorting =
			typeof win.IntersectionObserver === "function"
				? new win.IntersectionObserver((seen) => this.sorted(seen))
				: undefined;
		signal.addEventListener("abort", () => {
			this.waiting.clear();
			this.sorting?.disconnect();
		});
	}

	add(containers: Iterable<Element>): void {
		const fresh = [...containers];
		if (fresh.length > MANY && this.sorting) for (const c of fresh) this.sorting.observe(c);
		else for (const c of fresh) this.waiting.add(c);
		this.soon();
	}

	private sorted(seen: readonly IntersectionObserverEntry[]): void {
		for (const { target } of seen) this.sorting?.unobserve(target);
		for (const visible of [true, false])
			for (const { isIntersecting, target } of seen) if (isIntersecting === visible) this.waiting.add(target);
		this.slice();
	}

	private soon(): void {
		if (this.frame || this.waiting.size === 0) return;
		this.frame = true;
		this.win.requestAnimationFrame(() => {
			this.frame = false;
			this.slice();
		});
	}

	private slice(): void {
		const until = this.win.performance.now() + SLICE_MS;
		let done = 0;
		for (const container of this.waiting) {
			this.waiting.delete(container);
			this.work(container);
			if (++done % BETWEEN_LOOKS === 0 && this.win.performance.now() > until) break;
		}
		if (done > 0) this.afterSlice();
		this.soon();
	}
}
