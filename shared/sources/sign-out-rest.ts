import { problemOf } from "./problem.ts";
import type { SourceReply, Transport } from "./transport.ts";

/** A signed-out site is asked once a minute at most, however many cards are looked at. */
const REST_MS = 60_000;

export interface SignOutRest {
	/** The site's transport, which repeats what the site said while it rests. */
	carry(transport: Transport): Transport;
	/** Somebody acts, or a page was loaded: they may have signed in. */
	resume(): void;
}

/**
 * After a site said that nobody is signed in, further requests are answered with what it said and not sent.
 * @example const rest = signOutRest({ now: Date.now }); const transport = rest.carry(relay);
 */
export function signOutRest({ now }: { now(): number }): SignOutRest {
	let said: { reply: SourceReply; until: number } | undefined;
	return {
		carry: (transport) => async (request) => {
			if (said && now() < said.until) return said.reply;
			said = undefined;
			const reply = await transport(request);
			if (problemOf(reply, now())?.code === "signed-out") said = { reply, until: now() + REST_MS };
			return reply;
		},
		resume() {
			said = undefined;
		},
	};
}
