import { type HostKind, type PageSettings, settingsOf } from "../page-settings.ts";
import { answer, ask, isAlive } from "./runtime.ts";

const AGAIN_MS = 1000;

/**
 * Tells what is switched on for a host, as soon as the background says so, and whenever somebody changes it. Content scripts
 * have no way into the browser's storage: beside the switches lies what pages must not read.
 */
export function followSettings(host: HostKind, tell: (settings: PageSettings) => void, signal: AbortSignal): void {
	let turn = 0;
	async function look(): Promise<void> {
		const mine = ++turn;
		const stored = await ask<"settings/get">({ type: "settings/get" });
		// Of two answers the later one holds.
		if (mine !== turn || signal.aborted) return;
		if (stored) tell(settingsOf(stored.own, stored.ruled, host));
		// Not known is neither on nor off: a background that is busy starting is asked again.
		else if (isAlive()) setTimeout(() => void look(), AGAIN_MS);
	}
	answer(
		"settings/changed",
		async () => {
			await look();
			return { ok: true };
		},
		signal,
	);
	void look();
}
