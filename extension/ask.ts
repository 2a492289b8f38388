import { browser } from "./browser.ts";
import type { Answered, Messages, MessageType } from "./messages.ts";

/**
 * Asks the background, and waits for its answer.
 * @throws Error in plain words where it refused or did not answer.
 */
export async function ask<T extends MessageType>(type: T, body: Messages[T]["ask"]): Promise<Answered<T>> {
	const answer: unknown = await browser.runtime.sendMessage({ type, ...body });
	if (typeof answer !== "object" || answer === null)
		throw new Error("Sightline's background did not answer. Try again.");
	if ("error" in answer) throw new Error(`Sightline's background refused: ${String(answer.error)}.`);
	// Our own background's answer to this very type; `Messages` pairs them.
	return answer as Answered<T>;
}
