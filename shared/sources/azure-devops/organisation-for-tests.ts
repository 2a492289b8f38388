import type { SourceReply, SourceRequest } from "../transport.ts";
import type { Learnt } from "../work-source.ts";
import { azureDevOps } from "./client.ts";

export const SITE = "https://dev.azure.com/contoso";
export const json = (value: unknown, more: object = {}): SourceReply => ({
	kind: "reply",
	status: 200,
	contentType: "application/json; charset=utf-8",
	text: JSON.stringify(value),
	...more,
});
export const workItem = (id: number, fields: object = {}) => ({
	id,
	rev: 1,
	fields: {
		"System.Title": `Item ${id}`,
		"System.TeamProject": "Homes",
		"System.WorkItemType": "Story",
		"System.State": "En cours",
		"System.ChangedDate": "2026-11-20T10:00:00Z",
		...fields,
	},
	url: `${SITE}/_apis/wit/workItems/${id}`,
});
export const CONFIGURATION = {
	taskBacklog: { rank: 1, workItemTypes: [{ name: "Task" }] },
	requirementBacklog: { rank: 2, workItemTypes: [{ name: "Story" }] },
	portfolioBacklogs: [
		{ rank: 5, workItemTypes: [{ name: "Theme" }] },
		{ rank: 3, workItemTypes: [{ name: "Feature" }] },
		{ rank: 4, workItemTypes: [{ name: "Epic" }] },
	],
	workItemTypeMappedStates: [
		{ workItemTypeName: "Story", states: { "À faire": "Proposed", "En cours": "InProgress", Vu: "Resolved" } },
		{ workItemTypeName: "Defect", states: { Done: "Completed", Cut: "Removed" } },
	],
	bugsBehavior: "asTasks",
	backlogFields: { typeFields: { Effort: "Custom.Points" } },
};

/** A small organisation of these ids; `special` answers first where it has something to say. */
export function site(
	ids: number[],
	special: (request: SourceRequest, n: number) => SourceReply | undefined = () => undefined,
) {
	const asked: SourceRequest[] = [];
	const transport = async (request: SourceRequest): Promise<SourceReply> => {
		asked.push(request);
		const own = special(request, asked.length);
		if (own) return own;
		const url = new URL(SITE + request.path);
		const body = JSON.parse(request.body ?? "null");
		if (url.pathname.endsWith("/wit/wiql")) {
			const after = Number(/\[System\.Id\] > (\d+) ORDER/.exec(body.query)?.[1]);
			const found = ids.filter((id) => id > after).slice(0, Number(url.searchParams.get("$top")));
			return json({ queryType: "flat", workItems: found.map((id) => ({ id, url: "" })) });
		}
		if (url.pathname.endsWith("/workitemsbatch"))
			return json({ count: 1, value: body.ids.map((id: number) => (ids.includes(id) ? workItem(id) : null)) });
		if (url.pathname.endsWith("/backlogconfiguration")) return json(CONFIGURATION);
		return json({}, { status: 404 });
	};
	const open = (learnt?: Learnt, address = SITE) =>
		azureDevOps({ site: address, now: () => 0, transport, ...(learnt ? { learnt } : {}) });
	return { client: open(), open, transport, asked, paths: () => asked.map((r) => r.path.split("?")[0]) };
}
