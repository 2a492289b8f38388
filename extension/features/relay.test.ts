import { expect, test } from "vitest";
import { jiraCloud } from "../hosts/jira-cloud/jira-cloud.ts";
import { isAllowed } from "./relay.ts";

const origin = "https://acme.atlassian.net";

test.each([
	["GET", "/rest/api/3/search/jql?jql=project%20%3D%20PS"],
	["GET", "/rest/api/3/myself"],
	["GET", "/rest/api/3/field"],
	["GET", "/rest/agile/1.0/board?type=scrum&maxResults=5"],
	["GET", "/rest/agile/1.0/board/12/configuration"],
	["POST", "/rest/api/3/issue/bulkfetch"],
	["POST", "/rest/api/3/search/approximate-count"],
])("%s %s is a read on the list", (method, path) =>
	expect(isAllowed(method, path, origin, jiraCloud.reads)).toBe(true),
);

test.each([
	["POST", "/rest/api/3/issue"],
	["GET", "/rest/agile/1.0/board/12"],
	["GET", "/rest/agile/1.0/board/12/issue"],
	["POST", "/rest/agile/1.0/board"],
	["PUT", "/rest/api/3/issue/bulkfetch"],
	["DELETE", "/rest/api/3/issue/PS-1"],
	["POST", "/rest/api/3/search/jql"],
	["GET", "/rest/api/3/search/jql/../../issue/PS-1"],
	["GET", "/rest/api/3/search/%2e%2e/myself"],
	["GET", "/rest/api/3/myself#x"],
	["GET", "//evil.example/rest/api/3/myself"],
	["GET", "https://evil.example/rest/api/3/myself"],
	["GET", "/rest/api/3/myselfx"],
	["GET", "/rest/api/3/myself/extra"],
	["GET", "\\\\evil.example/rest/api/3/myself"],
	["GET", ""],
	["GET", 5],
	[undefined, "/rest/api/3/myself"],
])("%s %s is refused", (method, path) => expect(isAllowed(method, path, origin, jiraCloud.reads)).toBe(false));
