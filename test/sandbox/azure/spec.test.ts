import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv/dist/2019.js";
import { describe, expect, test } from "vitest";
import { PLANNING } from "../../../shared/sources/azure-devops/areas.ts";
import { makeAzureItems } from "../portfolio/make-azure.ts";
import { answerAzure } from "./rest.ts";

const items = new Map(makeAzureItems().map((i) => [i.key as string, i]));
const folder = resolve("../shared/data/specs");
const isThere = ["wit", "work", "core"].every((area) => existsSync(resolve(folder, `ado-${area}-7.1.json`)));

type Schema = Record<string, unknown> & { properties?: Record<string, unknown>; allOf?: { $ref: string }[] };
interface Description {
	readonly paths: Record<string, Record<string, { responses: { 200: { schema: Schema } } }>>;
	readonly definitions: Record<string, Schema>;
}

/**
 * A vendor's description as a schema that also refuses members it does not name. It says of every field's value that it is
 * an object, which its own samples are not: any value may stand there.
 */
function read(area: string): Description {
	const text = readFileSync(resolve(folder, `ado-${area}-7.1.json`), "utf8").replace(/^\uFEFF/, "");
	const description = JSON.parse(text) as Description;
	const bases = new Set(Object.values(description.definitions).flatMap((d) => d.allOf?.map((b) => b.$ref) ?? []));
	for (const [name, definition] of Object.entries(description.definitions)) {
		for (const property of Object.values(definition.properties ?? {})) {
			const values = (property as { additionalProperties?: { type?: string } }).additionalProperties;
			if (values?.type === "object" && !("$ref" in values)) delete values.type;
		}
		if (definition.properties && !bases.has(`#/definitions/${name}`)) definition.unevaluatedProperties = false;
	}
	return description;
}

/** A description says a list where servers send one with its count. */
const unwrapped = (body: unknown): unknown =>
	typeof body === "object" && body !== null && "value" in body && "count" in body ? body.value : body;

describe.skipIf(!isThere)("the stand-in's answers against the vendor's own descriptions", () => {
	const ask = (method: "GET" | "POST" | "PATCH", path: string, body: object = {}) => {
		const url = new URL(`https://dev.azure.com/contoso${path}${path.includes("?") ? "&" : "?"}api-version=7.1`);
		return answerAzure(items, { method, url, body: JSON.stringify(body) }, Date.parse("2026-11-24T10:00:00Z"));
	};
	const descriptions = new Map(isThere ? ["wit", "work", "core"].map((area) => [area, read(area)]) : []);
	const compiled = new Map<string, Ajv>();

	function problems(area: string, method: string, path: string, body: unknown): unknown {
		const description = descriptions.get(area);
		const schema = description?.paths[path]?.[method]?.responses[200].schema;
		if (!description || !schema) throw new Error(`nothing is said of ${method} ${path}`);
		const ajv = compiled.get(area) ?? new Ajv({ strict: false, validateFormats: false });
		if (!compiled.has(area)) {
			compiled.set(area, ajv);
			ajv.addSchema({ $id: area, definitions: description.definitions });
		}
		const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/definitions', `"${area}#/definitions`)));
		return check(unwrapped(body)) ? [] : check.errors?.slice(0, 3).map((e) => [e.instancePath, e.message, e.params]);
	}

	const iteration = "6d823a47-2d51-4f31-acff-000000000031";
	const query = { query: "SELECT [System.Id] FROM WorkItems WHERE [System.Id] > 0" };
	const team = `/Digital/Account%20Team/${PLANNING}/teamsettings`;
	test.each<[string, "GET" | "POST" | "PATCH", string, string, object?]>([
		["wit", "POST", "/{organization}/{project}/{team}/_apis/wit/wiql", "/_apis/wit/wiql", query],
		[
			"wit",
			"POST",
			"/{organization}/{project}/_apis/wit/workitemsbatch",
			"/_apis/wit/workitemsbatch",
			{ ids: [101, 208, 1008, 1009, 1030, 5001], $expand: "relations", errorPolicy: "omit" },
		],
		["wit", "GET", "/{organization}/{project}/_apis/wit/fields", "/_apis/wit/fields"],
		["wit", "GET", "/{organization}/{project}/_apis/wit/workitemtypes", "/Digital/_apis/wit/workitemtypes"],
		[
			"wit",
			"GET",
			"/{organization}/{project}/_apis/wit/workitemtypes/{type}/states",
			"/Digital/_apis/wit/workitemtypes/Bug/states",
		],
		[
			"wit",
			"GET",
			"/{organization}/{project}/_apis/wit/workitemtypes/{type}/fields",
			"/Digital/_apis/wit/workitemtypes/User%20Story/fields",
		],
		[
			"wit",
			"PATCH",
			"/{organization}/{project}/_apis/wit/workitems/{id}",
			"/_apis/wit/workitems/1001",
			[
				{ op: "test", path: "/rev", value: 3 },
				{ op: "add", path: "/fields/Custom.PortfolioRank", value: 4 },
			],
		],
		[
			"work",
			"GET",
			`/{organization}/{project}/{team}/${PLANNING}/backlogconfiguration`,
			`/Digital/${PLANNING}/backlogconfiguration`,
		],
		["work", "GET", `/{organization}/{project}/{team}/${PLANNING}/teamsettings`, team],
		[
			"work",
			"GET",
			`/{organization}/{project}/{team}/${PLANNING}/teamsettings/iterations/{iterationId}/capacities`,
			`${team}/iterations/${iteration}/capacities`,
		],
		[
			"work",
			"GET",
			`/{organization}/{project}/{team}/${PLANNING}/teamsettings/iterations/{iterationId}/teamdaysoff`,
			`${team}/iterations/${iteration}/teamdaysoff`,
		],
		["core", "GET", "/{organization}/_apis/projects", "/_apis/projects"],
		["core", "GET", "/{organization}/_apis/projects/{projectId}/teams", "/_apis/projects/Digital/teams"],
	])("%s: %s %s conforms", (area, method, path, asked, body) => {
		const given = ask(method, asked, body);
		expect(given.status).toBe(200);
		expect(problems(area, method.toLowerCase(), path, given.body)).toEqual([]);
	});

	test("work: iterations conform, but for the dates of one that has none, which real servers send as null", () => {
		const path = `/{organization}/{project}/{team}/${PLANNING}/teamsettings/iterations`;
		const { value } = ask("GET", `${team}/iterations`).body as { value: { attributes: { startDate: unknown } }[] };
		const dated = value.filter((i) => i.attributes.startDate !== null);
		expect([dated.length, value.length]).toEqual([3, 4]);
		expect(problems("work", "get", path, dated)).toEqual([]);
	});

	test("a member that the vendor does not name is noticed", () => {
		const path = "/{organization}/{project}/_apis/wit/workitemsbatch";
		expect(problems("wit", "post", path, [{ id: 1, titel: "x" }])).not.toEqual([]);
		expect(problems("wit", "post", path, [{ id: "1" }])).not.toEqual([]);
	});
});
