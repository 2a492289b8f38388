import { expect, it } from "vitest";
import { scopeJql, scopeText, siteOrigin } from "./scope.ts";

const value = (read: ReturnType<typeof scopeJql>) => (read.ok ? read.value : read.message);

it("takes a site by its name, its address, or the address of a board", () => {
	const origin = "https://acme.atlassian.net";
	expect(value(siteOrigin("acme"))).toBe(origin);
	expect(value(siteOrigin(" ACME.atlassian.net "))).toBe(origin);
	expect(value(siteOrigin("https://acme.atlassian.net/jira/software/projects/PS/boards/1?x=1"))).toBe(origin);
});

it("refuses other hosts and look-alikes, and says what it reads", () => {
	for (const host of ["jira.example.org", "acme.atlassian.net.evil.org", "evil.org/acme.atlassian.net", "a b"])
		expect(siteOrigin(host).ok, host).toBe(false);
	expect(value(siteOrigin(""))).toContain("acme.atlassian.net");
});

it("makes a query of project keys and leaves one's own query as it is", () => {
	expect(value(scopeJql("ps, ho"))).toBe("project in (PS, HO)");
	expect(value(scopeJql("PS"))).toBe("project in (PS)");
	expect(value(scopeJql("project = PS AND labels = okr"))).toBe("project = PS AND labels = okr");
});

it("refuses an empty scope and words that are no query", () => {
	expect(scopeJql("  ").ok).toBe(false);
	expect(value(scopeJql("all the things!"))).toContain("neither project keys");
});

it("shows a query of keys as the keys", () => {
	expect(scopeText("project in (PS, HO)")).toBe("PS, HO");
	expect(scopeText("labels = okr")).toBe("labels = okr");
});
