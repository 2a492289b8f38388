export type ScopeRead =
	| { readonly ok: true; readonly value: string }
	| { readonly ok: false; readonly message: string };

const ok = (value: string): ScopeRead => ({ ok: true, value });
const refuse = (message: string): ScopeRead => ({ ok: false, message });

/**
 * The origin of a Jira Cloud site, from its name, its address, or the address of any page of it.
 * @example siteOrigin("acme") //=> { ok: true, value: "https://acme.atlassian.net" }
 */
export function siteOrigin(typed: string): ScopeRead {
	const text = typed.trim().replace(/^https?:\/\//i, "");
	if (text === "") return refuse("Type the address of your Jira site, like acme.atlassian.net.");
	const host = (text.split(/[/?#]/)[0] ?? "").toLowerCase();
	const full = host.includes(".") ? host : `${host}.atlassian.net`;
	if (!/^[a-z0-9][a-z0-9-]{0,62}\.atlassian\.net$/.test(full))
		return refuse("This version reads Jira Cloud only, at addresses like acme.atlassian.net.");
	return ok(`https://${full}`);
}

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

/** A scope as a person would type it: the keys where the query is only that. */
export function scopeText(jql: string): string {
	return /^project in \(([A-Z0-9_, ]+)\)$/.exec(jql)?.[1] ?? jql;
}
