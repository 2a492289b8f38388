import { expect, test } from "vitest";
import { azureDevOps } from "../hosts/azure-devops/azure-devops.ts";
import { jiraCloud } from "../hosts/jira-cloud/jira-cloud.ts";
import { jiraDataCenter } from "../hosts/jira-data-center/jira-data-center.ts";
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

const HOSTS = { cloud: jiraCloud, dataCenter: jiraDataCenter, azure: azureDevOps } as const;

test.each([
	["cloud", "PUT", "/rest/api/3/issue/PS-12"],
	["dataCenter", "PUT", "/rest/api/2/issue/HT_X-1"],
	["azure", "PATCH", "/_apis/wit/workitems/1001?api-version=7.1"],
] as const)("%s: %s %s is a write on the list, and no read", (host, method, path) => {
	expect(isAllowed(method, path, origin, HOSTS[host].writes)).toBe(true);
	expect(isAllowed(method, path, origin, HOSTS[host].reads)).toBe(false);
});

test.each([
	["cloud", "PUT", "/rest/api/3/issue/PS-12/assignee"],
	["cloud", "PUT", "/rest/api/3/issue/PS-12/../../project/PS"],
	["cloud", "PUT", "/rest/api/3/issue/%2e%2e/PS-1"],
	["cloud", "PUT", "/rest/api/3/issue/bulk"],
	["cloud", "PUT", "/rest/api/2/issue/PS-12"],
	["cloud", "POST", "/rest/api/3/issue/PS-12"],
	["cloud", "DELETE", "/rest/api/3/issue/PS-12"],
	["cloud", "GET", "/rest/api/3/myself"],
	["dataCenter", "PUT", "/rest/api/3/issue/HT-1"],
	["dataCenter", "PUT", "/rest/api/2/issue/HT-1/comment/1"],
	["azure", "PATCH", "/Digital/_apis/wit/workitems/1001"],
	["azure", "PATCH", "/_apis/wit/workitems/$Bug"],
	["azure", "DELETE", "/_apis/wit/workitems/1001"],
	["azure", "PATCH", "//evil.example/_apis/wit/workitems/1"],
] as const)("%s: %s %s is no write on the list", (host, method, path) =>
	expect(isAllowed(method, path, origin, HOSTS[host].writes)).toBe(false),
);
