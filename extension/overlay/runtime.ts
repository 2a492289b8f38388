import type { Answered, Asked, MessageType } from "../messages.ts";

type Listener = (message: unknown, sender: { id?: string }, respond: (value: unknown) => void) => true | undefined;

/** As much of the extension API as a content script uses; both browsers answer with promises. */
interface Runtime {
	readonly id?: string;
	sendMessage(message: unknown): Promise<unknown>;
	readonly onMessage: {
		addListener(listener: Listener): void;
		removeListener(listener: Listener): void;
	};
}
const scope = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };

const runtime = (): Runtime | undefined => scope.browser?.runtime ?? scope.chrome?.runtime;

/** False once the extension was updated or removed: this script is then a ghost and must fall silent. */
export const isAlive = (): boolean => runtime()?.id !== undefined;

/** Asks the background; `undefined` where it refused or is gone. Never throws. */
export async function ask<T extends MessageType>(message: Asked<T>): Promise<Answered<T> | undefined> {
	try {
		const answer = await runtime()?.sendMessage(message);
		return typeof answer === "object" && answer !== null && !("error" in answer) ? (answer as Answered<T>) : undefined;
	} catch {
		return undefined;
	}
}

type Handler<T extends MessageType> = (message: Asked<T>) => Promise<Answered<T>>;

/** Answers one type of message from our own background. */
export function answer<T extends MessageType>(type: T, handler: Handler<T>, signal: AbortSignal): void {
	const own = runtime();
	// Chrome wants `true` and a callback for a late answer, and Firefox takes that too.
	const listener: Listener = (message, sender, respond) => {
		if (sender.id !== own?.id || typeof message !== "object" || message === null) return undefined;
		if (!("type" in message) || message.type !== type) return undefined;
		handler(message as Asked<T>).then(respond, () => respond({ error: "failed" }));
		return true;
	};
	own?.onMessage.addListener(listener);
	signal.addEventListener("abort", () => own?.onMessage.removeListener(listener));
}
