import type { ItemKey } from "../domain/units.ts";
import { asKey } from "../domain/work-items/as-key.ts";

/**
 * The work item that an address leads to, in Jira (`…/browse/PS-12`) or in Azure DevOps (`…/_workitems/edit/12`); for the
 * graph over both. `undefined` for every other address. The page is a person's, not an answer's own `url`.
 * @example keyOfAddress("https://acme.atlassian.net/browse/ps-12?focusedId=1") //=> "PS-12"
 * @example keyOfAddress("https://dev.azure.com/Contoso/Homes/_workitems/edit/12") //=> "contoso#12"
 */
export function keyOfAddress(address: string): ItemKey | undefined {
	if (address.length > 2000 || !URL.canParse(address)) return undefined;
	const url = new URL(address);
	if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
	const issue = /\/browse\/([a-z][a-z0-9_]{0,40}-\d{1,10})\/?$/i.exec(url.pathname)?.[1];
	if (issue !== undefined) return asKey(issue);
	const id = /\/_workitems\/edit\/([1-9]\d{0,9})\/?$/i.exec(url.pathname)?.[1];
	const organisation = organisationIn(url);
	return id === undefined || organisation === undefined ? undefined : asKey(`${organisation}#${id}`);
}

/**
 * The organisation of an address in the cloud, in small letters. A server's collection cannot be told from a project in an
 * address, so it is not guessed.
 * @example organisationIn(new URL("https://contoso.visualstudio.com/Homes")) //=> "contoso"
 */
export function organisationIn({ protocol, hostname, pathname }: URL): string | undefined {
	if (protocol !== "https:") return undefined;
	const first = hostname === "dev.azure.com" ? pathname.split("/")[1] : undefined;
	const name = first ?? /^([^.]+)\.visualstudio\.com$/.exec(hostname)?.[1];
	return name !== undefined && /^[a-z0-9][a-z0-9-]{0,63}$/i.test(name) ? name.toLowerCase() : undefined;
}

export const isJiraCloud = ({ protocol, hostname }: URL): boolean =>
	protocol === "https:" && hostname.endsWith(".atlassian.net");

/** True for a site of one's own company, which is read by a permission that was given for its name alone. */
export const isOwnHost = (site: string): boolean =>
	!isJiraCloud(new URL(site)) && organisationIn(new URL(site)) === undefined;
