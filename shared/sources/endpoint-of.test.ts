import { expect, test } from "vitest";
import { endpointOf } from "./endpoint-of.ts";

test.each([
	["GET", "/rest/api/2/issue/PS-12?fields=id", "GET /rest/api/2/issue/*"],
	["GET", "/rest/api/3/search/jql?jql=key%3DPS-1", "GET /rest/api/3/search/jql"],
	["POST", "/rest/api/3/issue/bulkfetch", "POST /rest/api/3/issue/bulkfetch"],
	["GET", "/rest/agile/1.0/board/17/configuration", "GET /rest/agile/1.0/board/*/configuration"],
	["GET", "/_apis/projects/0f8fad5b-d9cb-469f-a165-70867728950e?x=1", "GET /_apis/projects/*"],
] as const)("%s %s is %s", (method, path, endpoint) => expect(endpointOf({ method, path })).toBe(endpoint));
