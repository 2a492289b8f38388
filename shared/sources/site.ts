import type { SourceKind } from "../domain/work-items/work-item.ts";
import { jiraCloud } from "./jira-cloud/client.ts";
import type { SourceOptions, WorkSource } from "./work-source.ts";

const CLIENTS = { "jira-cloud": jiraCloud } as const satisfies Partial<
	Record<SourceKind, (options: SourceOptions) => WorkSource>
>;

/** A product that holds work, and that we can read. */
export type HostKind = keyof typeof CLIENTS;

/** One place that holds work, as its own users know it. */
export interface Site {
	/** Its address without a slash at the end: `https://acme.atlassian.net`. What is read and stored is kept apart by it. */
	readonly site: string;
	readonly kind: HostKind;
}

export const isHostKind = (kind: unknown): kind is HostKind => typeof kind === "string" && Object.hasOwn(CLIENTS, kind);

/** The client of a site. Its requests name paths below the site's address. */
export const openSource = ({ site, kind }: Site, options: Omit<SourceOptions, "site">): WorkSource =>
	CLIENTS[kind]({ site, ...options });

/**
 * The site that an address belongs to: of a product in the cloud by its name, of any other by the user's own permission.
 * @example siteOf(new URL("https://acme.atlassian.net/browse/PS-1"), []) //=> { site: "https://acme.atlassian.net", kind: "jira-cloud" }
 */
export function siteOf(address: URL, granted: readonly Site[]): Site | undefined {
	if (isJiraCloud(address)) return { site: address.origin, kind: "jira-cloud" };
	return granted.find(({ site }) => isBelow(address, site));
}

const isJiraCloud = ({ protocol, hostname }: URL): boolean =>
	protocol === "https:" && hostname.endsWith(".atlassian.net");

/** `/jira` has `/jira/browse/A-1` below it, and not `/jirafa`. */
function isBelow({ origin, pathname }: URL, site: string): boolean {
	const own = new URL(site);
	const path = own.pathname.replace(/\/$/, "");
	return origin === own.origin && (pathname === path || pathname.startsWith(`${path}/`));
}

/** Patterns of the pages of a site, as the browser's tabs are asked for. */
export const tabPatterns = (site: string): string[] => [`${site}/*`];
