import type { ItemKey } from "../../shared/domain/units.ts";
import { asKey } from "../../shared/domain/work-items/as-key.ts";
import { idIn, keyIn, organisationOf } from "../../shared/sources/azure-devops/organisation.ts";
import { keyOfAddress } from "../../shared/sources/key-of-address.ts";
import { type Site, siteOf } from "../../shared/sources/site.ts";
import type { Standing } from "./standing.ts";

/** An item of a site. */
export interface ItemPlace {
	readonly site: string;
	readonly key: ItemKey;
}

/**
 * The item that a person wrote down: by its address in the tool, or by a key that one site alone has. `undefined` where it
 * is none that was read.
 */
export function findItem(written: string, standing: Standing, granted: readonly Site[]): ItemPlace | undefined {
	const text = written.trim();
	if (URL.canParse(text) && /^https?:/i.test(text)) {
		const found = placeOfAddress(text, granted);
		return found && standing.at(found.site, found.key) ? found : undefined;
	}
	const key = asKey(text);
	const holders = [...standing.sites.keys()].filter((site) => standing.at(site, key) !== undefined);
	const [site, ...others] = holders;
	return site !== undefined && others.length === 0 ? { site, key } : undefined;
}

function placeOfAddress(text: string, granted: readonly Site[]): ItemPlace | undefined {
	const address = new URL(text);
	const at = siteOf(address, granted);
	if (!at) return undefined;
	const key = keyOfAddress(text);
	if (key !== undefined) return { site: at.site, key };
	// A server's collection cannot be told from an address alone, but the site that it belongs to can.
	const id = /\/_workitems\/edit\/([1-9]\d{0,9})\/?$/i.exec(address.pathname)?.[1];
	const organisation = organisationOf(at.site);
	const number = id === undefined ? undefined : idIn(organisation, `${organisation}#${id}`);
	return number === undefined ? undefined : { site: at.site, key: keyIn(organisation, number) };
}
