import type { WorkItem } from "../../../shared/domain/work-items/work-item.ts";
import { SITE } from "../portfolio/strategy.ts";
import type { RestAnswer, RestRequest } from "../serve-host.ts";
import { WrittenFields } from "../written-fields.ts";
import { editIssue, editMeta } from "./edit-issue.ts";
import { FIELD_LIST, issueJson } from "./issue-json.ts";
import { BadJql, compileJql } from "./jql.ts";
import { remoteLinksJson } from "./remote-link-json.ts";

const ok = (body: unknown): RestAnswer => ({ status: 200, body });
const refuse = (status: number, message: string): RestAnswer => ({
	status,
	body: { errorMessages: [message], errors: {} },
});
const MOST_PER_PAGE = 100;

/** The REST side of the stand-in: stateless but for the items, which tests may change under it. */
export function answerRest(
	items: ReadonlyMap<string, WorkItem>,
	request: RestRequest,
	now: number,
	written = new WrittenFields(),
): RestAnswer {
	const { method, url } = request;
	const { pathname, searchParams } = url;
	const asked = method === "POST" && request.body ? JSON.parse(request.body) : Object.fromEntries(searchParams);
	const part = /^\/rest\/api\/3\/issue\/([^/]+)\/(\w+)$/.exec(pathname);
	if (part && method === "GET") return partOf(items.get(part[1] ?? ""), part[2] ?? "");
	const edited = /^\/rest\/api\/3\/issue\/([^/]+)$/.exec(pathname)?.[1];
	if (edited !== undefined && method === "PUT") return editIssue(edited, items.has(edited), request.body, written);
	switch (`${method} ${pathname}`) {
		case "GET /rest/api/3/myself":
			return ok({
				accountId: "acc-priya-shah",
				displayName: "Priya Shah",
				emailAddress: "",
				active: true,
				accountType: "atlassian",
				self: `${SITE}/rest/api/3/user`,
				timeZone: "Europe/London",
			});
		case "GET /rest/api/3/serverInfo":
			return ok({
				baseUrl: SITE,
				deploymentType: "Cloud",
				version: "1001.0.0",
				versionNumbers: [1001, 0, 0],
				serverTitle: "Jira",
			});
		case "GET /rest/api/3/field":
			return ok(FIELD_LIST);
		case "GET /rest/api/3/search/jql":
		case "POST /rest/api/3/search/jql":
			return search(items, asked, now, written);
		case "POST /rest/api/3/search/approximate-count":
			return withJql(asked.jql, now, (test) => ok({ count: [...items.values()].filter(test).length }));
		case "POST /rest/api/3/issue/bulkfetch":
			return bulk(items, asked, written);
		case "GET /rest/api/3/search":
		case "POST /rest/api/3/search":
			return refuse(410, "The requested API has been removed. Please migrate to the /rest/api/3/search/jql API.");
		default:
			return refuse(404, "Not found");
	}
}

/** What is asked of one issue by itself. */
function partOf(item: WorkItem | undefined, part: string): RestAnswer {
	if (!item) return refuse(404, "Issue does not exist or you do not have permission to see it.");
	return part === "remotelink" ? ok(remoteLinksJson(item, SITE)) : refuse(404, "Not found");
}

const fieldsOf = (given: unknown): string[] =>
	Array.isArray(given) ? given : typeof given === "string" ? given.split(",") : ["id"];

function withJql(jql: unknown, now: number, use: (test: (item: WorkItem) => boolean) => RestAnswer): RestAnswer {
	try {
		const { test, bounded } = compileJql(String(jql ?? ""), now);
		return bounded
			? use(test)
			: refuse(400, "Unbounded JQL queries are not allowed here. Please add a search restriction to your query.");
	} catch (error) {
		if (error instanceof BadJql) return refuse(400, error.message);
		throw error;
	}
}

function search(
	items: ReadonlyMap<string, WorkItem>,
	asked: Record<string, unknown>,
	now: number,
	written: WrittenFields,
): RestAnswer {
	return withJql(asked.jql, now, (test) => {
		const found = [...items.values()].filter(test);
		const from = Number(String(asked.nextPageToken ?? "p0").slice(1));
		const to = from + Math.min(MOST_PER_PAGE, Number(asked.maxResults ?? 50));
		const issues = found.slice(from, to).map((item) => issueJson(item, fieldsOf(asked.fields), written.of(item.key)));
		return ok(to < found.length ? { issues, nextPageToken: `p${to}`, isLast: false } : { issues, isLast: true });
	});
}

/** Unknown and unreadable keys are left out without an error, as the real one does. */
function bulk(
	items: ReadonlyMap<string, WorkItem>,
	asked: { issueIdsOrKeys?: unknown; fields?: unknown; expand?: unknown },
	written: WrittenFields,
): RestAnswer {
	const isEditable = Array.isArray(asked.expand) && asked.expand.includes("editmeta");
	const keys = Array.isArray(asked.issueIdsOrKeys) ? asked.issueIdsOrKeys : [];
	if (keys.length > 100) return refuse(400, "Cannot fetch more than 100 issues at once.");
	const found = keys.map((k) => items.get(String(k).toUpperCase())).filter((i) => i !== undefined);
	const issues = [...new Set(found)]
		.sort((a, b) => Number(a.id) - Number(b.id))
		.map((i) => ({
			...issueJson(i, fieldsOf(asked.fields), written.of(i.key)),
			...(isEditable ? { editmeta: editMeta(i.key, written) } : {}),
		}));
	return ok({ issues, issueErrors: [] });
}
