import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import type { RestAnswer, RestRequest } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { BACKLOG_CONFIGURATION, FIELDS, fieldsOfType, statesOf, typeList } from "./agile-process.ts";
import { BadWiql, compileWiql } from "./compile-wiql.ts";
import { patchWorkItem } from "./patch-work-item.ts";
import { capacitiesOf, daysOffOf, iterationsOf, PROJECT, settingsOf, TEAMS } from "./team-work.ts";
import { workItemJson } from "./work-item-json.ts";

const ok = (body: unknown): RestAnswer => ({ status: 200, body });
const list = (value: readonly unknown[] | undefined): RestAnswer =>
	value ? ok({ count: value.length, value }) : refuse(404, "VS402323: Work item type does not exist.");
const refuse = (status: number, message: string, typeKey = "VssServiceException"): RestAnswer => ({
	status,
	body: { $id: "1", innerException: null, message, typeName: typeKey, typeKey, errorCode: 0, eventId: 3000 },
});
/** A query that finds more is refused whole, unless it asks for fewer. */
const MOST_FOUND = 20_000;
const LARGEST_BATCH = 200;
const LATEST = 7.1;

type Items = ReadonlyMap<string, WorkItem>;

/** The REST side of the stand-in: stateless but for the items, which tests may change under it. */
export function answerAzure(
	items: Items,
	request: RestRequest,
	now: number,
	written = new WrittenFields(),
): RestAnswer {
	const { method, url, body } = request;
	const [before = "", call = ""] = decodeURIComponent(url.pathname).split("/_apis/");
	const place = before.split("/").filter(Boolean);
	if (url.hostname === "dev.azure.com" && place.shift()?.toLowerCase() !== "contoso")
		return refuse(404, "VS800075: The organisation does not exist.");
	const version = url.searchParams.get("api-version");
	if (Number.parseFloat(version ?? "0") > LATEST)
		return refuse(
			400,
			`The requested REST API version of ${version} is out of range for this server. The latest REST API version this server supports is ${LATEST}.`,
			"VssVersionOutOfRangeException",
		);
	if (method !== "GET" && version === null)
		return refuse(400, `No api-version was supplied for the "${method}" request.`, "VssVersionNotSpecifiedException");
	const [project, team] = place;
	if (project !== undefined && project.toLowerCase() !== PROJECT.name.toLowerCase() && project !== PROJECT.id)
		return refuse(
			404,
			`TF200016: The following project does not exist: ${project}.`,
			"ProjectDoesNotExistWithNameException",
		);
	const name = TEAMS.find((t) => t.name === team || t.id === team)?.name;
	if (team !== undefined && name === undefined) return refuse(404, `TF400499: The team ${team} does not exist.`);
	switch (`${method} ${call.toLowerCase()}`) {
		case "GET connectiondata":
			return ok({
				authenticatedUser: {
					id: "5f6dd0c6-b1a4-4a4e-9d5b-000000000001",
					providerDisplayName: "Priya Shah",
					isActive: true,
				},
				instanceId: PROJECT.id,
				deploymentType: "hosted",
			});
		case "GET projects":
			return list([PROJECT]);
		case "GET wit/fields":
			return list(FIELDS);
		case "POST wit/wiql":
			return search(items, JSON.parse(body), url.searchParams, now);
		case "POST wit/workitemsbatch":
			return batch(items, JSON.parse(body), written);
	}
	const [, patched] = /^wit\/workitems\/(\d+)$/i.exec(call) ?? [];
	if (method === "PATCH" && patched !== undefined) {
		const json = (item: WorkItem) => workItemJson(item, { written });
		return patchWorkItem(items.get(`contoso#${patched}`), body, { written, refuse, json });
	}
	if (method !== "GET") return refuse(404, "Not found");
	return project === undefined ? ofOrganisation(call) : ofProject(call, name ?? TEAMS[0]?.name ?? "");
}

function ofOrganisation(call: string): RestAnswer {
	const [, project] = /^projects\/([^/]+)\/teams$/.exec(call) ?? [];
	return project === PROJECT.id || project === PROJECT.name ? list(TEAMS) : refuse(404, "Not found");
}

function ofProject(call: string, team: string): RestAnswer {
	if (call === "work/backlogconfiguration") return ok(BACKLOG_CONFIGURATION);
	if (call === "wit/workitemtypes") return list(typeList());
	const [, type] = /^wit\/workitemtypes\/([^/]+)\/states$/.exec(call) ?? [];
	if (type !== undefined) return list(statesOf(type));
	const [, fieldsOf] = /^wit\/workitemtypes\/([^/]+)\/fields$/.exec(call) ?? [];
	if (fieldsOf !== undefined) return list(statesOf(fieldsOf) && fieldsOfType(fieldsOf));
	if (call === "work/teamsettings") return ok(settingsOf(team));
	if (call === "work/teamsettings/iterations") return ok({ count: 4, value: iterationsOf(team) });
	const [, iteration = "", what] =
		/^work\/teamsettings\/iterations\/([^/]+)\/(capacities|teamdaysoff)$/.exec(call) ?? [];
	if (what === "capacities") return ok(capacitiesOf(team, iteration));
	return what === "teamdaysoff" ? ok(daysOffOf(team, iteration)) : refuse(404, "Not found");
}

function search(items: Items, asked: { query?: unknown }, parameters: URLSearchParams, now: number): RestAnswer {
	const query = String(asked.query ?? "");
	if (/'\d{4}-\d\d-\d\dT/.test(query) && parameters.get("timePrecision") !== "true")
		return refuse(400, "VS403437: You cannot supply a time with the date when running a query using date precision.");
	try {
		const test = compileWiql(query, new Date(now).toISOString().slice(0, 10));
		const found = [...items.values()].filter(test).map((i) => Number(i.id));
		found.sort((a, b) => a - b);
		const top = Number(parameters.get("$top") ?? MOST_FOUND + 1);
		if (Math.min(found.length, top) > MOST_FOUND)
			return refuse(400, "VS402337: The number of work items returned exceeds the size limit of 20000.");
		const field = {
			referenceName: "System.Id",
			name: "ID",
			url: "https://dev.azure.com/contoso/_apis/wit/fields/System.Id",
		};
		return ok({
			queryType: "flat",
			queryResultType: "workItem",
			asOf: new Date(now).toISOString(),
			columns: [field],
			sortColumns: [{ field, descending: false }],
			workItems: found
				.slice(0, top)
				.map((id) => ({ id, url: `https://dev.azure.com/contoso/_apis/wit/workItems/${id}` })),
		});
	} catch (error) {
		if (error instanceof BadWiql) return refuse(400, error.message, "SyntaxException");
		throw error;
	}
}

interface BatchRequest {
	readonly ids?: unknown;
	readonly fields?: readonly string[];
	readonly $expand?: string;
	readonly errorPolicy?: string;
}

/** What is not there is `null` where omission is asked for, and otherwise costs the whole batch. */
function batch(items: Items, asked: BatchRequest, written: WrittenFields): RestAnswer {
	const ids = Array.isArray(asked.ids) ? asked.ids.map(Number) : [];
	if (ids.length > LARGEST_BATCH) return refuse(400, "VS402335: A maximum of 200 work items can be read at once.");
	const relations = /^(?:relations|all)$/i.test(asked.$expand ?? "");
	if (asked.fields && relations) return refuse(400, "The expand parameter can not be used with the fields parameter.");
	const found = ids.map((id) => items.get(`contoso#${id}`));
	const missing = found.indexOf(undefined);
	if (missing >= 0 && asked.errorPolicy?.toLowerCase() !== "omit")
		return refuse(
			404,
			`TF401232: Work item ${ids[missing]} does not exist, or you do not have permissions to read it.`,
		);
	const children = relations ? childrenOf(items) : undefined;
	const wanted = { relations, written, ...(asked.fields ? { fields: asked.fields } : {}) };
	const value = found.map((i) => (i ? workItemJson(i, { ...wanted, children: children?.get(i.key) ?? [] }) : null));
	return ok({ count: value.length, value });
}

function childrenOf(items: Items): Map<string, string[]> {
	const children = new Map<string, string[]>();
	for (const { key, parent } of items.values())
		if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), key]);
	return children;
}
