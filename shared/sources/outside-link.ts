import type { OutsideLink } from "../domain/work-items/work-item.ts";
import { keyOfAddress, organisationIn } from "./key-of-address.ts";

/**
 * The item of a site that an address leads to; `undefined` for every other address, and for a server of Azure DevOps, whose
 * collections cannot be told from its projects.
 * @example placeOfAddress("https://jira.corp.example/jira/browse/ps-12") //=> { site: "https://jira.corp.example/jira", key: "PS-12" }
 */
export function placeOfAddress(address: string): Pick<OutsideLink, "site" | "key"> | undefined {
	const key = keyOfAddress(address);
	if (key === undefined) return undefined;
	const url = new URL(address);
	const organisation = organisationIn(url);
	if (organisation !== undefined) return { site: `https://dev.azure.com/${organisation}`, key };
	return { site: `${url.origin}${url.pathname.slice(0, url.pathname.search(/\/browse\//i))}`, key };
}

/** A link to an item of another site; `undefined` where it leads to none. `words`: what a person wrote beside it. */
export function outsideLink(address: string, by: OutsideLink["by"], own: string, words = ""): OutsideLink | undefined {
	const place = placeOfAddress(address.trim());
	if (!place || place.site === own) return undefined;
	const says = sayIn(words);
	return { ...place, by, ...(says === undefined ? {} : { says }) };
}

const ABOVE = /\b(?:child of|part of|belongs to|parent(?! of))\b/i;
const BELOW = /\b(?:parent of|child(?! of)|children(?! of))\b/i;

/**
 * Which of the two stands above, by the words of a link. They are anybody's, in any language: what they do not say, levels
 * do.
 * @example sayIn("is child of") //=> "above"
 */
function sayIn(words: string): OutsideLink["says"] {
	const [above, below] = [ABOVE.test(words), BELOW.test(words)];
	return above === below ? undefined : above ? "above" : "below";
}

/** The texts of a field that names what work serves: items that they lead to stand above it; the rest are names. */
export function parentsAmong(texts: readonly string[] | undefined): {
	readonly names: readonly string[] | undefined;
	readonly above: readonly OutsideLink[];
} {
	const above: OutsideLink[] = [];
	const names = texts?.filter((text) => {
		const place = placeOfAddress(text.trim());
		if (place) above.push({ ...place, by: "field", says: "above" });
		return place === undefined;
	});
	return { names: names?.length === 0 && above.length > 0 ? undefined : names, above };
}

/** Each once. */
export function distinctLinks(links: readonly (OutsideLink | undefined)[]): readonly OutsideLink[] | undefined {
	const found = new Map(links.flatMap((link) => (link ? [[JSON.stringify(link), link]] : [])));
	return found.size === 0 ? undefined : [...found.values()];
}
