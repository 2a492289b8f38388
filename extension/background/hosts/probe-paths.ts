import { record, text } from "../../../shared/sources/json-value.ts";
import { readReply } from "../../../shared/sources/problem.ts";
import type { Site } from "../../../shared/sources/site.ts";
import type { SourceReply } from "../../../shared/sources/transport.ts";

/** How deep below its host a product may stand: a context path, or `tfs` and a collection. */
const DEEPEST = 2;

export interface Probe {
	readonly base: string;
	readonly kind: "jira-data-center" | "azure-devops";
	readonly path: string;
}

export interface FoundSite extends Site {
	readonly version?: string;
}

/**
 * Where each product would say what it is, by an address that somebody typed or copied: Jira at any of its folders, the
 * deepest first; Azure DevOps at its collection, which is the first folder, or the second below `tfs`.
 * @example probesOf(new URL("https://jira.corp.example/jira/browse/PS-1")).map((p) => p.path)
 * //=> ["/jira/browse/rest/api/2/serverInfo", "/jira/rest/api/2/serverInfo", "/rest/api/2/serverInfo", "/jira/_apis/connectionData"]
 */
export function probesOf({ pathname }: URL): Probe[] {
	const folders = pathname.split("/").filter((f) => f !== "");
	const at = (depth: number) =>
		folders
			.slice(0, depth)
			.map((f) => `/${f}`)
			.join("");
	const bases = new Set(Array.from({ length: DEEPEST + 1 }, (_, i) => at(DEEPEST - i)));
	const jira = [...bases].map(
		(base): Probe => ({ base, kind: "jira-data-center", path: `${base}/rest/api/2/serverInfo` }),
	);
	const collection = at(folders[0]?.toLowerCase() === "tfs" ? 2 : 1);
	if (collection === "") return jira;
	return [...jira, { base: collection, kind: "azure-devops", path: `${collection}/_apis/connectionData` }];
}

/** The first product that said what it is, or why none did. */
export function siteFound(
	origin: string,
	probes: readonly Probe[],
	replies: readonly SourceReply[],
): FoundSite | { readonly problem: "signed-out" | "jira-cloud" | "unknown-product" } {
	let isSignedOut = false;
	for (const [i, { base, kind }] of probes.entries()) {
		const reply = replies[i];
		if (!reply) continue;
		const read = readReply(reply, 0);
		// A page where data were asked for may be a sign-in, and is as often just the wrong folder.
		if (!read.ok) isSignedOut ||= read.problem.code === "signed-out" && reply.kind === "reply" && reply.status === 401;
		else {
			const said = record(read.value);
			const site = `${origin}${base}`;
			if (kind === "azure-devops" && record(said?.authenticatedUser)) return { site, kind };
			const version = text(said?.version);
			if (kind !== "jira-data-center" || version === undefined || text(said?.baseUrl) === undefined) continue;
			// Only Cloud says so of itself; a server of before Data Center says nothing.
			if (said?.deploymentType === "Cloud") return { problem: "jira-cloud" };
			return { site, kind, version };
		}
	}
	return { problem: isSignedOut ? "signed-out" : "unknown-product" };
}
