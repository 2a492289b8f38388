import type { Route } from "../host-card.ts";

const EDIT = /\/_workitems\/edit\/(\d+)/;

/** By the address alone: which of the product's hubs is open. */
export function route({ pathname }: URL): Route {
	if (EDIT.test(pathname)) return "issue";
	if (/\/_boards\/board(\/|$)|\/_sprints\/taskboard(\/|$)/i.test(pathname)) return "board";
	return /\/_backlogs(\/|$)|\/_sprints\/backlog(\/|$)/i.test(pathname) ? "backlog" : "other";
}

/**
 * Where an organisation's own paths begin: below its name, except where it has a host name of its own. A server may
 * stand in a folder of its own, `tfs`, above its collections.
 * @example baseOf(new URL("https://dev.azure.com/contoso/Homes/_boards/board/t/Repairs/Stories")) //=> "/contoso"
 * @example baseOf(new URL("https://contoso.visualstudio.com/Homes/_workitems/edit/7")) //=> ""
 */
export function baseOf({ hostname, pathname }: URL): string {
	if (hostname.endsWith(".visualstudio.com")) return "";
	const [first = "", second = ""] = pathname.split("/").slice(1);
	return first.toLowerCase() === "tfs" ? `/${first}/${second}` : `/${first}`;
}

/** The organisation or collection that every number on the page belongs to, in small letters. */
export function organisationOf(url: URL): string {
	const base = baseOf(url);
	const own = base === "" ? url.hostname.split(".")[0] : base.split("/").at(-1);
	return (own ?? "").toLowerCase();
}

/**
 * The number in an address of a work item, if it is one.
 * @example idIn("/contoso/Homes/_workitems/edit/297?view=1") //=> "297"
 */
export const idIn = (href: string | null | undefined): string | undefined => EDIT.exec(href ?? "")?.[1];
