import { isJiraCloud, organisationIn } from "../../shared/sources/key-of-address.ts";
import type { HostKind } from "../../shared/sources/site.ts";

export type ScopeRead =
	| { readonly ok: true; readonly value: string }
	| { readonly ok: false; readonly message: string };

export type SiteRead =
	| {
			readonly ok: true;
			/** The site, or, without a kind, an address of the user's own company: what stands there is not known yet. */
			readonly value: string;
			readonly kind?: HostKind;
	  }
	| { readonly ok: false; readonly message: string };

const ok = (value: string): ScopeRead => ({ ok: true, value });
const refuse = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message });

const CLOUD_NAMES = /atlassian\.net|dev\.azure\.com|visualstudio\.com/;

/**
 * The site that somebody typed: a name at Jira Cloud, an address of any page in the cloud, or an address of one's own
 * company. A name that only looks like one in the cloud is refused.
 * @example siteOrigin("acme") //=> { ok: true, value: "https://acme.atlassian.net", kind: "jira-cloud" }
 * @example siteOrigin("dev.azure.com/Contoso/Homes") //=> { ok: true, value: "https://dev.azure.com/contoso", kind: "azure-devops" }
 * @example siteOrigin("jira.corp.example/jira") //=> { ok: true, value: "https://jira.corp.example/jira" }
 */
export function siteOrigin(typed: string): SiteRead {
	const text = typed.trim();
	if (text === "") return refuse("Type the address of your site, like acme.atlassian.net or dev.azure.com/contoso.");
	if (/^http:\/\//i.test(text)) return refuse("Only addresses that begin with https are read.");
	const rest = text.replace(/^https:\/\//i, "");
	const isName = /^[a-z0-9-]+$/i.test(rest);
	const address = `https://${isName ? `${rest}.atlassian.net` : rest}`;
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url?.hostname.includes(".") || url.username !== "" || /\s/.test(rest))
		return refuse("This is not the address of a site. Copy it from a board you have open.");
	const organisation = organisationIn(url);
	if (organisation !== undefined)
		return { ok: true, value: `https://dev.azure.com/${organisation}`, kind: "azure-devops" };
	if (isJiraCloud(url)) return { ok: true, value: url.origin, kind: "jira-cloud" };
	if (url.hostname === "dev.azure.com") return refuse("Name the organisation too, like dev.azure.com/contoso.");
	if (CLOUD_NAMES.test(url.hostname))
		return refuse("This is not an address of Jira Cloud or Azure DevOps, though it looks like one.");
	return { ok: true, value: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}

/** The query of a scope, in the language of its host. */
export const scopeQuery = (kind: string | undefined, typed: string): ScopeRead =>
	kind === "azure-devops" ? scopeWiql(typed) : scopeJql(typed);

/**
 * The query of a scope: project keys, or a JQL of one's own.
 * @example scopeJql("ps, ho") //=> { ok: true, value: "project in (PS, HO)" }
 */
export function scopeJql(typed: string): ScopeRead {
	const text = typed.trim();
	if (text === "") return refuse("Name the projects to read, like PS, HO. Without a scope, nothing is read.");
	const words = text.split(/[\s,;]+/).filter((w) => w !== "");
	if (words.every((w) => /^[A-Za-z][A-Za-z0-9_]{1,20}$/.test(w)))
		return ok(`project in (${words.map((w) => w.toUpperCase()).join(", ")})`);
	if (!/[=~<>]|\bin\b|\bis\b|\bwas\b/i.test(text))
		return refuse("This is neither project keys nor a query Jira would understand.");
	return ok(text);
}

/**
 * The condition of a scope: names of team projects, or a condition of one's own. No name can hold what a condition needs.
 * @example scopeWiql("Homes, Digital services") //=> { ok: true, value: "[System.TeamProject] IN ('Homes', 'Digital services')" }
 */
export function scopeWiql(typed: string): ScopeRead {
	const text = typed.trim();
	if (text === "") return refuse("Name the projects to read, like Homes, Streets. Without a scope, nothing is read.");
	if (/[=<>[\]]|^select\s/i.test(text)) return ok(text);
	if (/[\\/:*?"|#${}+]/.test(text))
		return refuse("This is neither names of projects nor a condition Azure DevOps would understand.");
	const names = text
		.split(/[,;\n]+/)
		.flatMap((name) => (name.trim() === "" ? [] : [name.trim().replaceAll("'", "''")]));
	if (names.length === 0) return scopeWiql("");
	return ok(`[System.TeamProject] IN (${names.map((name) => `'${name}'`).join(", ")})`);
}

/** A scope as a person would type it: the keys or names where the query is only that. */
export function scopeText(query: string): string {
	const keys = /^project in \(([A-Z0-9_, ]+)\)$/.exec(query)?.[1];
	const names = /^\[System\.TeamProject\] IN \('([^,[\]]+(?:', '[^,[\]]+)*)'\)$/.exec(query)?.[1];
	return keys ?? names?.split("', '").join(", ").replaceAll("''", "'") ?? query;
}
