import type { HostAdapter } from "../host-card.ts";
import { type Dice, Pseudonyms, realDice } from "./pseudonyms.ts";
import { saidAddress } from "./said-address.ts";
import { skeleton } from "./skeleton.ts";

/** The first line of every report, by which it is known again. */
export const REPORT_MARK = "Sightline page report 1";

/**
 * What a page is made of, for a report that goes to those who mend the selectors: tags, roles, test ids, lengths of texts,
 * exchanged keys, hits of each selector. No title, no name, no address, no key of the page is in it.
 * @param version of Sightline.
 */
export function pageReport(doc: Document, host: HostAdapter, version: string, dice: Dice = realDice): string {
	const { href } = doc.location;
	const names = new Pseudonyms(dice);
	// Numbers of items first: where one stands alone in a text, it is known for what it is.
	for (const link of doc.querySelectorAll(host.links)) saidAddress(link.getAttribute("href") ?? "", href, names);
	for (const name of host.keyAttributes)
		for (const element of doc.querySelectorAll(`[${name}]`)) {
			const value = element.getAttribute(name) ?? "";
			if (/^\d+$/.test(value)) names.of(value);
		}
	const route = host.route(new URL(href));
	const { html, isCut } = skeleton(doc.documentElement, host, names, href);
	const about = {
		host: host.id,
		version,
		browser: /(?:Firefox|Chrome)\/\d+/.exec(doc.defaultView?.navigator.userAgent ?? "")?.[0] ?? "unknown",
		address: saidAddress(href, href, names),
		route,
		seen: host.sighting(doc, route),
		hits: Object.fromEntries(host.selectors.map(({ id, css }) => [id, doc.querySelectorAll(css).length])),
		isCut,
	};
	return `<!-- ${REPORT_MARK}\n${JSON.stringify(about, undefined, 1)}\n-->\n${html}\n`;
}
