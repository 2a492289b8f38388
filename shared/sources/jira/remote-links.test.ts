import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { remoteLinks } from "./remote-links.ts";

const site = "https://acme.atlassian.net";
const to = (url: unknown, relationship?: unknown) => ({ id: 1, relationship, object: { url, title: "There" } });

test("links to work of other sites are kept, each once; pages, the own site and what is odd are passed over", () => {
	const answer = [
		to("https://dev.azure.com/Contoso/Homes/_workitems/edit/7", "is parent of"),
		to("https://dev.azure.com/contoso/_workitems/edit/7", "is parent of"),
		to("https://other.atlassian.net/browse/PS-1"),
		to(`${site}/browse/PS-2`),
		to("https://wiki.example.com/browse"),
		to(7),
		null,
		{ id: 3 },
	];
	expect(remoteLinks(answer, site)).toEqual([
		{ site: "https://dev.azure.com/contoso", key: "contoso#7", by: "remote-link", says: "below" },
		{ site: "https://other.atlassian.net", key: "PS-1", by: "remote-link" },
	]);
	expect(remoteLinks([], site)).toEqual([]);
	expect(remoteLinks({ errorMessages: [] }, site)).toBeUndefined();
});

const folder = resolve("../shared/data/payloads/jira-cloud");
describe.skipIf(!existsSync(folder))("recorded answers", () => {
	test.each(["issue-remotelink.json", "issue-FOO-123-remotelink.json"])("%s leads to no work that we read", (file) => {
		expect(remoteLinks(JSON.parse(readFileSync(resolve(folder, file), "utf8")), site)).toEqual([]);
	});
});
