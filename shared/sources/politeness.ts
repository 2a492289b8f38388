import { endpointOf } from "./endpoint-of.ts";
import { type PauseMemory, SitePauses } from "./site-pauses.ts";
import { TokenBucket } from "./token-bucket.ts";
import type { SourceReply, SourceRequest, Transport } from "./transport.ts";

interface Surroundings {
	/** Milliseconds since 1970. */
	now(): number;
	pause(ms: number): Promise<void>;
	/** Between 0 and 1. */
	random(): number;
	readonly memory?: PauseMemory;
}

/** `bulk`: nobody looks at the screen for it; what a card waits for goes first. */
export type Lane = "card" | "bulk";

interface Waiter {
	readonly lane: Lane;
	readonly endpoint: string;
	readonly since: number;
	answer(reply: SourceReply | Promise<SourceReply>): void;
	send(): Promise<SourceReply>;
}

const AT_ONCE = 2;
/** Of these, how many may be pages of a sync: one way is always free for a card. */
const BULK_AT_ONCE = 1;
const A_SECOND = 2;
/** What a board that was just opened needs at once: who I am, the fields, its cards, and three levels of parents. */
const AT_FIRST = 6;
const AT_FIRST_OF_ONE = 4;
/** A page of a sync leaves so many for the cards of a board that is opened meanwhile. */
const LEFT_FOR_CARDS = 4;
/** Nobody is passed by for longer, however many cards are scrolled by. */
const PATIENCE_MS = 10_000;

/**
 * One site's manners, shared by everyone who reads from it: at most two requests under way, and two begun a second, of the
 * whole site and of each of its endpoints, with a few saved up; first come first served, but that what a card waits for
 * goes before the pages of a sync. After the site asked for a pause, requests are answered with what is left of it and not
 * sent, so that a limit costs the site one request and not one per card.
 * @example const carry = politeness(surroundings); const transport = carry(relay, "bulk");
 */
export function politeness({
	now,
	pause,
	random,
	memory,
}: Surroundings): (transport: Transport, lane?: Lane) => Transport {
	const pauses = new SitePauses({ now, random, memory });
	const waiting = new Set<Waiter>();
	const running: Record<Lane, number> = { card: 0, bulk: 0 };
	const whole = new TokenBucket(A_SECOND, AT_FIRST, now());
	const buckets = new Map<string, TokenBucket>();
	let wakes = Number.POSITIVE_INFINITY;

	function bucketOf(endpoint: string): TokenBucket {
		const known = buckets.get(endpoint) ?? new TokenBucket(A_SECOND, AT_FIRST_OF_ONE, now());
		buckets.set(endpoint, known);
		return known;
	}

	const givesWay = ({ lane, since }: Waiter): boolean => lane === "bulk" && now() - since < PATIENCE_MS;

	/** Milliseconds until a request may go; infinite while others have to come back first. */
	function delayOf(waiter: Waiter): number {
		if (running.card + running.bulk >= AT_ONCE) return Number.POSITIVE_INFINITY;
		if (waiter.lane === "bulk" && running.bulk >= BULK_AT_ONCE) return Number.POSITIVE_INFINITY;
		const wanted = givesWay(waiter) ? 1 + LEFT_FOR_CARDS : 1;
		return Math.max(whole.wait(wanted, now()), bucketOf(waiter.endpoint).wait(1, now()));
	}

	function begin(waiter: Waiter): void {
		waiting.delete(waiter);
		whole.take(now());
		bucketOf(waiter.endpoint).take(now());
		running[waiter.lane]++;
		const reply = waiter.send().then((r) => pauses.heed(r, waiter.endpoint));
		const settled = () => {
			running[waiter.lane]--;
			serve();
		};
		reply.then(settled, settled);
		waiter.answer(reply);
	}

	/** Sends what may go now, tells the others to wait, and comes back when the next may go. */
	function serve(): void {
		for (const waiter of waiting) {
			const paused = pauses.left(waiter.endpoint);
			if (!paused) continue;
			waiting.delete(waiter);
			waiter.answer(paused);
		}
		for (;;) {
			const inOrder = [...waiting].sort((a, b) => Number(givesWay(a)) - Number(givesWay(b)));
			const next = inOrder.find((w) => delayOf(w) === 0);
			if (!next) break;
			begin(next);
		}
		comeBack(Math.min(...[...waiting].map(delayOf)));
	}

	function comeBack(ms: number): void {
		const at = now() + ms;
		if (!Number.isFinite(ms) || at >= wakes) return;
		wakes = at;
		void pause(ms).then(() => {
			if (wakes === at) wakes = Number.POSITIVE_INFINITY;
			serve();
		});
	}

	return (transport, lane = "card") =>
		async (request: SourceRequest) => {
			await pauses.ready;
			return new Promise<SourceReply>((answer) => {
				const send = async () => transport(request);
				waiting.add({ lane, endpoint: endpointOf(request), since: now(), answer, send });
				serve();
			});
		};
}
