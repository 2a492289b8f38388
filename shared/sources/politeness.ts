import { pauseAsked } from "./problem.ts";
import type { SourceReply, Transport } from "./transport.ts";

interface Clock {
	/** Milliseconds since 1970. */
	now(): number;
	pause(ms: number): Promise<void>;
}

const AT_ONCE = 2;
const A_SECOND = 2;
/** What a board that was just opened needs at once: who I am, the fields, its cards, and three levels of parents. */
const AT_FIRST = 6;
const SECOND_MS = 1000;

/**
 * One site's manners, shared by everyone who reads from it: at most two requests under way, and two begun a second with
 * six saved up at most; first come first served. After the site asked for a pause, requests are answered with what is left
 * of it and not sent, so that a limit costs the site one request and not one per card.
 * @example const carry = politeness(clock); const transport = carry(relay);
 */
export function politeness({ now, pause }: Clock): (transport: Transport) => Transport {
	const running = new Set<Promise<unknown>>();
	let saved = AT_FIRST;
	let since = now();
	let turn: Promise<unknown> = Promise.resolve();
	let pausedUntil = Number.NEGATIVE_INFINITY;

	async function wait(): Promise<void> {
		while (running.size >= AT_ONCE) await Promise.race(running);
		save();
		if (saved < 1) await pause(Math.ceil(((1 - saved) * SECOND_MS) / A_SECOND));
		save();
		saved = Math.max(0, saved - 1);
	}

	/** A clock that was set back saves nothing and costs nothing. */
	function save(): void {
		const later = now();
		saved = Math.min(AT_FIRST, saved + (Math.max(0, later - since) * A_SECOND) / SECOND_MS);
		since = later;
	}

	function heed(reply: SourceReply): SourceReply {
		const ms = pauseAsked(reply, now());
		if (ms !== undefined) pausedUntil = now() + ms;
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
