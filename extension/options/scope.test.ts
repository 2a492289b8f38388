import { expect, it, test } from "vitest";
import { scopeJql, scopeQuery, scopeText, scopeWiql, siteOrigin } from "./scope.ts";

const value = (read: ReturnType<typeof scopeJql>) => (read.ok ? read.value : read.message);

test.each([
	["acme", "https://acme.atlassian.net", "jira-cloud"],
	[" ACME.atlassian.net ", "https://acme.atlassian.net", "jira-cloud"],
	["https://acme.atlassian.net/jira/software/projects/PS/boards/1?x=1", "https://acme.atlassian.net", "jira-cloud"],
	["dev.azure.com/Contoso", "https://dev.azure.com/contoso", "azure-devops"],
	["https://dev.azure.com/contoso/Homes/_boards", "https://dev.azure.com/contoso", "azure-devops"],
	["Contoso.visualstudio.com", "https://dev.azure.com/contoso", "azure-devops"],
	["jira.corp.example", "https://jira.corp.example", undefined],
	["https://jira.corp.example:8443/jira/", "https://jira.corp.example:8443/jira", undefined],
	["JIRA.corp.example/jira/browse/PS-1?x=1#y", "https://jira.corp.example/jira/browse/PS-1", undefined],
	["https://jira.corp.example///", "https://jira.corp.example", undefined],
	["jira.corp.example/go/http://x", "https://jira.corp.example/go/http://x", undefined],
	["tfs.corp.example/tfs/Main", "https://tfs.corp.example/tfs/Main", undefined],
])("%s is the site %s", (typed, site, kind) =>
	expect(siteOrigin(typed)).toEqual({ ok: true, value: site, ...(kind ? { kind } : {}) }),
);

test.each([
	["", "acme.atlassian.net"],
	["acme.atlassian.net.evil.org", "looks like one"],
	["a.dev.azure.com/contoso", "looks like one"],
	["a.b.visualstudio.com", "looks like one"],
	["dev.azure.com", "organisation"],
	["dev.azure.com/_signin", "organisation"],
	["http://jira.corp.example", "https"],
	["https://ana@jira.corp.example", "not the address"],
	["a b", "not the address"],
	["jira corp.example", "not the address"],
	["localhost:8080", "not the address"],
	["javascript:alert(1)", "not the address"],
])("%s is none, and it is said why", (typed, why) => {
	expect(siteOrigin(typed).ok).toBe(false);
	expect(value(siteOrigin(typed))).toContain(why);
});

it("makes a query of project keys and leaves one's own query as it is", () => {
	expect(value(scopeJql("ps, ho"))).toBe("project in (PS, HO)");
	expect(value(scopeJql("PS"))).toBe("project in (PS)");
	expect(value(scopeJql(" ps,, ho ;A1_b, "))).toBe("project in (PS, HO, A1_B)");
	expect(value(scopeJql("project = PS AND labels = okr"))).toBe("project = PS AND labels = okr");
});

it("refuses an empty scope and words that are no query", () => {
	expect(value(scopeJql("  "))).toContain("nothing is read");
	expect(scopeJql("1ps").ok).toBe(false);
	expect(value(scopeJql("all the things!"))).toContain("neither project keys");
	expect(value(scopeWiql(" "))).toContain("nothing is read");
	expect(value(scopeWiql(" , ;"))).toContain("nothing is read");
	expect(value(scopeWiql("Homes/Repairs"))).toContain("neither names of projects");
});

it("makes a condition of names of projects and leaves one's own condition as it is", () => {
	expect(value(scopeWiql("Homes, Digital services;\nPeople's"))).toBe(
		"[System.TeamProject] IN ('Homes', 'Digital services', 'People''s')",
	);
	expect(value(scopeWiql(" Select one;; Homes "))).toBe(" Select one;; Homes ".trim());
	expect(value(scopeWiql("Preselect a,, b"))).toBe("[System.TeamProject] IN ('Preselect a', 'b')");
	for (const own of ["[System.AreaPath] UNDER 'Homes'", "SELECT [System.Id] FROM WorkItems", "System.State = 'New'"])
		expect(value(scopeWiql(own))).toBe(own);
});

it("asks in the language of the host", () => {
	expect(value(scopeQuery("azure-devops", "ps"))).toBe("[System.TeamProject] IN ('ps')");
	for (const kind of ["jira-cloud", "jira-data-center", undefined])
		expect(value(scopeQuery(kind, "ps"))).toBe("project in (PS)");
});

it("shows a query of keys or names as these", () => {
	expect(scopeText("project in (PS, HO)")).toBe("PS, HO");
	expect(scopeText("labels = okr")).toBe("labels = okr");
	for (const longer of ["NOT project in (PS)", "project in (PS) AND x = 1", "NOT [System.TeamProject] IN ('A')"])
		expect(scopeText(longer)).toBe(longer);
	for (const typed of ["Homes", "Homes, Digital services, People's"])
		expect(scopeText(value(scopeWiql(typed)))).toBe(typed);
	expect(scopeText("[System.TeamProject] IN ('A', 'B') AND x = 'C'")).toBe(
		"[System.TeamProject] IN ('A', 'B') AND x = 'C'",
	);
});
