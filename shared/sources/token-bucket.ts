const SECOND_MS = 1000;
/** Fractions of a second do not add up to it by this much. */
const HARDLY = 1e-6;

/**
 * So many requests a second, with a few saved up while nothing was asked. A clock that is set back saves nothing and costs
 * nothing.
 * @example new TokenBucket(2, 6, 0).wait(1, 0) //=> 0
 */
export class TokenBucket {
	private saved: number;

	constructor(
		private readonly aSecond: number,
		private readonly most: number,
		private since: number,
	) {
		this.saved = most;
	}

	/** Milliseconds from `now` until `wanted` are there. */
	wait(wanted: number, now: number): number {
		this.fill(now);
		return Math.max(0, Math.ceil(((wanted - this.saved) * SECOND_MS) / this.aSecond - HARDLY));
	}

	take(now: number): void {
		this.fill(now);
		this.saved = Math.max(0, this.saved - 1);
	}

	private fill(now: number): void {
		this.saved = Math.min(this.most, this.saved + (Math.max(0, now - this.since) * this.aSecond) / SECOND_MS);
		this.since = now;
	}
}
