import { retryAfterMs } from "./problem.ts";
import type { SourceReply, Transport } from "./transport.ts";

interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	pause(ms: number): Promise<void>;
}

const AT_ONCE = 2;
const A_SECOND = 2;
const SECOND_MS = 1000;

/**
 * One site's manners, shared by everyone who reads from it: at most two requests under way and two begun in any second,
 * first come first served. After the site asked for a pause, requests are answered with what is left of it and not sent,
 * so that a limit costs the site one request and not one per card.
 * @example const carry = politeness(clock); const transport = carry(relay);
 */
export function politeness({ now, pause }: Clock): (transport: Transport) => Transport {
	const running = new Set<Promise<unknown>>();
	const begun: number[] = [];
	let turn: Promise<unknown> = Promise.resolve();
	let pausedUntil = Number.NEGATIVE_INFINITY;

	async function wait(): Promise<void> {
		while (running.size >= AT_ONCE) await Promise.race(running);
		const oldest = begun.length < A_SECOND ? undefined : begun.shift();
		// A clock that was set back must not hold a request for longer than the second.
		if (oldest !== undefined) {
			const left = Math.min(oldest + SECOND_MS - now(), SECOND_MS);
			if (left > 0) await pause(left);
		}
		begun.push(now());
	}

	function heed(reply: SourceReply): SourceReply {
		if (reply.kind === "reply" && (reply.status === 429 || (reply.status === 503 && reply.retryAfter !== undefined)))
			pausedUntil = now() + retryAfterMs(reply.retryAfter, now(), reply.date);
		return reply;
	}

	/** What is left of the pause, as the site itself would say it. */
	function stillPaused(): SourceReply | undefined {
		const left = pausedUntil - now();
		if (left <= 0) return undefined;
		return { kind: "reply", status: 429, contentType: "", retryAfter: String(Math.ceil(left / SECOND_MS)), text: "" };
	}

	return (transport) => async (request) => {
		let pass = () => {};
		const before = turn;
		turn = new Promise<void>((done) => {
			pass = done;
		});
		await before;
		let reply: Promise<SourceReply>;
		try {
			const paused = stillPaused();
			if (paused) return paused;
			await wait();
			// Two may have waited while a third was told to pause.
			const told = stillPaused();
			if (told) return told;
			reply = transport(request).then(heed);
			const settled: Promise<unknown> = reply.catch(() => {}).finally(() => running.delete(settled));
			running.add(settled);
		} finally {
			pass();
		}
		return reply;
	};
}
