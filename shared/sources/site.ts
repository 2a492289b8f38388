import type { SourceKind } from "../domain/work-items/work-item.ts";
import { azureDevOps } from "./azure-devops/client.ts";
import { azureDevOpsWriter } from "./azure-devops/write-field.ts";
import type { FieldWriter, WriterOptions } from "./field-writer.ts";
import { jiraCloudWriter, jiraDataCenterWriter } from "./jira/write-field.ts";
import { jiraCloud } from "./jira-cloud/client.ts";
import { jiraDataCenter } from "./jira-data-center/client.ts";
import { isJiraCloud, organisationIn } from "./key-of-address.ts";
import type { SourceOptions, WorkSource } from "./work-source.ts";

const CLIENTS = {
	"jira-cloud": jiraCloud,
	"jira-data-center": jiraDataCenter,
	"azure-devops": azureDevOps,
} as const satisfies Partial<Record<SourceKind, (options: SourceOptions) => WorkSource>>;

const WRITERS: Readonly<Record<HostKind, (options: WriterOptions) => FieldWriter>> = {
	"jira-cloud": jiraCloudWriter,
	"jira-data-center": jiraDataCenterWriter,
	"azure-devops": azureDevOpsWriter,
};

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

/** What writes into fields of a site. */
export const openWriter = ({ site, kind }: Site, options: Omit<WriterOptions, "site">): FieldWriter =>
	WRITERS[kind]({ site, ...options });

/**
 * The site that an address belongs to: of a product in the cloud by its name, of any other by the user's own permission.
 * @example siteOf(new URL("https://acme.atlassian.net/browse/PS-1"), []) //=> { site: "https://acme.atlassian.net", kind: "jira-cloud" }
 * @example siteOf(new URL("https://Contoso.visualstudio.com/Homes"), []) //=> { site: "https://dev.azure.com/contoso", kind: "azure-devops" }
 */
export function siteOf(address: URL, granted: readonly Site[]): Site | undefined {
	if (isJiraCloud(address)) return { site: address.origin, kind: "jira-cloud" };
	const organisation = organisationIn(address);
	if (organisation !== undefined) return { site: `${AZURE}/${organisation}`, kind: "azure-devops" };
	// One product may stand below another: the nearer one it is.
	const around = granted.filter(({ site, kind }) => isBelow(address, site, kind));
	return around.sort((a, b) => b.site.length - a.site.length)[0];
}

/** One organisation has two addresses; this is the one it is known by, in small letters. */
const AZURE = "https://dev.azure.com";

/** `/jira` has `/jira/browse/A-1` below it, and not `/jirafa`. Azure DevOps finds its collections in any case. */
function isBelow({ origin, pathname }: URL, site: string, kind: HostKind): boolean {
	const own = new URL(site);
	const written = (path: string) => (kind === "azure-devops" ? path.toLowerCase() : path);
	const path = written(own.pathname.replace(/\/$/, ""));
	const asked = written(pathname);
	return origin === own.origin && (asked === path || asked.startsWith(`${path}/`));
}

/**
 * Patterns of the pages of a site, as the browser's tabs are asked for. Patterns know no port (Firefox) and mind the case of
 * a path: they may find neighbours too, and `isPageOf` tells them apart.
 * @example tabPatterns("https://dev.azure.com/contoso") //=> ["https://dev.azure.com/*", "https://contoso.visualstudio.com/*"]
 */
export function tabPatterns(site: string): string[] {
	const address = new URL(site);
	const organisation = organisationIn(address);
	if (organisation === undefined) return [`https://${address.hostname}/*`];
	return [`${AZURE}/*`, `https://${organisation}.visualstudio.com/*`];
}

/** True for an address that a tab of the site may have, once its patterns have found it. */
export function isPageOf(site: string, address: string | undefined): boolean {
	if (address === undefined || !URL.canParse(address)) return true;
	const organisation = organisationIn(new URL(site));
	if (organisation !== undefined) return organisationIn(new URL(address)) === organisation;
	return isBelow(new URL(address), site, "azure-devops");
}
