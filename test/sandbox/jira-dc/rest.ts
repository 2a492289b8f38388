import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { editIssue, editMeta } from "../jira/edit-issue.ts";
import { BadJql, compileJql } from "../jira/jql.ts";
import { remoteLinksJson } from "../jira/remote-link-json.ts";
import { STORY_POINTS } from "../portfolio/strategy.ts";
import type { RestAnswer, RestRequest } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { DC_SITE } from "./dc-items.ts";
import { dcIssueJson, FIELD_LIST } from "./issue-json.ts";

const ok = (body: unknown): RestAnswer => ({ status: 200, body });
const refuse = (status: number, message: string): RestAnswer => ({
	status,
	body: { errorMessages: [message], errors: {} },
});
/** Whatever is asked for, an administrator's limit comes first. */
const MOST_PER_PAGE = 1000;

/** The REST side of the stand-in, version 2, below the context path: stateless but for the items. */
export function answerDc(
	items: ReadonlyMap<string, WorkItem>,
	request: RestRequest,
	now: number,
	written = new WrittenFields(),
): RestAnswer {
	const { pathname, searchParams } = request.url;
	const linked = /\/rest\/api\/2\/issue\/([^/]+)\/remotelink$/.exec(pathname)?.[1];
	if (linked !== undefined && request.method === "GET") {
		const item = items.get(linked);
		return item ? ok(remoteLinksJson(item, DC_SITE)) : refuse(404, "Issue Does Not Exist");
	}
	const edited = /\/rest\/api\/2\/issue\/([^/]+)$/.exec(pathname)?.[1];
	if (edited !== undefined && request.method === "PUT")
		return editIssue(edited, items.has(edited), request.body, written);
	switch (`${request.method} ${pathname.slice(new URL(DC_SITE).pathname.length)}`) {
		case "GET /rest/api/2/myself":
			return ok({
				self: `${DC_SITE}/rest/api/2/user?username=priya.shah`,
				key: "JIRAUSER10100",
				name: "priya.shah",
				displayName: "Priya Shah",
				active: true,
				timeZone: "Europe/London",
			});
		case "GET /rest/api/2/serverInfo":
			return ok({
				baseUrl: DC_SITE,
				version: "9.12.10",
				versionNumbers: [9, 12, 10],
				deploymentType: "Server",
				serverTitle: "Jira",
			});
		case "GET /rest/api/2/field":
			return ok(FIELD_LIST);
		case "GET /rest/api/2/search":
			return search(items, searchParams, now, written);
		case "GET /rest/agile/1.0/board":
			return ok({ maxResults: 50, startAt: 0, isLast: true, values: [{ id: 3, name: "Homes", type: "scrum" }] });
		case "GET /rest/agile/1.0/board/3/configuration":
			return ok({ id: 3, type: "scrum", estimation: { type: "field", field: { fieldId: STORY_POINTS } } });
		default:
			return refuse(404, "null for uri");
	}
}

/** By project and number, as `ORDER BY key` has it. */
function byKey(a: WorkItem, b: WorkItem): number {
	const [project, number] = a.key.split("-");
	const [other, against] = b.key.split("-");
	return project === other ? Number(number) - Number(against) : String(project) < String(other) ? -1 : 1;
}

function search(
	items: ReadonlyMap<string, WorkItem>,
	asked: URLSearchParams,
	now: number,
	written: WrittenFields,
): RestAnswer {
	const jql = asked.get("jql") ?? "";
	const isValidated = asked.get("validateQuery") !== "false";
	const named = /\bkey in \(([^)]*)\)/i.exec(jql)?.[1]?.split(",") ?? [];
	const unknown = named.map((k) => k.replaceAll('"', "").trim()).find((k) => !items.has(k.toUpperCase()));
	if (isValidated && unknown !== undefined)
		return refuse(400, `An issue with key '${unknown}' does not exist for field 'key'.`);
	try {
		const { test } = compileJql(jql, now);
		const found = [...items.values()].filter(test).sort(byKey);
		const startAt = Number(asked.get("startAt") ?? 0);
		const maxResults = Math.min(MOST_PER_PAGE, Number(asked.get("maxResults") ?? 50));
		const fields = asked.get("fields")?.split(",") ?? [];
		const issues = found.slice(startAt, startAt + maxResults).map((item) => ({
			...dcIssueJson(item, fields, written.of(item.key)),
			...(asked.get("expand") === "editmeta" ? { editmeta: editMeta(item.key, written) } : {}),
		}));
		return ok({ expand: "names,schema", startAt, maxResults, total: found.length, issues });
	} catch (error) {
		if (error instanceof BadJql) return refuse(400, error.message);
		throw error;
	}
}
