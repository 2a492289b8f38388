import { ask } from "../ask.ts";
import { browser } from "../browser.ts";
import { hostTrouble } from "./host-words.ts";

export type Allowed =
	| { readonly ok: true; readonly site: string; readonly kind: string }
	| { readonly ok: false; readonly message: string };

/**
 * Asks the browser for the name of an address, then what stands there. The question comes first: browsers let only the very
 * press of a button ask it.
 */
export async function allowHost(address: string): Promise<Allowed> {
	const { hostname } = new URL(address);
	const isGiven = await browser.permissions.request({ origins: [`https://${hostname}/*`] });
	if (!isGiven) return { ok: false, message: hostTrouble("not-given") };
	const { site, kind, problem } = await ask("host/probe", { address });
	if (site === undefined || kind === undefined) return { ok: false, message: hostTrouble(problem ?? "") };
	if (kind === "jira-cloud") return { ok: true, site, kind };
	const { added, problem: refused } = await ask("host/add", { site, kind });
	return added ? { ok: true, site, kind } : { ok: false, message: hostTrouble(refused ?? "") };
}
