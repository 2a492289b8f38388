import { type Site, siteOf } from "../../shared/sources/site.ts";
import type { AskedOfBackground } from "../message-schema.ts";

/** Who sent a message, as the browser (not the message) says it. */
export interface Sender {
	readonly id?: string | undefined;
	/** Address of the page or frame; an extension page's own address starts with our origin. */
	readonly url?: string | undefined;
	readonly tabId?: number | undefined;
	readonly frameId?: number | undefined;
}

export type Route =
	| { readonly kind: "page" }
	| { readonly kind: "content"; readonly site: string; readonly tabId: number }
	| { readonly kind: "refuse"; readonly why: "stranger" | "not-allowed" | "not-a-site" };

/** What a content script may ask, which is as untrusted as the page it lives in. All else is for our own pages. */
const FROM_CONTENT: ReadonlySet<AskedOfBackground> = new Set([
	"badges/get",
	"lanes/get",
	"why/get",
	"decision/record",
	"panel/open",
	"health/report",
	"settings/get",
	"features/load",
]);

/**
 * Who may have which answer: pure, so that it can be tested as a table.
 * @example routeFor({ id: "me", url: "https://acme.atlassian.net/browse/PS-1", tabId: 3, frameId: 0 }, "data/clear", own, [])
 * //=> { kind: "refuse", why: "not-allowed" }
 */
export function routeFor(
	sender: Sender,
	type: AskedOfBackground,
	own: { id: string; origin: string },
	/** Sites of the user's own company that were allowed one by one. */
	granted: readonly Site[],
): Route {
	if (sender.id !== own.id) return { kind: "refuse", why: "stranger" };
	const address = safeUrl(sender.url);
	if (!address) return { kind: "refuse", why: "stranger" };
	if (`${address.protocol}//${address.host}` === own.origin) return { kind: "page" };
	const site = siteOf(address, granted);
	if (!site || sender.tabId === undefined || sender.frameId !== 0) return { kind: "refuse", why: "not-a-site" };
	if (!FROM_CONTENT.has(type)) return { kind: "refuse", why: "not-allowed" };
	return { kind: "content", site: site.site, tabId: sender.tabId };
}

function safeUrl(url: string | undefined): URL | undefined {
	try {
		return url === undefined ? undefined : new URL(url);
	} catch {
		return undefined;
	}
}
