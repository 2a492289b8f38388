import { expect, test } from "vitest";
import type { SourceReply } from "../../../shared/sources/transport.ts";
import { probesOf, siteFound } from "./probe-paths.ts";

const json = (value: unknown, status = 200): SourceReply => ({
	kind: "reply",
	status,
	contentType: "application/json",
	text: JSON.stringify(value),
});
const html: SourceReply = { kind: "reply", status: 200, contentType: "text/html", text: "<!doctype html>" };
const JIRA = { baseUrl: "https://jira.corp.example/jira", version: "9.12.10", deploymentType: "Server" };
const AZURE = { authenticatedUser: { id: "1" }, instanceId: "2" };

/** A host that answers these paths, and all others with a page. */
function found(address: string, answers: Readonly<Record<string, SourceReply>>) {
	const url = new URL(address);
	const probes = probesOf(url);
	return siteFound(
		url.origin,
		probes,
		probes.map((p) => answers[p.path] ?? html),
	);
}
const jiraAt = (base: string, said: unknown = JIRA) => ({ [`${base}/rest/api/2/serverInfo`]: json(said) });
const azureAt = (base: string) => ({ [`${base}/_apis/connectionData`]: json(AZURE) });

test.each([
	["https://jira.corp.example/jira/browse/PS-1", jiraAt("/jira"), "https://jira.corp.example/jira"],
	["https://jira.corp.example/jira/", jiraAt("/jira"), "https://jira.corp.example/jira"],
	["https://jira.corp.example/apps/jira", jiraAt("/apps/jira"), "https://jira.corp.example/apps/jira"],
	["https://jira.corp.example:8443/secure/RapidBoard.jspa?rapidView=1", jiraAt(""), "https://jira.corp.example:8443"],
	["https://jira.corp.example", jiraAt(""), "https://jira.corp.example"],
	["https://jira.corp.example/jira", { ...jiraAt(""), ...jiraAt("/jira") }, "https://jira.corp.example/jira"],
])("at %s stands a Jira", (address, answers, site) =>
	expect(found(address, answers)).toEqual({ site, kind: "jira-data-center", version: "9.12.10" }),
);

test.each([
	["https://tfs.corp.example/tfs/Main/Homes/_boards/board", azureAt("/tfs/Main"), "https://tfs.corp.example/tfs/Main"],
	["https://tfs.corp.example/TFS/Main", azureAt("/TFS/Main"), "https://tfs.corp.example/TFS/Main"],
	["https://ado.corp.example/Main/Homes", azureAt("/Main"), "https://ado.corp.example/Main"],
])("at %s stands an Azure DevOps", (address, answers, site) =>
	expect(found(address, answers)).toEqual({ site, kind: "azure-devops" }),
);

test.each<[string, Readonly<Record<string, SourceReply>>, string]>([
	["a Jira in the cloud", jiraAt("", { ...JIRA, deploymentType: "Cloud" }), "jira-cloud"],
	["another product's answer", jiraAt("", { version: "1" }), "unknown-product"],
	[
		"another product's answer of Azure's",
		{ "/x/_apis/connectionData": json({ authenticatedUser: "ana" }) },
		"unknown-product",
	],
	["nothing but pages", {}, "unknown-product"],
	["a refusal to a stranger", { "/rest/api/2/serverInfo": json({}, 401) }, "signed-out"],
])("of %s it is said", (_, answers, problem) =>
	expect(found("https://jira.corp.example/x", answers)).toEqual({ problem }),
);

test("of a name alone only Jira is asked after, since Azure DevOps has a collection", () =>
	expect(probesOf(new URL("https://a.example")).map((p) => p.path)).toEqual(["/rest/api/2/serverInfo"]));

test("each product's answer counts at its own address alone", () => {
	expect(found("https://a.example/x", { "/x/_apis/connectionData": json(JIRA) })).toEqual({
		problem: "unknown-product",
	});
	expect(found("https://a.example/x", { "/x/rest/api/2/serverInfo": json(AZURE) })).toEqual({
		problem: "unknown-product",
	});
	expect(found("https://a.example/x", jiraAt("/x", { baseUrl: "x" }))).toEqual({ problem: "unknown-product" });
	expect(found("https://a.example/x", jiraAt("/x", null))).toEqual({ problem: "unknown-product" });
	// A refusal that is none of a stranger's sign-in.
	expect(found("https://a.example/x", { "/rest/api/2/serverInfo": json({}, 403) })).toEqual({
		problem: "unknown-product",
	});
	const gone = { kind: "network", why: "gone" } as const;
	expect(found("https://a.example/x", { "/rest/api/2/serverInfo": gone })).toEqual({ problem: "unknown-product" });
});

test("what was not answered is no fault", () =>
	expect(siteFound("https://a.example", probesOf(new URL("https://a.example")), [])).toEqual({
		problem: "unknown-product",
	}));
